# shellcheck shell=bash
# Bad days: what must not be installed is not, and what was cut off is mended.

# refused FAULT: the updater says what is wrong, and the version stays.
refused() {
  local before
  before=$(installed)
  ! update || fail "$1 is a failure"
  [ "$(told fault)" = "$1" ] || fail "it says $1: $(cat "$install_dir/update.log" "$root/var/lib/medborgarkiosk-update.json")"
  [ "$(installed)" = "$before" ] || fail "the version stays"
}

# distrusts: a stranger's signature, an old word, a package that is not whole, an older
# version; and a new key that was announced is as good as the old.
distrusts() {
  local deb=$repo/pool/stable/medborgarkiosk_1.4_amd64.deb
  fake_systemctl
  again 1.4
  publish 1.0 1.4
  packaging/build-repo "$repo" --key "$keys/thief.key"
  refused untrusted
  VALID_DAYS=-1 packaging/build-repo "$repo" --key "$keys/old.key"
  refused expired
  packaging/build-repo "$repo" --key "$keys/old.key"
  truncate -s 1000000 "$deb"
  refused damaged
  again 0.9
  publish 0.9
  local before; before=$(installed)
  update || fail "an older version is nothing to do: $(cat "$install_dir/update.log")"
  [ "$(installed)" = "$before" ] || fail "an older version is not installed"
  publish 1.4
  packaging/build-repo "$repo" --key "$keys/old.key" --key "$keys/new.key"
  inside apt-get -qq update || fail "two keys are as good as one"
  packaging/build-repo "$repo" --key "$keys/new.key"
  update || fail "the new key is trusted: $(cat "$install_dir/update.log")"
  [ "$(installed)" = 1.4 ] || fail "an update under the new key"
}

# power_cut: dpkg is killed while it unpacks; it goes on where it was.
power_cut() {
  again 1.5
  publish 1.5
  inside apt-get -qq update
  inside dpkg --unpack "/repo/pool/stable/medborgarkiosk_1.5_amd64.deb" > /dev/null 2>&1 &
  local dpkg=$!
  within 200 test -e "$root/usr/bin/kiosk.dpkg-new" || true
  pkill -9 -P "$dpkg" 2> /dev/null || true; kill -9 "$dpkg" 2> /dev/null || true; wait "$dpkg" || true
  inside dpkg --configure -a > /dev/null 2>&1 || true
  inside apt-get -qq -y -f install medborgarkiosk=1.5 medborgarkiosk-central=1.5 medborgarkiosk-demo=1.5 > /dev/null || fail "what was cut off goes on"
  [ "$(installed)" = 1.5 ] && inside kiosk version > /dev/null || fail "the kiosk is whole"
  [ -z "$(inside dpkg --audit)" ] || fail "dpkg finds nothing half done"
}

# full_disk: no room for the new version; the former stays and works.
full_disk() {
  again 1.6
  publish 1.6
  fake_systemctl
  # The updater downloads to a folder of its own: that is the full disk here.
  mkdir -p "$root/var/lib/medborgarkiosk-update"
  rm -rf "$root/var/lib/medborgarkiosk-update/"*
  mount -t tmpfs -o size=1m tmpfs "$root/var/lib/medborgarkiosk-update"
  ! update || fail "an update without room is a failure"
  umount "$root/var/lib/medborgarkiosk-update"
  grep -qE '^(diskfull|nowayback)$' <(told fault) || fail "it says so: $(cat "$install_dir/update.log")"
  [ "$(installed)" = 1.5 ] && inside kiosk version > /dev/null || fail "the former version stays"
}

# read_only: the kiosk can't keep anything, and says so.
read_only() {
  mount --bind "$root/var/lib/medborgarkiosk" "$root/var/lib/medborgarkiosk"
  mount -o remount,ro,bind "$root/var/lib/medborgarkiosk"
  as_kiosk timeout 60 xvfb-run -a kiosk -config /etc/medborgarkiosk/kiosk.toml > "$install_dir/read-only.log" 2>&1 && fail "a kiosk that can't keep anything ends with an error"
  umount "$root/var/lib/medborgarkiosk"
  grep -qiE 'read-?only' "$install_dir/read-only.log" || fail "it says why: $(tail -3 "$install_dir/read-only.log")"
  tail -1 "$install_dir/read-only.log"
}

# wrong_clock: a computer whose clock is years behind gets apt's word for it. Its clock
# is set back for apt alone.
wrong_clock() {
  local time
  time=$(date -u -d '-2 days' '+%Y-%m-%d %H:%M:%S')
  inside apt-get -qq -y install faketime > /dev/null
  inside faketime "$time" apt-get update -o Dir::Etc::SourceList=/etc/apt/sources.list.d/medborgarkiosk.sources -o Dir::Etc::SourceParts=- \
    -o APT::Update::Error-Mode=any -o APT::Sandbox::User=root > "$install_dir/clock.log" 2>&1 && fail "a repository of the future is refused"
  grep -q 'is not valid yet' "$install_dir/clock.log" || fail "apt says that the clock is wrong: $(cat "$install_dir/clock.log")"
}
