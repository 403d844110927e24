# shellcheck shell=bash
# What REPOSITORY.md promises, in a checkout of its own.
checkout=$install_dir/checkout

# repository runs REPOSITORY.md.
repository() {
  rm -rf "$checkout"
  git clone -q --shared . "$checkout"
  run_page packaging/REPOSITORY.md in_checkout signed
}

in_checkout() { (cd "$checkout" && bash -e "$pages/$1") > "$install_dir/seen" 2>&1 || { tail -20 "$install_dir/seen" >&2; fail "the commands under \"$1\" work"; }; }

# signers tells how many keys have signed the channel; apt would believe each.
signers() { gpgv --keyring "$1" "$checkout/repository/dists/${2:-stable}/InRelease" 2>&1 > /dev/null | grep -c 'Good signature' || true; }

signed() (
  cd "$checkout" || exit
  case $1 in
    "Make it 1") [ -s repository.key ] && [ -s repository.gpg ] && [ "$(stat -c %a keys)" = 700 ] || fail "there are the keys" ;;
    "Make it 2") [ "$(signers ./repository.gpg) $(signers ./repository.gpg next)" = "1 1" ] || fail "both channels are signed"
      dpkg-deb -c debs/medborgarkiosk_*.deb | grep -q archive-keyring.gpg || fail "the kiosk's package has the key"
      grep -q '^Package: medborgarkiosk$' repository/dists/stable/main/binary-amd64/Packages || fail "stable has the kiosk" ;;
    "Make it 3") grep -q "^Valid-Until: $(LC_ALL=C date -u -d '30 days' '+%a, %d %b %Y')" repository/dists/stable/InRelease || fail "the word is good for 30 days" ;;
    "Change the key 1") [ "$(signers ./repository.gpg)" = 1 ] || fail "the old key signs"
      [ "$(gpg -q --with-colons --show-keys repository/medborgarkiosk-archive-keyring.gpg | grep -c ^pub)" = 2 ] || fail "the keyring has both" ;;
    "Change the key 2") [ "$(signers ./new.gpg) $(signers ./repository.gpg)" = "1 1" ] || fail "either key is enough" ;;
    *) fail "nobody says what must come of \"$1\"" ;;
  esac
)
