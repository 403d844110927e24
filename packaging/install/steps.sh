# What an admin does with the packages: install, look, upgrade, remove.

# answers are a preseed file, as in ADMIN.md.
answers() {
  cat << 'END'
medborgarkiosk medborgarkiosk/library string Nynäshamns "bibliotek"
medborgarkiosk medborgarkiosk/central string http://127.0.0.1:8420
medborgarkiosk medborgarkiosk/enrolment password ABCD-EFGH
medborgarkiosk medborgarkiosk/repository string file:/repo
medborgarkiosk medborgarkiosk/channel select stable
medborgarkiosk-central medborgarkiosk-central/name string Nynäshamns bibliotek
END
}

# trust_repository is what the admin does by hand before the first package.
trust_repository() {
  install -Dm644 "$keys/both.gpg" "$root/usr/share/keyrings/medborgarkiosk-archive-keyring.gpg"
  printf 'Types: deb\nURIs: file:/repo\nSuites: stable\nComponents: main\nSigned-By: /usr/share/keyrings/medborgarkiosk-archive-keyring.gpg\nCheck-Valid-Until: yes\nCheck-Date: yes\n' \
    > "$root/etc/apt/sources.list.d/medborgarkiosk.sources"
}

installs() {
  publish 1.0
  trust_repository
  answers | inside debconf-set-selections
  inside apt-get -qq update
  inside apt-get -qq -y --no-install-recommends install medborgarkiosk-demo xvfb xauth x11-utils grim wlr-randr > "$install_dir/install.log" 2>&1 ||
    { tail -30 "$install_dir/install.log" >&2; fail "the packages install"; }
  inside kiosk version | grep -qx 1.0 || fail "kiosk says its version"
  inside medborgarkiosk-central version | grep -qx 1.0 || fail "central says its version"
  local settings=$root/etc/medborgarkiosk/kiosk.toml
  grep -qxF 'library = "Nynäshamns \"bibliotek\""' "$settings" || fail "the library's name is answered: $(grep ^library "$settings")"
  grep -qxF 'central = "http://127.0.0.1:8420"' "$settings" || fail "central's address is answered"
  grep -qE '^service_pin = "[0-9]{6}"$' "$settings" && ! grep -q 2468 "$settings" || fail "the PIN is one's own"
  [ "$(stat -c '%a %U' "$settings")" = "640 root" ] || fail "the settings are for root and the kiosk"
  grep -qx ABCD-EFGH "$root/var/lib/medborgarkiosk/enrolment-code" || fail "the enrolment code is kept"
  grep -rq ABCD-EFGH "$root/var/cache/debconf" && fail "debconf has forgotten the enrolment code"
  grep -q '^medborgarkiosk:.*nologin$' "$root/etc/passwd" || fail "the kiosk's user has no shell"
  [ "$(readlink "$root/etc/systemd/system/multi-user.target.wants/medborgarkiosk.service")" ] || fail "the kiosk starts with the computer"
}

# serve starts central and the virtual devices in the Debian.
serve() {
  inside runuser -u medborgarkiosk-central -- medborgarkiosk-central -config /etc/medborgarkiosk/central.toml > "$install_dir/central.log" 2>&1 &
  inside install -d -m 0755 -o medborgarkiosk -g medborgarkiosk /run/medborgarkiosk
  inside install -d -m 0700 -o medborgarkiosk -g medborgarkiosk /run/kiosk
  as_kiosk /usr/lib/medborgarkiosk-demo/devicesim -dir /run/kiosk/devices -inserted > "$install_dir/devices.log" 2>&1 &
  within 300 grep -q '^ready' "$install_dir/devices.log" || fail "the virtual devices start: $(cat "$install_dir/devices.log")"
  within 300 grep -q '^staff' "$install_dir/central.log" || fail "central starts: $(cat "$install_dir/central.log")"
  local bus
  bus=$(sed -n 's/^stick //p' "$install_dir/devices.log")
  sed -i "s#^stick_bus = .*#stick_bus = \"$bus\"#" "$root/etc/medborgarkiosk/kiosk.toml"
}

# within TENTHS COMMAND… tries until it holds.
within() {
  local tenths=$1; shift
  while ! "$@" 2> /dev/null; do tenths=$((tenths - 1)); [ "$tenths" -gt 0 ] || return 1; sleep 0.1; done
}

drawn() { grep -q '"drawn":true' "$root/run/medborgarkiosk/status"; }

# screen COMMAND… puts up the kiosk's screen as its service does, but without a
# graphics card.
screen() {
  as_kiosk env WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman LIBGL_ALWAYS_SOFTWARE=1 \
    /usr/lib/medborgarkiosk/stage /usr/lib/medborgarkiosk/display "$@"
}

# paints: the kiosk fills a Wayland screen of each form; the pictures are to be looked at.
paints() {
  serve
  mkdir -p "$install_dir/pictures"
  local form name mode outputs at
  for form in wide:1920x1080:1 portrait:1080x1920:1 old:1024x768:1 two:1920x1080:2; do
    IFS=: read -r name mode outputs <<< "$form"
    rm -f "$root/run/medborgarkiosk/status" "$root"/run/kiosk/wayland-*
    screen env WLR_HEADLESS_OUTPUTS="$outputs" sh -c "sleep 600" > /dev/null 2>&1 & kill $! 2> /dev/null || true
    WLR_OUTPUTS=$outputs start_session "$mode"
    within 900 drawn || fail "the first screen is painted ($name): $(tail -5 "$install_dir/session.log")"
    sleep 2
    as_kiosk env WAYLAND_DISPLAY=wayland-0 grim -o HEADLESS-1 - > "$install_dir/pictures/$name.png" || fail "a picture of $name"
    at=$(file -b "$install_dir/pictures/$name.png" | sed -n 's/.*, \([0-9]*\) x \([0-9]*\),.*/\1x\2/p')
    say "$name: a picture of $at"
    end_session
  done
}
