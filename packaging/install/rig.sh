# shellcheck shell=bash
# The rig of packaging/test-install: a Debian in a folder, a repository, and other
# versions of the packages.
install_dir=$PWD/.cache/install
root=$install_dir/root repo=$install_dir/repo keys=$install_dir/keys debs=$install_dir/debs

# fail WHAT ends the test.
fail() { printf '\033[1mNot so: %s\033[0m\n' "$*" >&2; exit 1; }
# within TENTHS COMMAND… tries until it holds, for so many tenths of a second.
within() {
  local last=$((SECONDS + ($1 + 9) / 10)); shift
  while ! "$@" 2> /dev/null; do [ "$SECONDS" -lt "$last" ] || return 1; sleep 0.1; done
}
# inside COMMAND… runs in the Debian.
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
# as_kiosk COMMAND… runs there as the kiosk does.
as_kiosk() { inside runuser -u medborgarkiosk -- env HOME=/var/lib/medborgarkiosk XDG_CACHE_HOME=/var/cache/medborgarkiosk XDG_RUNTIME_DIR=/run/kiosk RUNTIME_DIRECTORY=/run/medborgarkiosk "$@"; }
# installed [PACKAGE]: its version.
installed() { inside dpkg-query -W -f='${Version}' "${1:-medborgarkiosk}"; }

# prepare makes the Debian, the keys, the packages and the repository.
prepare() {
  mkdir -p "$install_dir"
  cleanup
  trap cleanup EXIT
  rm -rf "$repo"; mkdir -p "$repo"
  debian root
  make_keys
  make_debs
  inside apt-get -qq update
}

# debian NAME [SUITE] makes a Debian in a folder of that name, where things are done
# from then on: inside it, $root.
debian() {
  local suite=${2:-bookworm}
  root=$install_dir/$1
  base "$suite"
  take_down "$root"
  rm -rf "$root"; mkdir -p "$root" "$install_dir/archives-$suite"
  tar x -C "$root" -f "$(base_of "$suite")"
  # A mirror may be a snapshot of the past; ours may not.
  printf 'Acquire::Check-Valid-Until "false";\nAcquire::Check-Date "false";\n' > "$root/etc/apt/apt.conf.d/90mirror"
  echo force-unsafe-io > "$root/etc/dpkg/dpkg.cfg.d/90quick"
  # Nothing is started: there is no systemd.
  printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"; chmod +x "$root/usr/sbin/policy-rc.d"
  # What was downloaded once is kept, but for our own.
  rm -f "$install_dir/archives-$suite"/medborgarkiosk*
  mount_all
  mount --bind "$install_dir/archives-$suite" "$root/var/cache/apt/archives"
}

base_of() { if [ "$1" = bookworm ]; then echo "$install_dir/base.tar"; else echo "$install_dir/base-$1.tar"; fi; }

# base SUITE fetches a Debian or Ubuntu, once.
base() {
  local file
  file=$(base_of "$1")
  [ ! -s "$file" ] || return 0
  case $1 in
    bookworm) mmdebstrap --variant=minbase --include=ca-certificates bookworm "$file" "$(debian_sources)" ;;
    admin) admin_base "$file" ;;
    trixie) mmdebstrap --variant=minbase --include=ca-certificates trixie "$file" http://deb.debian.org/debian ;;
    noble) mmdebstrap --variant=minbase --include=apt,ca-certificates --keyring="$(ubuntu_keyring)" noble "$file" "deb http://archive.ubuntu.com/ubuntu noble main universe" ;;
  esac
}

# ubuntu_keyring fetches Ubuntu's keys, which Debian 13 has as a package.
ubuntu_keyring() {
  local at=$install_dir/ubuntu-keyring root=$install_dir/keyring
  if [ ! -d "$at" ]; then
    base trixie >&2
    rm -rf "$root"; mkdir -p "$root"
    tar x -C "$root" -f "$(base_of trixie)"
    cp /etc/resolv.conf "$root/etc/"
    inside apt-get -qq update >&2
    inside sh -c 'cd /tmp && apt-get -qq -o APT::Sandbox::User=root download ubuntu-keyring' >&2
    dpkg-deb -x "$root"/tmp/ubuntu-keyring_*.deb "$at"
  fi
  echo "$at/usr/share/keyrings/ubuntu-archive-keyring.gpg"
}

