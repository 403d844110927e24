# shellcheck shell=bash
# Days in the life of the PC: updates, a power cut, a wrong clock, and the last one.

version_on() { on dpkg-query -W -f='${Version}' medborgarkiosk; }
told_on() { on cat /var/lib/medborgarkiosk-update.json | sed -n "s/^ *\"$1\": \"\(.*\)\",\{0,1\}$/\1/p"; }
update_on() { on systemctl start medborgarkiosk-update; }
update_log() { on journalctl -b -u 'medborgarkiosk-update*' --no-pager -n 20; on cat /var/lib/medborgarkiosk-update.json; }
quiet() { vacant && [ "$(($(date +%s) - $(date -d "$(status since | tr -d '"')" +%s)))" -gt 10 ]; }

# updates: the updater, as systemd runs it, brings a new version; one that never paints it
# leaves; and central knows.
updates() {
  again 1.1
  publish 1.0 1.1
  within 600 quiet || fail "nobody is there"
  update_on || fail "an update: $(update_log)"
  [ "$(version_on) $(told_on version)" = "1.1 1.1" ] || fail "it is at 1.1: $(update_log)"
  within 300 shown updated || fail "the new version has painted"
  again 1.2 '#!/bin/sh
exec sleep 600'
  publish 1.1 1.2
  within 600 quiet || fail "nobody is there"
  ! update_on || fail "a version that never paints is a failure"
  [ "$(version_on) $(told_on failed)" = "1.1 1.2" ] || fail "it is back at 1.1: $(update_log)"
  painted || fail "the former version has painted"
}

# power_cut: the plug is pulled while dpkg unpacks; the PC starts, and the updater ends
# what was begun.
power_cut() {
  again 1.3
  publish 1.3
  on sync
  on systemctl --no-block start medborgarkiosk-update
  within 3000 on_shell 'ls /usr/bin/kiosk.dpkg-new /var/lib/dpkg/updates/0* 2> /dev/null | grep -q .' || fail "dpkg unpacks: $(update_log)"
  switch_off
  switch_on
  within 3000 painted || fail "the kiosk takes the screen after a power cut: $(session_log)"
  within 600 quiet || fail "nobody is there"
  update_on || fail "the updater goes on: $(update_log)"
  [ "$(version_on)" = 1.3 ] && [ -z "$(on dpkg --audit)" ] || fail "dpkg has ended what it began: $(update_log)"
}

# wrong_clock: a PC whose clock has stopped starts and serves, and the updater says why it
# can't update.
wrong_clock() {
  again 1.4
  publish 1.4
  on_shell 'rm -f /var/lib/systemd/timesync/clock; systemctl -q mask systemd-timesyncd 2> /dev/null; sync; systemctl poweroff' || true
  wait "$pc" || true; pc=""
  switch_on -rtc base=2026-02-01T12:00:00
  within 3000 painted || fail "the kiosk takes the screen with a wrong clock: $(session_log)"
  ! update_on || fail "no update with a wrong clock"
  [ "$(told_on fault)" = clock ] || fail "it says that the clock is wrong: $(update_log)"
}

# purges: the PC is an ordinary one again.
purges() {
  on env DEBIAN_FRONTEND=noninteractive apt-get -qq -y purge medborgarkiosk medborgarkiosk-central > "$machine/purge.log"
  [ -z "$(on_shell 'find /etc /usr /var/lib /var/cache /run /lib/systemd -iname "*medborgarkiosk*" -not -path "*/apt/*" -not -path "*/keyrings/*" -not -path "*/dpkg/*" 2> /dev/null | tee /tmp/left')" ] || fail "a purge leaves nothing: $(on cat /tmp/left)"
  ! on pgrep -f /usr/bin/kiosk > /dev/null || fail "the kiosk has ended"
}
