# shellcheck shell=bash
# The PC of packaging/test-machine: its disk, how it is switched on and off, and the two
# ways to it, a shell (ssh) and the machine's own controls (QMP).
machine=$PWD/.cache/machine pictures=$PWD/.cache/machine/pictures
repo=$machine/repo keys=$machine/keys debs=$machine/debs install_dir=$machine
repository=http://10.0.2.2:8480 # the host, as the PC sees it

# prepare_machine makes the packages, the repository, and a disk with Debian on it and
# all that the packages depend on: what is ours is installed on the running PC.
prepare_machine() {
  mkdir -p "$machine" "$pictures" "$repo"
  trap cleanup_machine EXIT
  make_keys
  make_debs
  make_disk
  python3 -m http.server -d "$repo" 8480 > "$machine/web.log" 2>&1 & web=$!
  publish 1.0
}

cleanup_machine() {
  switch_off || true
  [ -z "${web:-}" ] || kill "$web" 2> /dev/null || true
}

# needed are the packages that ours depend on and recommend: of alternatives the first.
needed() {
  local deb
  for deb in "$debs"/medborgarkiosk{,-central,-demo}_1.0_amd64.deb; do
    dpkg-deb -f "$deb" Depends Recommends | sed 's/^[A-Za-z]*: //' | tr ',' '\n'
  done | sed 's/|.*//; s/(.*)//; s/[[:space:]]//g' | grep -v -e '^$' -e '^medborgarkiosk' | sort -u | paste -sd,
}

# make_disk makes the disk once for each set of needed packages.
make_disk() {
  local wanted root=$machine/root
  wanted=$(needed)
  [ "$(cat "$machine/disk.needs" 2> /dev/null)" != "$wanted" ] || [ ! -s "$machine/disk.qcow2" ] || return 0
  say "Installing a Debian for the PC"
  rm -rf "$root"; mkdir -p "$root"
  mmdebstrap --variant=apt --dpkgopt=force-unsafe-io --include="systemd-sysv,udev,dbus,linux-image-amd64,initramfs-tools,openssh-server,apparmor-utils,ca-certificates,iproute2,kmod,$wanted" \
    bookworm "$machine/base.tar" "$(debian_sources)"
  tar x -C "$root" -f "$machine/base.tar"
  rm "$machine/base.tar"
  [ -s "$machine/key" ] || ssh-keygen -q -t ed25519 -N '' -f "$machine/key"
  install -Dm600 "$machine/key.pub" "$root/root/.ssh/authorized_keys"
  echo kiosk-pc > "$root/etc/hostname"
  echo "127.0.0.1 localhost kiosk-pc" > "$root/etc/hosts"
  echo "/dev/vda / ext4 errors=remount-ro 0 1" > "$root/etc/fstab"
  printf '[Match]\nName=en* eth*\n[Network]\nDHCP=yes\n' > "$root/etc/systemd/network/20-wired.network"
  # A mirror may be a snapshot of the past; ours may not.
  printf 'Acquire::Check-Valid-Until "false";\nAcquire::Check-Date "false";\n' > "$root/etc/apt/apt.conf.d/90mirror"
  chroot "$root" systemctl -q enable systemd-networkd
  cp "$root"/boot/vmlinuz-* "$machine/vmlinuz"; cp "$root"/boot/initrd.img-* "$machine/initrd"
  rm -f "$machine/disk.raw"
  mke2fs -q -t ext4 -d "$root" "$machine/disk.raw" 5G
  qemu-img convert -O qcow2 "$machine/disk.raw" "$machine/disk.qcow2"
  rm -rf "$root" "$machine/disk.raw"
  echo "$wanted" > "$machine/disk.needs"
}

# switch_on [ARGUMENT…] starts the PC, and waits for its shell.
switch_on() {
  local accel=tcg,thread=multi
  [ ! -w /dev/kvm ] || accel=kvm
  rm -f "$machine/control"
  qemu-system-x86_64 -M q35 -cpu max -m 3G -smp 2 -accel "$accel" -kernel "$machine/vmlinuz" -initrd "$machine/initrd" \
    -append "root=/dev/vda rw console=tty0 console=ttyS0 net.ifnames=0 quiet" -drive "file=$machine/pc.qcow2,if=virtio,cache=writeback" \
    -device virtio-vga,max_outputs=2 -device virtio-tablet-pci -device virtio-keyboard-pci -device qemu-xhci,id=usb -device virtio-rng-pci \
    -netdev "user,id=net,hostfwd=tcp:127.0.0.1:8822-:22" -device virtio-net-pci,netdev=net \
    -qmp "unix:$machine/control,server=on,wait=off" -serial "file:$machine/serial.log" -display none "$@" > "$machine/qemu.log" 2>&1 &
  pc=$!
  within 6000 on true || fail "the PC starts: $(tail -5 "$machine/qemu.log" "$machine/serial.log")"
}

# switch_off is the plug being pulled.
switch_off() {
  [ -n "${pc:-}" ] || return 0
  ssh -q -o ControlPath="$machine/shell" -O exit root@127.0.0.1 2> /dev/null || true
  kill -9 "$pc" 2> /dev/null || true
  wait "$pc" 2> /dev/null || true
  pc=""
}

# reach COMMAND… runs on the PC, as root, with what it reads; on reads nothing.
reach() {
  ssh -q -i "$machine/key" -p 8822 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o ConnectTimeout=10 \
    -o ControlMaster=auto -o ControlPath="$machine/shell" -o ControlPersist=60 -o ServerAliveInterval=10 root@127.0.0.1 "$(printf '%q ' "$@")"
}
on() { reach "$@" < /dev/null; }
# on_shell SCRIPT runs a line of shell there.
on_shell() { on sh -c "$1"; }
# to_pc FILE PATH copies there.
to_pc() { reach sh -c "cat > '$2'" < "$1"; }

# control COMMAND [ARGUMENTS as JSON] tells the machine itself (QMP).
control() {
  python3 - "$machine/control" "$1" "${2:-{\}}" << 'END'
import json, socket, sys
s = socket.socket(socket.AF_UNIX)
s.connect(sys.argv[1])
f = s.makefile("rw")
f.readline()
for say in ({"execute": "qmp_capabilities"}, {"execute": sys.argv[2], "arguments": json.loads(sys.argv[3])}):
    f.write(json.dumps(say) + "\n")
    f.flush()
    while not {"return", "error"} & (answer := json.loads(f.readline())).keys():
        pass
if "error" in answer:
    sys.exit(answer["error"]["desc"])
END
}

# boots: the PC starts, as it came from the shop.
boots() {
  switch_off
  rm -f "$machine/pc.qcow2"
  qemu-img create -q -f qcow2 -b disk.qcow2 -F qcow2 "$machine/pc.qcow2"
  switch_on
}
