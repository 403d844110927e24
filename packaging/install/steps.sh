# shellcheck shell=bash
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
  inside apt-get -qq -y --no-install-recommends install medborgarkiosk-demo xvfb xauth x11-utils grim > "$install_dir/install.log" 2>&1 ||
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

drawn() { grep -q '"drawn":true' "$root/run/medborgarkiosk/status"; }

# start_session [BACKEND=x11 …] starts the kiosk's session as its service does, on a
# display without a graphics card.
start_session() {
  rm -f "$root/run/medborgarkiosk/status"
  as_kiosk env WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman LIBGL_ALWAYS_SOFTWARE=1 "$@" \
    /usr/lib/medborgarkiosk/stage /usr/lib/medborgarkiosk/display /usr/bin/kiosk session -config /etc/medborgarkiosk/kiosk.toml > "$install_dir/session.log" 2>&1 &
}

# stages are the main processes of sessions in the Debian.
stages() {
  local pid
  for pid in /proc/[0-9]*; do
    if [ "$(readlink "$pid/root" 2> /dev/null)" = "$root" ] && [[ "$(readlink "$pid/exe")" = "$root/usr/lib/medborgarkiosk/stage"* ]]; then echo "${pid#/proc/}"; fi
  done
}

end_session() {
  local pid
  for pid in $(stages); do kill -TERM "$pid"; done
  within 200 no_session || fail "the session ends when it is asked to"
  rm -f "$root"/run/medborgarkiosk/wayland-*
}
no_session() { [ -z "$(stages)" ]; }

# paints: the kiosk fills Wayland screens of several forms. The pictures are to be
# looked at; here they must have the right size, and more than the ground's colours.
paints() {
  serve
  mkdir -p "$install_dir/pictures"
  Xvfb :77 -screen 0 4000x2200x24 > /dev/null 2>&1 &
  local display=$! form name size outputs window
  for form in wide:1920x1080:1 portrait:1080x1920:1 old:1024x768:1 two:1280x720:2; do
    IFS=: read -r name size outputs <<< "$form"
    start_session DISPLAY=:77 WLR_BACKENDS=x11 WLR_X11_OUTPUTS="$outputs"
    within 900 drawn || fail "the first screen is painted ($name): $(tail -5 "$install_dir/session.log")"
    for window in $(inside xwininfo -display :77 -root -children | grep -oE '^ +0x[0-9a-f]+'); do
      DISPLAY=:77 xdotool windowsize "$window" "${size%x*}" "${size#*x}"
    done
    within 150 painted "$name" "$((${size%x*} * outputs))x${size#*x}" || fail "the kiosk fills $size ($outputs): see $install_dir/pictures/$name.png"
    end_session
  done
  kill "$display"
}

# painted NAME SIZE takes a picture, and tells whether it is of that size with text.
painted() {
  as_kiosk env XDG_RUNTIME_DIR=/run/medborgarkiosk WAYLAND_DISPLAY=wayland-0 grim - > "$install_dir/pictures/$1.png" || return 1
  [ "$(identify -format %wx%h "$install_dir/pictures/$1.png")" = "$2" ] && [ "$(identify -format %k "$install_dir/pictures/$1.png")" -gt 250 ]
}

# walks: the demo's command walks the tour on a virtual display.
walks() {
  stop_serving
  as_kiosk env XDG_STATE_HOME=/run/kiosk/state medborgarkiosk-demo -languages sv > "$install_dir/demo.log" 2>&1 ||
    { tail -20 "$install_dir/demo.log" >&2; fail "the demo walks the tour"; }
  [ "$(find "$root/run/kiosk/state" -name '*.png' | wc -l)" -gt 30 ] || fail "the tour leaves pictures"
  stop_serving # the demo may not have gone yet
  serve
}

# listens: what the packages listen on is this machine's alone, and nothing of theirs
# has a set-uid bit.
listens() {
  start_session
  within 900 drawn || fail "the session starts"
  ss -Hltnup | grep -E 'kiosk|devicesim|medborgar' | awk '{ print $1, $5, $7 }' | tee "$install_dir/listening"
  ! awk '{ print $2 }' "$install_dir/listening" | grep -vE '^(127\.0\.0\.1|\[::1\]):' || fail "all listen on this machine only"
  end_session
  local name
  for name in medborgarkiosk medborgarkiosk-central medborgarkiosk-demo; do
    inside dpkg-query -L "$name" | while read -r file; do [ ! -f "$root$file" ] || [ ! -u "$root$file" ] || echo "$file"; done
  done > "$install_dir/set-uid"
  [ ! -s "$install_dir/set-uid" ] || fail "nothing is set-uid: $(cat "$install_dir/set-uid")"
}

# stop_serving ends central and the virtual devices.
stop_serving() {
  local pid
  for pid in /proc/[0-9]*; do
    [ "$(readlink "$pid/root" 2> /dev/null)" != "$root" ] || kill "${pid#/proc/}" 2> /dev/null || true
  done
  within 100 silent || fail "central and the virtual devices end"
}
silent() { ! ss -Hltn | grep -qE ':(8420|8421|8631|8632|8633) '; }

# upgrades: an admin's own settings and central's data stay; so they do on the way back.
upgrades() {
  again 1.1
  publish 1.0 1.1
  printf '# ours\n' >> "$root/etc/medborgarkiosk/kiosk.toml"
  printf '# ours\n' >> "$root/etc/cups/cupsd-medborgarkiosk.conf"
  inside medborgarkiosk-central -config /etc/medborgarkiosk/central.toml kiosk code -name "Entrén" > /dev/null
  local before version
  before=$(sha256sum "$root/etc/"{medborgarkiosk/kiosk.toml,medborgarkiosk/central.toml,cups/cupsd-medborgarkiosk.conf})
  inside apt-get -qq update
  for version in 1.1 1.0; do
    inside apt-get -qq -y --allow-downgrades install "medborgarkiosk=$version" "medborgarkiosk-central=$version" "medborgarkiosk-demo=$version" > /dev/null
    [ "$(installed)" = "$version" ] || fail "version $version is installed"
    [ "$(sha256sum "$root/etc/"{medborgarkiosk/kiosk.toml,medborgarkiosk/central.toml,cups/cupsd-medborgarkiosk.conf})" = "$before" ] || fail "settings stay with $version"
    inside medborgarkiosk-central -config /etc/medborgarkiosk/central.toml kiosk list | grep -q Entrén || fail "data stays with $version"
  done
}

# purges: nothing is left but the users, who own nothing.
purges() {
  stop_serving
  inside apt-get -qq -y purge medborgarkiosk-demo medborgarkiosk medborgarkiosk-central > "$install_dir/purge.log" 2>&1 || fail "a purge: $(tail -5 "$install_dir/purge.log")"
  find "$root/etc" "$root/usr" "$root/var" "$root/lib/systemd" -iname '*medborgarkiosk*' -not -path '*/cache/*' -not -path '*/log/*' -not -path '*/lists/*' > "$install_dir/left" 2> /dev/null
  echo "left behind: $(tr '\n' ' ' < "$install_dir/left")"
  [ "$(grep -vc 'archive-keyring.gpg$' "$install_dir/left")" = 0 ] || fail "a purge leaves nothing"
}
