#!/bin/sh
# Makes the golden pictures with Pango, an engine that shares no code with ours.
# Needs: gcc, pkg-config, libpango1.0-dev. Run it here; it writes *.png and *.tsv.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Only the embedded fonts, so that both engines draw the same outlines.
cat > "$work/fonts.conf" <<EOF
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$(cd ../../../../../assets/fonts && pwd)</dir><cachedir>$work/cache</cachedir></fontconfig>
EOF
export FONTCONFIG_FILE="$work/fonts.conf"
gcc -o "$work/lines" lines.c $(pkg-config --cflags --libs pangocairo)
for text in ../sentences/*.txt; do
	name=$(basename "$text" .txt)
	case $name in ar | fa) direction=rtl ;; *) direction=ltr ;; esac
	"$work/lines" "$text" "$name.png" "$name.tsv" $direction 30 620 64 44 \
		"Noto Sans, Noto Sans Arabic, Noto Sans Ethiopic"
done
