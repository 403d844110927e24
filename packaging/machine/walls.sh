# shellcheck shell=bash
# What the PC lets in, and what the kiosk may reach.

# plug NAME DRIVER[,OPTION…] puts a device into a USB port, and unplug takes it out.
plug() {
  local options="\"driver\": \"${2%%,*}\", \"id\": \"$1\"" more
  for more in $(echo "$2" | tr ',' ' ' | cut -s -d' ' -f2-); do options+=", \"${more%%=*}\": \"${more#*=}\""; done
  control device_add "{$options}"
}
unplug() { control device_del "{\"id\": \"$1\"}"; }

# interfaces lists class and whether it has a driver, of what is plugged in.
interfaces() { on_shell 'for i in /sys/bus/usb/devices/*:*; do [ "$(cat $i/bInterfaceClass)" = 09 ] || echo "$(cat $i/bInterfaceClass) $(basename "$(readlink $i/driver 2>/dev/null || echo none)")"; done'; }
has_interface() { interfaces | grep -qx "$1"; }

# plugs: a stick is let in, and the kiosk alone may mount it; a keypad is; a network card
# and a sound card are not.
plugs() {
  rm -f "$machine/stick.img"
  truncate -s 64M "$machine/stick.img"; mkfs.vfat -n STICKAN "$machine/stick.img" > /dev/null
  control blockdev-add "{\"driver\": \"raw\", \"node-name\": \"stick\", \"file\": {\"driver\": \"file\", \"filename\": \"$machine/stick.img\"}}"
  plug stick usb-storage,drive=stick
  within 300 has_interface '08 usb-storage' || fail "a stick gets its driver: $(interfaces)"
  within 300 on test -b /dev/sda || fail "a stick is a disk"
  ! on runuser -u nobody -- udisksctl mount --no-user-interaction -b /dev/sda 2> /dev/null || fail "nobody else mounts it"
  on_shell 'runuser -u medborgarkiosk -- udisksctl mount --no-user-interaction -b /dev/sda' > /dev/null || fail "the kiosk mounts it"
  on_shell 'runuser -u medborgarkiosk -- udisksctl unmount --no-user-interaction -b /dev/sda' > /dev/null
  unplug stick
  plug pad usb-kbd
  within 300 has_interface '03 usbhid' || fail "a keypad is let in: $(interfaces)"
  unplug pad
  control netdev_add '{"type": "user", "id": "stray"}'
  plug card usb-net,netdev=stray
  within 300 has_interface '02 none' || fail "a network card gets no driver: $(interfaces)"
  ! on_shell 'ls /sys/class/net' | grep -v -e '^lo$' -e '^eth0$' || fail "no network comes by USB"
  unplug card
}

# walks: the demo's tour prints, scans, copies and reads documents within the walls.
walks() {
  on env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install medborgarkiosk-demo > "$machine/install.log"
  on systemctl stop medborgarkiosk medborgarkiosk-central # the demo is another kiosk, and has a server of its own
  on install -d -o medborgarkiosk /run/demo
  on runuser -u medborgarkiosk -- env HOME=/run/demo XDG_RUNTIME_DIR=/run/demo XDG_STATE_HOME=/run/demo/.local/state \
    medborgarkiosk-demo -languages sv > "$machine/demo.log" 2>&1 || fail "the demo walks the tour: $(tail -20 "$machine/demo.log")"
  on systemctl start medborgarkiosk-central medborgarkiosk
  within 900 painted || fail "the kiosk is back: $(session_log)"
}

# shut: no other terminals, no keys that restart, nothing listens to the network, the
# kiosk's walls stand, and its visits lie in memory.
shut() {
  local combination
  for combination in ctrl,alt,delete ctrl,alt,f2 ctrl,alt,sysrq,b sysrq; do
    control send-key "{\"keys\": [$(echo "$combination" | sed 's/\([a-z0-9]*\),\{0,1\}/{"type": "qcode", "data": "\1"},/g; s/,$//')]}"
  done
  sleep 5
  on true || fail "no keys restart the PC"
  [ "$(on cat /sys/class/tty/tty0/active)" = tty1 ] || fail "no keys leave the kiosk"
  ! on_shell 'ls /run/systemd/units/invocation:getty@* 2> /dev/null' || fail "there is no other terminal"
  on ss -Hltnup | awk '{ print $1, $5, $7 }' | grep -vE '"(sshd|systemd-network)"' > "$machine/listening" || true
  cat "$machine/listening"
  ! awk '{ print $2 }' "$machine/listening" | grep -vE '^(127\.[0-9.]+|\[::1\])(%lo)?:' || fail "all listen on this machine only"
  grep -q "127.0.0.1:631 .*cupsd" "$machine/listening" || fail "CUPS waits for the kiosk"
  [ -z "$(on_shell 'dpkg -L medborgarkiosk medborgarkiosk-central | while read -r f; do [ ! -f "$f" ] || [ ! -u "$f" ] || echo "$f"; done')" ] || fail "nothing is set-uid"
  [ "$(on findmnt -no FSTYPE -T /run/medborgarkiosk/visits)" = tmpfs ] || fail "visits lie in memory"
  on aa-status --json | grep -q '"kiosk": *"enforce"' || fail "AppArmor stands around the kiosk: $(on aa-status)"
  on_shell 'journalctl -k -b --no-pager | grep -E "apparmor=\"(DENIED|ALLOWED)\".*profile=\"kiosk\""' > "$machine/apparmor" || true
  [ ! -s "$machine/apparmor" ] || fail "the walls stand where nothing of the kiosk's is: $(head -5 "$machine/apparmor")"
  for unit in medborgarkiosk medborgarkiosk-central medborgarkiosk-central-backup; do
    on systemd-analyze --no-pager security "$unit" | tail -1
  done
}
