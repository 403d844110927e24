# shellcheck shell=bash
# What ADMIN.md promises. There are three machines: central's server, a PC that becomes
# a kiosk by hand, and one whose answers are given beforehand.

# docs runs ADMIN.md.
docs() {
  serve_repository
  for machine in server pc other; do admin_machine "$machine"; done
  virtual_devices
  run_page packaging/ADMIN.md at_its_machine after
}

at() { root=$install_dir/$1; }

# admin_base FILE is a Debian that somebody has installed, with an admin who may sudo. What
# is installed in it is started, by what stands in for systemd.
admin_base() {
  local root
  debian installed
  inside apt-get -qq update
  inside apt-get -qq -y --no-install-recommends install sudo systemd-sysv dbus keyboard-configuration console-setup tzdata > "$install_dir/machine.log" 2>&1
  inside dpkg-divert --quiet --local --rename --add /usr/bin/systemctl # packages' scripts look there alone
  ln -s ../local/bin/systemctl "$root/usr/bin/systemctl"
  inside useradd -m -G sudo -s /bin/bash admin
  echo 'admin ALL=(ALL) NOPASSWD: ALL' > "$root/etc/sudoers.d/admin"
  take_down "$root"
  tar c -C "$root" -f "$1" .
}

# admin_machine NAME is one on the region's network.
admin_machine() {
  debian "$1" admin
  rm "$root/usr/sbin/policy-rc.d"
  mkdir -p "$root/run/systemd/system"
  fake_systemctl
  ln -sf systemctl "$root/usr/local/bin/journalctl"
  printf '127.0.0.1 %s\n127.0.0.2 packages.example.se\n127.0.0.1 kiosk.example.se\n' "$(hostname)" >> "$root/etc/hosts"
  cp "$install_dir/tls/ca.pem" "$root/usr/local/share/ca-certificates/ours.crt"
  inside update-ca-certificates > /dev/null 2>&1
  cp "$repo/medborgarkiosk-archive-keyring.gpg" "$root/home/admin/"
}

# serve_repository gives the repository out by https, with a certificate that the
# machines trust; central's is of the same authority.
serve_repository() {
  local tls=$install_dir/tls name
  again 1.1; again 1.2; again 1.3
  publish 1.0 1.1
  mkdir -p "$tls"
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=The region" -keyout "$tls/ca.key" -out "$tls/ca.pem" 2> /dev/null
  for name in packages kiosk; do
    openssl req -newkey rsa:2048 -nodes -subj "/CN=$name.example.se" -keyout "$tls/$name.key" -out "$tls/$name.csr" 2> /dev/null
    openssl x509 -req -in "$tls/$name.csr" -CA "$tls/ca.pem" -CAkey "$tls/ca.key" -days 2 -extfile <(echo "subjectAltName=DNS:$name.example.se") -out "$tls/$name.pem" 2> /dev/null
  done
  cat > "$tls/nginx.conf" << END
pid $tls/nginx.pid; error_log $tls/nginx.log; user root; events {}
http { access_log $tls/access.log; server { listen 127.0.0.2:443 ssl; server_name packages.example.se;
  ssl_certificate $tls/packages.pem; ssl_certificate_key $tls/packages.key;
  location /medborgarkiosk/ { alias $repo/; } } }
END
  nginx -c "$tls/nginx.conf"
  trap 'kill "$(cat "$install_dir/tls/nginx.pid")"; cleanup' EXIT
}

# virtual_devices are a printer and a scanner on the network.
virtual_devices() {
  rm -rf "$install_dir/demo"
  dpkg-deb -x "$debs/medborgarkiosk-demo_1.0_amd64.deb" "$install_dir/demo"
  cp -r "$install_dir/demo" "$root/opt/demo"
  inside env XDG_RUNTIME_DIR=/tmp /opt/demo/usr/lib/medborgarkiosk-demo/devicesim -dir /tmp/devices > "$install_dir/devices.log" 2>&1 &
  within 300 grep -q '^ready' "$install_dir/devices.log" || fail "the virtual devices start: $(cat "$install_dir/devices.log")"
}

central() { inside runuser -u medborgarkiosk-central -- medborgarkiosk-central -config /etc/medborgarkiosk/central.toml "$@"; }
listed() { central kiosk list | cut -f 2,4 | grep -qxP "$1\t$2"; }
code_seen() { sed -n 's/^enrolment_code = "\([^"]*\)".*/\1/p' "$install_dir/seen"; }
settings=etc/medborgarkiosk/kiosk.toml

