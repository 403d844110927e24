# shellcheck shell=bash
# Runs the admin's documents: each block of commands as it stands in the file, in its
# order. admin.sh and repository.sh say what must have come of each.
pages=$install_dir/pages

# blocks FILE writes each block to a file: "Update 2" is the second of commands under
# that heading, "Central settings 1" the first with lines for a settings file.
blocks() {
  rm -rf "$pages"; mkdir -p "$pages"
  awk -v at="$pages" '
    /^## / { heading = substr($0, 4); split("", count) }
    /^```/ { if (file) { close(file); file = "" } else { kind = substr($0, 4); n = ++count[kind]
      name = heading (kind == "sh" ? " " : " settings ") n; file = at "/" name; print name > (at "/order"); next } }
    file { print > file }' "$1"
}

# run_page FILE RUN CHECK: each block is run by RUN NAME, and then CHECK NAME tells
# whether that came of it which FILE promises.
run_page() {
  local name
  blocks "$1"
  while read -r name <&8; do
    say "$(basename "$1"): $name"
    "$2" "$name"
    "$3" "$name"
  done 8< "$pages/order"
}

# put NAME PLACEHOLDER VALUE writes a value where the block has a placeholder.
put() {
  grep -qF "$2" "$pages/$1" || fail "the block \"$1\" has no $2 any more"
  sed -i "s|$2|$3|g" "$pages/$1"
}

# by_hand NAME: somebody types the block at a terminal, and answers what is asked. What
# was seen is in $install_dir/seen.
by_hand() {
  install -m 644 "$pages/$1" "$root/home/admin/block"
  expect -f packaging/install/answer "$root" > "$install_dir/seen" 2>&1 ||
    grep -q 'kiosk doctor' "$pages/$1" || # which says by its exit status that something is wrong
    { tail -40 "$install_dir/seen" >&2; fail "the commands under \"$1\" work"; }
}
seen() { grep -qE "$1" "$install_dir/seen" || { tail -40 "$install_dir/seen" >&2; fail "${2:-one sees $1}"; }; }
