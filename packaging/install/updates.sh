# shellcheck shell=bash
# The updater, for real: apt, dpkg and the kiosk's session, but for systemd.

# fake_systemctl puts what stands in for it there, and a screen without a graphics card.
fake_systemctl() {
  install -m 755 packaging/install/systemctl "$root/usr/local/bin/systemctl"
  printf '%s\n' WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman LIBGL_ALWAYS_SOFTWARE=1 > "$root/run/surroundings"
}

# update runs the updater now, and tell VALUE gives what it keeps for central.
update() { inside env PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin /usr/lib/medborgarkiosk/update -now > "$install_dir/update.log" 2>&1; }
told() { sed -n "s/^ *\"$1\": \"\(.*\)\",\{0,1\}$/\1/p" "$root/var/lib/medborgarkiosk-update.json"; }

# updates: a newer version comes by itself and its session paints.
updates() {
  fake_systemctl
  again 1.2
  publish 1.0 1.2
  update || fail "an update: $(cat "$install_dir/update.log")"
  [ "$(installed) $(told version) $(told former)" = "1.2 1.2 1.0" ] || fail "it is at 1.2, from 1.0: $(cat "$root/var/lib/medborgarkiosk-update.json")"
  drawn || fail "the new version has painted"
}

# goes_back: a version that never paints is left by itself, and not tried again.
goes_back() {
  fake_systemctl
  again 1.3 '#!/bin/sh
exec sleep 600'
  publish 1.2 1.3
  ! update || fail "a version that never paints is a failure"
  [ "$(installed) $(told version) $(told failed) $(told fault)" = "1.2 1.2 1.3 unwell" ] || fail "it is back at 1.2: $(cat "$install_dir/update.log" "$root/var/lib/medborgarkiosk-update.json")"
  drawn || fail "the former version has painted"
  update || fail "the next look is well: $(cat "$install_dir/update.log")"
  [ "$(installed)" = 1.2 ] || fail "1.3 is not tried again"
}
