# shellcheck shell=bash
# The kiosk on the PC's screen.

# status KEY: what the session tells of itself (kiosk/vigil).
status() { on cat /run/medborgarkiosk/status 2> /dev/null | sed -n "s/.*\"$1\":\([^,}]*\).*/\1/p"; }
painted() { [ "$(status drawn)" = true ]; }
vacant() { [ "$(status idle)" = true ]; }
taken() { [ "$(status idle)" = false ]; }

# picture NAME takes one of the screen, and says how many colours it has.
picture() {
  control screendump "{\"filename\": \"$pictures/$1.png\", \"format\": \"png\"}"
  identify -format '%k' "$pictures/$1.png"
}
# shown NAME: there is text with soft edges on the screen, not a ground alone.
shown() { [ "$(picture "$1")" -gt 250 ]; }

# touch_at X Y touches the screen: 0 to 32767 from the left and from the top.
touch_at() {
  control input-send-event "{\"events\": [{\"type\": \"abs\", \"data\": {\"axis\": \"x\", \"value\": $1}}, {\"type\": \"abs\", \"data\": {\"axis\": \"y\", \"value\": $2}}]}"
  control input-send-event '{"events": [{"type": "btn", "data": {"down": true, "button": "left"}}]}'
  sleep 0.2
  control input-send-event '{"events": [{"type": "btn", "data": {"down": false, "button": "left"}}]}'
}

power() { on_shell 'cat /sys/class/drm/card0-Virtual-1/dpms'; }
dark() { [ "$(power)" = Off ]; }
lit() { [ "$(power)" = On ]; }

# set_key KEY VALUE changes the settings, and begin starts the session anew.
set_key() { on sed -i "s|^$1 = .*|$1 = $2|" /etc/medborgarkiosk/kiosk.toml; }
begin() { on systemctl restart medborgarkiosk || fail "the session starts: $(session_log)"; within 600 shown "$1" || fail "the kiosk is on the screen ($1)"; }
session_log() { on journalctl -b -u medborgarkiosk --no-pager -n 30; on_shell 'journalctl -b --no-pager -n 30 _COMM=stage + _COMM=cage + _COMM=kiosk + _COMM=Xorg'; }

# installs: central first, for a code; then the kiosk, which is told all by its answers.
installs() {
  local code
  to_pc "$keys/both.gpg" /usr/share/keyrings/medborgarkiosk-archive-keyring.gpg
  on_shell "printf 'Types: deb\nURIs: $repository\nSuites: stable\nComponents: main\nSigned-By: /usr/share/keyrings/medborgarkiosk-archive-keyring.gpg\n' > /etc/apt/sources.list.d/medborgarkiosk.sources"
  on apt-get -qq update -o Dir::Etc::SourceList=/etc/apt/sources.list.d/medborgarkiosk.sources -o Dir::Etc::SourceParts=-
  on env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install medborgarkiosk-central > "$machine/install.log"
  on systemctl is-active --quiet medborgarkiosk-central || fail "central runs"
  code=$(on runuser -u medborgarkiosk-central -- medborgarkiosk-central -config /etc/medborgarkiosk/central.toml kiosk code -name Entrén | sed -n 's/^enrolment_code = "\([^"]*\)".*/\1/p')
  [ -n "$code" ] || fail "central makes a code"
  on_shell "printf '%s\n' 'medborgarkiosk medborgarkiosk/library string Haninge bibliotek' 'medborgarkiosk medborgarkiosk/central string http://127.0.0.1:8420' 'medborgarkiosk medborgarkiosk/enrolment password $code' | debconf-set-selections"
  on env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install medborgarkiosk >> "$machine/install.log"
  [ "$(on dpkg-query -W -f='${Version}' medborgarkiosk)" = 1.0 ] || fail "the kiosk is installed"
  # What an admin would set: the updater works at any hour, and soon after a visit.
  set_key update_hours '"24/7"'; set_key update_quiet '"5s"'; set_key idle '"10s"'; set_key warning '"5s"'
}