# becomes NAME: the machine where things are done is central's kiosk of that name, and paints.
becomes() {
  local here=$root
  within 900 drawn || fail "the kiosk paints: $(tail -5 "$root/run/log-of/medborgarkiosk.service")"
  at server
  within 900 listed "$1" enrolled || fail "the PC is $1 of central: $(central kiosk list)"
  root=$here
  [ ! -e "$root/var/lib/medborgarkiosk/enrolment-code" ] || fail "the code is gone"
}

# install_other CODE: the third machine is told all beforehand, and nothing is asked.
install_other() {
  at other
  cp "$pages/Install many 1" "$pages/answers"
  put answers CODE "$1"
  by_hand answers
  CODE="" by_hand "Install a kiosk 2"
  ! grep -q 'Name of the library:' "$install_dir/seen" || fail "nothing is asked that was answered"
}

# settle FILE LINES: the lines stand in a settings file, instead of those of the same keys.
settle() {
  local key
  sed -n 's/^\([a-z_]*\) = .*/\1/p' "$2" | while read -r key; do sed -i "/^$key = /d" "$1"; done
  cat "$2" >> "$1"
}

# logs_in: the password that was shown opens the pages of staff, over https.
logs_in() {
  local password
  password=$(sed -n 's|^anna / \([^[:space:]]*\).*|\1|p' "$install_dir/account")
  curl -sS --cacert "$install_dir/tls/ca.pem" --resolve kiosk.example.se:8421:127.0.0.1 \
    --data-urlencode name=anna --data-urlencode "password=$password" -o /dev/null -w '%{http_code}\n' https://kiosk.example.se:8421/login > "$install_dir/login"
  grep -qx 303 "$install_dir/login"
}
anna_logs_in() { within 100 logs_in || fail "anna logs in: $(cat "$install_dir/login" "$root/run/log-of/medborgarkiosk-central.service")"; }

nothing_left() {
  find "$root/etc" "$root/usr" "$root/var" "$root/lib/systemd" -iname '*medborgarkiosk*' -not -path '*/archives/*' -not -path '*/lists/*' -not -path '*/log/*' > "$install_dir/left"
  [ ! -s "$install_dir/left" ] || fail "a purge leaves nothing: $(cat "$install_dir/left")"
}

at_its_machine() {
  before "$1"
  case $1 in *' settings '*) ;; *) by_hand "$1" ;; esac
}

