# shellcheck shell=bash
# One build for Debian 12, and for those that came after it as far as it serves.

# everywhere: the packages install by apt, start, paint and go on Debian 13 and Ubuntu
# 24.04 LTS.
everywhere() {
  local suite
  publish 1.0
  for suite in trixie noble; do
    say "$suite"
    debian "$suite" "$suite"
    fake_systemctl
    installs_there
    serves_there
    walks_there
    purges
  done
}

installs_there() {
  mkdir -p "$root/etc/apt/sources.list.d"
  trust_repository
  answers | inside debconf-set-selections
  inside apt-get -qq update
  inside apt-get -qq -y --no-install-recommends install medborgarkiosk-demo xvfb xauth curl > "$install_dir/install-$suite.log" 2>&1 ||
    { tail -30 "$install_dir/install-$suite.log" >&2; fail "the packages install on $suite"; }
  inside kiosk version | grep -qx 1.0 || fail "kiosk says its version on $suite"
  [ -z "$(inside dpkg --audit)" ] || fail "all is configured on $suite"
}

# serves_there: central answers, the service's session paints, and the doctor knows what
# is there and what is not.
serves_there() {
  serve
  inside curl -sS -o /dev/null -w '%{http_code}\n' http://127.0.0.1:8421/login | grep -qxE "200|303" || fail "central's pages open on $suite"
  as_kiosk kiosk doctor -config /etc/medborgarkiosk/kiosk.toml > "$install_dir/doctor-$suite" 2>&1 || true
  cat "$install_dir/doctor-$suite"
  grep -qE '^✓ .*(Skrivare|Printer)' "$install_dir/doctor-$suite" || fail "the doctor finds the printer on $suite"
  inside /usr/local/bin/systemctl restart medborgarkiosk
  within 900 drawn || fail "the kiosk paints on Wayland on $suite: $(tail -5 "$root/run/log-of/medborgarkiosk.service")"
  inside /usr/local/bin/systemctl stop medborgarkiosk
}

# walks_there: the demo walks on a virtual display of its own. The first pictures are
# enough here.
walks_there() {
  stop_serving
  rm -rf "$root/run/kiosk/state"
  as_kiosk env XDG_STATE_HOME=/run/kiosk/state medborgarkiosk-demo -languages sv > "$install_dir/demo-$suite.log" 2>&1 &
  within 1800 pictures_there || fail "the demo walks on $suite: $(tail -20 "$install_dir/demo-$suite.log")"
}
pictures_there() { [ "$(find "$root/run/kiosk/state" -name '*.png' | wc -l)" -gt 10 ]; }