# starts: the PC is switched on, and the kiosk is on the screen and known to central.
starts() {
  on_shell 'sync; systemctl poweroff' || true
  wait "$pc" || true; pc=""
  switch_on
  within 3000 painted || fail "the kiosk takes the screen: $(session_log)"
  within 100 shown started || fail "the kiosk is on the screen: see $pictures/started.png"
  within 600 enrolled || fail "the kiosk has taken its code: $(session_log)"
  on systemctl is-active --quiet cups || fail "CUPS runs: $(on journalctl -b -u cups --no-pager -n 5)"
  on_shell "journalctl -b --no-pager | grep 'screen: Wayland'" > /dev/null || fail "the screen is Wayland's"
}
enrolled() { on runuser -u medborgarkiosk-central -- medborgarkiosk-central -config /etc/medborgarkiosk/central.toml kiosk list | grep -q 'Entrén.*enrolled'; }

# blanks: untouched, the screen is turned off and the kiosk lives; the touch that wakes
# it begins nothing, the next one does.
blanks() {
  set_key dark_after '"1m0s"'
  begin lit
  local falls; falls=$(status falls)
  within 1800 dark || fail "the screen goes dark: $(session_log)"
  picture dark > /dev/null
  sleep 60 # three times as long as a screen's thread may be silent
  [ "$(status falls) $(on systemctl is-active medborgarkiosk)" = "$falls active" ] || fail "the kiosk lives while it is dark: $(session_log)"
  dark || fail "it stays dark"
  touch_at 16000 16000
  within 100 lit || fail "a touch wakes it"
  sleep 3
  vacant || fail "the touch that wakes begins nothing"
  within 100 shown woken || fail "the kiosk is on the screen again"
  touch_at 8000 14000
  within 200 taken || fail "the next touch begins a visit: see $pictures/woken.png"
  picture visit > /dev/null
  within 600 vacant || fail "the visit ends by itself"
  set_key dark_after '"never"'
  begin lit-again
}

# falls: a kiosk that dies or is stuck is replaced, a notice stands meanwhile; and when
# the whole screen dies nothing of it is left.
falls() {
  local falls; falls=$(status falls)
  on pkill -SEGV -f '^/usr/bin/kiosk -config'
  within 100 fallen "$falls" || fail "a crash is noticed"
  within 300 shown notice || fail "a notice stands: see $pictures/notice.png"
  sleep 2; picture notice > /dev/null
  within 900 painted || fail "the kiosk stands up: $(session_log)"
  on pkill -STOP -f '^/usr/bin/kiosk -config'
  within 900 fallen "$((falls + 1))" || fail "a stuck screen is noticed"
  within 900 painted || fail "the kiosk stands up again: $(session_log)"
  on pkill -KILL -x cage
  within 300 unpainted || fail "the screen is gone"
  within 1200 painted || fail "systemd puts the screen up again: $(session_log)"
  [ "$(on_shell "pgrep -c -f '^/usr/bin/kiosk session'")" = 1 ] || fail "nothing is left of the former session"
}
fallen() { [ "$(status falls)" -gt "$1" ]; }
unpainted() { ! painted; }

# falls_back: where Wayland's program does not run the screen is X11's, and goes dark too.
falls_back() {
  on_shell 'printf "#!/bin/sh\nexit 1\n" > /usr/local/bin/cage; chmod +x /usr/local/bin/cage'
  on systemctl --no-block restart medborgarkiosk
  within 1800 painted || fail "X11 stands in for Wayland: $(session_log)"
  within 300 shown x11 || fail "the kiosk is on the screen: see $pictures/x11.png"
  on pgrep -x Xorg > /dev/null || fail "the screen is X11's"
  on rm /usr/local/bin/cage
  set_key dark_after '"1m0s"'
  on_shell 'echo MEDBORGARKIOSK_SCREEN=x11 > /etc/default/medborgarkiosk'
  begin x11-lit
  within 1800 dark || fail "X11's screen goes dark: $(session_log)"
  touch_at 16000 16000
  within 100 lit || fail "a touch wakes it"
  set_key dark_after '"never"'
  on rm /etc/default/medborgarkiosk
}

# two_screens: one shows the kiosk, in its own size.
two_screens() {
  on_shell 'echo on > /sys/class/drm/card0-Virtual-2/status'
  begin two
  on pgrep -x Xorg > /dev/null || fail "two screens are X11's: $(session_log)"
  on_shell 'cat /sys/class/drm/card0-Virtual-2/enabled' | grep -qx disabled || fail "the second screen is off"
  on_shell 'echo off > /sys/class/drm/card0-Virtual-2/status'
  begin one
  on pgrep -x cage > /dev/null || fail "one screen is Wayland's: $(session_log)"
}
