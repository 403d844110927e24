# What the programs need from Debian 12, by purpose. Sourced by run and test.

# To build: a C compiler for SQLite and for the window system's headers.
build_packages="gcc libc6-dev pkg-config libgl-dev libxrandr-dev libxinerama-dev libxcursor-dev libxi-dev libxxf86vm-dev libwayland-dev libxkbcommon-dev libegl-dev"
# To run: software OpenGL, scanimage, a voice and a way to hear it, a D-Bus for the pretend stick.
run_packages="libgl1-mesa-dri sane-utils sane-airscan espeak-ng alsa-utils dbus udisks2"
# Where there is no display: a virtual one.
display_packages="xvfb xauth"
# To test against the real things: CUPS and its virtual printer, a browser, a
# finger and an eye on the virtual display, file systems to fill and to cut off,
# a PostgreSQL server for central.
test_packages="cups cups-client cups-ipp-utils cups-filters avahi-daemon chromium xdotool imagemagick e2fsprogs mount util-linux postgresql-15"

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
# otherwise, fetched once into the checkout's cache.
fetch_axe() {
  axe=$PWD/.cache/axe-core-4.14.1
  if [ ! -s "$axe/package/axe.min.js" ]; then
    say "Fetching axe-core"
    mkdir -p "$axe"
    (cd "$axe" && npm pack --silent axe-core@4.14.1 >/dev/null && tar xzf axe-core-4.14.1.tgz && rm axe-core-4.14.1.tgz)
  fi
  export AXE_CORE=$axe/package/axe.min.js
}

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }

command -v go >/dev/null || { echo "Go is missing. Install Go 1.26 or later and try again." >&2; exit 1; }