# debian_sources is where this machine's Debian comes from.
debian_sources() { if [ -s /etc/apt/sources.list.d/debian.sources ]; then echo /etc/apt/sources.list.d/debian.sources; else echo /etc/apt/sources.list; fi; }

mount_all() {
  mount -t proc proc "$root/proc"
  mount -t sysfs sysfs "$root/sys"
  mount --rbind /dev "$root/dev"; mount --make-rslave "$root/dev"
  mount -t tmpfs tmpfs "$root/run"
  mkdir -p "$root/repo"; mount --bind "$repo" "$root/repo"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  echo "127.0.0.1 localhost" > "$root/etc/hosts"
}

# take_down FOLDER ends what runs in the Debians there, and takes their mounts down.
take_down() {
  local pid at
  for pid in /proc/[0-9]*; do
    [[ $(readlink "$pid/root" 2> /dev/null)/ != "$1"/* ]] || kill -9 "${pid#/proc/}" 2> /dev/null || true
  done
  while read -r at; do umount -l "$at" 2> /dev/null || true; done < <(awk -v r="$1/" 'index($2, r) == 1 { print $2 }' /proc/mounts | sort -r)
}
cleanup() { take_down "$install_dir"; }

make_keys() {
  local name
  mkdir -p "$keys"; chmod 700 "$keys"
  for name in old new thief; do
    [ ! -s "$keys/$name.key" ] || continue
    GNUPGHOME=$keys gpg -q --batch --passphrase '' --quick-gen-key "$name <$name@example.org>" ed25519 sign 1y 2> /dev/null
    GNUPGHOME=$keys gpg -q --batch --armor --export-secret-keys "$name@example.org" > "$keys/$name.key"
    GNUPGHOME=$keys gpg -q --batch --export "$name@example.org" > "$keys/$name.gpg"
  done
  GNUPGHOME=$keys gpgconf --kill all
  cat "$keys/old.gpg" "$keys/new.gpg" > "$keys/both.gpg"
}

# make_debs builds this commit's packages, once; their versions are made by again.
make_debs() {
  local commit
  commit=$(git rev-parse HEAD)
  [ "$(cat "$debs/commit" 2> /dev/null)" != "$commit" ] || return 0
  rm -rf "$debs"
  VERSION=1.0 packaging/build-debs --keyring "$keys/both.gpg" "$debs"
  echo "$commit" > "$debs/commit"
}

# again VERSION [PROGRAM]: the packages under another version, maybe with another
# program in the kiosk's place. They go into $debs.
again() {
  local version=$1 program=${2:-} name tree=$install_dir/tree
  for name in medborgarkiosk medborgarkiosk-central medborgarkiosk-demo; do
    [ ! -s "$debs/${name}_${version}_amd64.deb" ] || continue
    rm -rf "$tree"
    dpkg-deb -R "$debs/${name}_1.0_amd64.deb" "$tree"
    sed -i "s/^Version: .*/Version: $version/; s/(= 1.0)/(= $version)/g" "$tree/DEBIAN/control"
    if [ "$name" = medborgarkiosk ] && [ -n "$program" ]; then
      printf '%s\n' "$program" > "$tree/usr/bin/kiosk"
      (cd "$tree" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | xargs -0 md5sum > DEBIAN/md5sums)
    fi
    dpkg-deb --root-owner-group -Zgzip -z1 -b "$tree" "$debs/${name}_${version}_amd64.deb" > /dev/null
  done
}

# publish VERSION… fills the repository with these versions, signed by the old key.
publish() {
  local version files=()
  rm -rf "${repo:?}"/*
  for version in "$@"; do files+=("$debs"/*_"${version}"_amd64.deb); done
  packaging/build-repo "$repo" --key "$keys/old.key" --trust "$keys/new.key" "${files[@]}"
}