# before NAME: which machine the block is for, and what the text has the admin do first.
before() {
  case $1 in
    Central* | Back* | PostgreSQL* | "Install a kiosk 1" | "Update 5" | "Replace a PC 1") at server ;;
    "What to do when"*) at other ;;
    *) at pc ;;
  esac
  case $1 in
    "Name the repository 1") by_hand "$1"; at other; by_hand "$1"; at server ;;
    "Back up and restore 2") put "$1" COPY "$(inside find /var/lib/medborgarkiosk-central/backup -name '*.db')"
      central kiosk code -name Later > /dev/null ;;
    "Change the printer or scanner 1") sed -i 's|^printer = .*|printer = "ipp://localhost:9/ipp/print"|' "$root/$settings" ;;
    "Update 1") publish 1.0 1.1 1.2 ;;
    "Update 2") packaging/build-repo "$repo" --key "$keys/old.key" --trust "$keys/new.key" --channel next "$debs"/*_1.[23]_amd64.deb ;;
    "Update 3") put "$1" VERSION 1.2 ;;
    "What to do when 1") update ;;
    "What to do when 2") again 1.4; publish 1.4; inside dpkg --unpack /repo/pool/stable/medborgarkiosk_1.4_amd64.deb > /dev/null ;;
  esac
}

# after NAME: what must have come of the block.
after() {
  case $1 in
    "Name the repository 1") seen 'https://packages.example.se/medborgarkiosk stable' ;;
    "Central 1") cp "$install_dir/seen" "$install_dir/account"
      seen '^anna / ' "the password is shown"
      [ "$(installed medborgarkiosk-central)" = 1.1 ] || fail "central is installed"
      grep -q 'start.*medborgarkiosk-central.service' "$root/run/asked" || fail "central is started by its package" ;;
    "Central settings 1") settle "$root/etc/medborgarkiosk/central.toml" "$pages/$1"
      for each in pem key; do cp "$install_dir/tls/kiosk.$each" "$root/etc/medborgarkiosk/kiosk.example.se.$each"; inside chown medborgarkiosk-central "/etc/medborgarkiosk/kiosk.example.se.$each"; done ;;
    "Central 2") anna_logs_in ;;
    "Back up and restore 1") seen 'central-[0-9TZ]*\.db' ;;
    "Back up and restore 2") anna_logs_in
      ! listed Later awaited || fail "what came after the copy is gone" ;;
    "PostgreSQL 1") inside runuser -u postgres -- psql -Atc 'select datname from pg_database' | grep -qx medborgarkiosk || fail "there is the database" ;;
    "PostgreSQL settings 1") settle "$root/etc/medborgarkiosk/central.toml" "$pages/$1"
      by_hand "Central 2"; by_hand "Central 1"; cp "$install_dir/seen" "$install_dir/account"; anna_logs_in
      by_hand "Back up and restore 1"; seen 'central-[0-9TZ]*\.dump' ;;
    "Install a kiosk 1") listed "Kiosk 1" awaited || fail "central awaits the kiosk"
      CODE=$(code_seen); export CODE ;;
    "Install a kiosk 2") [ "$(installed)" = 1.1 ] || fail "the kiosk is installed"
      grep -qxF 'library = "Haninge bibliotek"' "$root/$settings" && grep -qxF 'central = "https://kiosk.example.se:8420"' "$root/$settings" || fail "what was answered is set"
      becomes "Kiosk 1" ;;
    "Install a kiosk 3") seen '^✓ .*(Skrivare|Printer)'; seen '^✓ .*Central' ;;
    "Install many 1") at server
      install_other "$(central kiosk code -name "Kiosk 2" | sed 's/^enrolment_code = "\([^"]*\)".*/\1/')"
      becomes "Kiosk 2" ;;
    "Opening hours settings 1") settle "$root/$settings" "$pages/$1"
      as_kiosk kiosk health -config "/$settings" > /dev/null || fail "the opening hours are taken"
      sed -i '/^open_hours = /d' "$root/$settings" ;;
    "Change the printer or scanner 1") seen '^✗ .*(Skrivare|Printer)' "the printer is the one that was set"
      sed -i 's|:9/ipp|:8631/ipp|' "$root/$settings"; by_hand "$1"; seen '^✓ .*(Skrivare|Printer)' ;;
    "Update 1") [ "$(installed) $(told version)" = "1.2 1.2" ] || fail "the kiosk is updated: $(cat "$install_dir/seen")"
      grep -qx 'start medborgarkiosk-fetch.service' "$root/run/asked" || fail "what may use the network fetches the update"
      drawn || fail "the new version paints" ;;
    "Update 2") [ "$(installed)" = 1.3 ] || fail "the channel next has 1.3: $(cat "$install_dir/seen")" ;;
    "Update 3") update || fail "a look for updates: $(cat "$install_dir/update.log")"
      [ "$(installed)" = 1.2 ] || fail "it stays at 1.2" ;;
    "Update 4") sed -i 's/^update_hours = .*/update_hours = "24\/7"/; s/^update_quiet = .*/update_quiet = "1s"/' "$root/$settings"
      inside env PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin systemctl start medborgarkiosk-update.service || fail "the service updates: $(cat "$root/run/log-of/medborgarkiosk-update.service")"
      [ "$(installed)" = 1.3 ] || fail "the service, shut in, updates to 1.3: $(cat "$root/run/log-of/medborgarkiosk-update.service")" ;;
    "Update 5") [ "$(installed medborgarkiosk-central)" = 1.2 ] || fail "central is upgraded"
      anna_logs_in ;;
    "Replace a PC 1") replacing=$(code_seen); at other; inside env PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin systemctl stop medborgarkiosk
      by_hand "Replace a PC 2"; nothing_left
      by_hand "Name the repository 1"
      install_other "$replacing"; becomes "Kiosk 1"
      at pc; { as_kiosk kiosk doctor -config /etc/medborgarkiosk/kiosk.toml || true; } > "$install_dir/doctor" 2>&1
      grep -qE '^✗ Central' "$install_dir/doctor" || fail "the old PC is shut out: $(cat "$install_dir/doctor")" ;;
    "Replace a PC 2") nothing_left ;;
    "What to do when 1") seen 'screen: Wayland'; seen '"looked"' ;;
    "What to do when 2") [ -z "$(inside dpkg --audit)" ] && [ "$(installed)" = 1.4 ] || fail "what was cut off is whole" ;;
    *) fail "nobody says what must come of \"$1\"" ;;
  esac
}
