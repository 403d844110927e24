# What the programs need from Debian 12, by purpose. Sourced by run and test.

# To build: a C compiler for SQLite and for the window system's headers.
build_packages="gcc libc6-dev pkg-config libgl-dev libxrandr-dev libxinerama-dev libxcursor-dev libxi-dev libxxf86vm-dev libwayland-dev libxkbcommon-dev libegl-dev"
# To run: software OpenGL, scanimage, a voice and a way to hear it, a D-Bus for the pretend stick.
run_packages="libgl1-mesa-dri sane-utils sane-airscan espeak-ng alsa-utils dbus udisks2"
# Where there is no display: a virtual one.
display_packages="xvfb xauth"
# To test against the real things: CUPS and its virtual printer, a browser, a
# finger and an eye that reads on the virtual display, file systems to fill and to
# cut off, a PostgreSQL server for central, another reader of calendars.
test_packages="cups cups-client cups-ipp-utils cups-filters avahi-daemon chromium xdotool imagemagick tesseract-ocr tesseract-ocr-swe e2fsprogs mount util-linux postgresql-15 nodejs"
# To make and check the Debian packages, and what they configure.
deb_packages="debhelper dh-apparmor po-debconf dpkg-dev fakeroot"
check_packages="lintian shellcheck apparmor appstream systemd gettext"
# To install them in a Debian of their own, from a signed repository, and look at the
# kiosk under Wayland; the proxies before central.
install_packages="mmdebstrap apt-utils gnupg cage xwayland grim xvfb x11-utils xdotool imagemagick iproute2 procps nginx-light caddy expect openssl curl"
# To try them on a PC of its own, which is emulated.
machine_packages="qemu-system-x86 qemu-utils mmdebstrap e2fsprogs dosfstools openssh-client python3-minimal imagemagick"

# install_missing WHY PACKAGE… installs what is not there yet.
install_missing() {
  why=$1; shift
  missing=""
  for p in "$@"; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing="$missing $p"
  done
  [ -n "$missing" ] || return 0
  say "Installing $why:$missing"
  sudo=""; [ "$(id -u)" = 0 ] || sudo=sudo
  if [ -z "${apt_updated:-}" ]; then $sudo apt-get update -qq; apt_updated=1; fi
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# fetch_axe sets AXE_CORE to the check of pages for those who see, hear or move
# otherwise.
fetch_axe() { fetch_npm axe-core 4.14.1; export AXE_CORE=$fetched/package/axe.min.js; }

# fetch_ical sets ICAL_JS to what reads our calendars in the tests.
fetch_ical() { fetch_npm ical.js 2.2.1; export ICAL_JS=$fetched/package/dist/ical.js; }

# fetch_opening_hours sets OPENING_HOURS_JS to what reads opening hours in the tests:
# a folder with it and what it needs. It is under the LGPL, and never a part of ours.
fetch_opening_hours() {
  export OPENING_HOURS_JS=$PWD/.cache/opening_hours-3.15.0
  [ ! -s "$OPENING_HOURS_JS/node_modules/opening_hours/package.json" ] || return 0
  say "Fetching opening_hours"
  mkdir -p "$OPENING_HOURS_JS"
  npm install --silent --no-save --no-audit --no-fund --ignore-scripts --prefix "$OPENING_HOURS_JS" \
    opening_hours@3.15.0 i18next@26.3.6 suncalc@2.0.1
}

# fetch_npm NAME VERSION fetches a package once into the checkout's cache, and
# sets fetched to where it is.
fetch_npm() {
  fetched=$PWD/.cache/$1-$2
  [ ! -s "$fetched/package/package.json" ] || return 0
  say "Fetching $1"
  mkdir -p "$fetched"
  (cd "$fetched" && npm pack --silent "$1@$2" >/dev/null && tar xzf "$1-$2.tgz" && rm "$1-$2.tgz")
}

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }

command -v go >/dev/null || { echo "Go is missing. Install Go 1.26 or later and try again." >&2; exit 1; }
