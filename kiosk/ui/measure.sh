#!/usr/bin/env bash
# Measures the program in a real window, on a virtual display of its own, and
# Chromium with a page like the home screen next to it: start to first screen,
# memory (PSS), processor time at rest, memory over page changes and visits, and
# the time from a touch, as Fyne gives it on, to the frame that answers it.
# Needs Xvfb, xdotool and ImageMagick; Chromium is left out where it is missing.
# RUNS (5), TURNS (1000, two page changes each), VISITS (200), SWITCHES (100 of
# language, there and back) and REST (20 s) can be set. Takes about eight minutes, and leaves nothing behind.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${RUNS:-5}; turns=${TURNS:-1000}; visits=${VISITS:-200}; switches=${SWITCHES:-100}; rest=${REST:-20}
dir=$(mktemp -d); pids=()
stop() { kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$dir"; }
trap stop EXIT
trap 'exit 130' INT TERM

go build -o "$dir/kiosk" ./kiosk/cmd/kiosk
Xvfb -displayfd 3 -screen 0 1920x1080x24 3> "$dir/display" 2> /dev/null & pids+=($!)
for _ in $(seq 50); do [ -s "$dir/display" ] && break; sleep 0.1; done
export DISPLAY=:$(cat "$dir/display") LIBGL_ALWAYS_SOFTWARE=1
printf 'data_dir = "%s/data"\ncache_dir = "%s/cache"\nvisit_dir = "%s/visit"\ncentral = ""\n' "$dir" "$dir" "$dir" > "$dir/kiosk.toml"

now() { date +%s%3N; }
pixel() { import -window root -crop 1x1+1090+770 -depth 8 txt:- 2> /dev/null | grep -o '#[0-9A-F]\{6\}' | head -1; }
# tree PID: the process and all under it.
tree() { echo "$1"; local c; for c in $(pgrep -P "$1"); do tree "$c"; done; }
# pss PID...: in MB. Some may have ended.
pss() { local p; for p; do cat "/proc/$p/smaps_rollup" 2> /dev/null || true; done | awk '/^Pss:/ { kb += $2 } END { printf "%.0f", kb / 1024 }'; }
ticks() { local p; for p; do cat "/proc/$p/stat" 2> /dev/null || true; done | sed 's/.*) //' | awk '{ t += $12 + $13 } END { print t + 0 }'; }
# idle PID: percent of a core over the time of rest, the process and all under it.
idle() {
  local before; before=$(ticks $(tree "$1")); sleep "$rest"
  awk -v t=$(($(ticks $(tree "$1")) - before)) -v s="$rest" -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", 100 * t / hz / s }'
}
# begin COMMAND...: starts it and waits for its first screen: pid, and took in ms.
begin() {
  xsetroot -solid black 2> /dev/null || true
  local start; start=$(now)
  "$@" > "$dir/log" 2>&1 & pid=$!; pids+=("$pid")
  for _ in $(seq 600); do
    case $(pixel) in ''|'#000000'|"${blank:-}") ;; *) took=$(($(now) - start)); return ;; esac
  done
  echo "nothing came on the screen:" >&2; cat "$dir/log" >&2; exit 1
}
end() { local p; p=$(tree "$pid"); kill "$pid" 2> /dev/null || true; for _ in $(seq 50); do kill -0 "$pid" 2> /dev/null || break; sleep 0.1; done; kill -9 $p 2> /dev/null || true; wait "$pid" 2> /dev/null || true; sleep 0.5; }
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
main() { echo "main $(pss "$pid") MB, document worker $(pss $(pgrep -P "$pid")) MB"; } # a worker only while there is a visit
# steps: how often the log went from one step to another.
steps() { sed -n 's/.*step=\([^ ]*\).*/\1/p' "$dir/log" | uniq | wc -l; }
# painted WHAT: the times in the log's last lines, from the line in $from on.
painted() {
  tail -n "+$from" "$dir/log" | sed -n 's/.*msg=painted.* painted=\([0-9.]*\).*/\1/p; s/.* painted step=.* painted=\([0-9.]*\).*/\1/p' | sort -n |
    awk -v what="$1" '{ t[NR] = $1 } END { if (NR) printf "kiosk, touch to painted frame, %s: median %.1f ms, 95th percentile %.1f ms, of %d\n", what, t[int((NR + 1) / 2)], t[int(NR * 0.95)], NR }'
}
# press TIMES PAUSE X Y X Y: one and then the other.
press() {
  local n args=()
  for n in $(seq "$1"); do args+=(mousemove "$3" "$4" click 1 sleep "$2" mousemove "$5" "$6" click 1 sleep "$2"); done
  timeout 600 xdotool "${args[@]}"; sleep 2
}

kiosk=("$dir/kiosk" -verbose -config "$dir/kiosk.toml")
begin "${kiosk[@]}"; sleep 15; end # fills the caches: PDFium is compiled once
s=$(now); for _ in 1 2 3 4 5; do pixel > /dev/null; done
echo "a look at the screen takes $((($(now) - s) / 5)) ms, by which the starts are uncertain"
times=(); for _ in $(seq "$runs"); do begin "${kiosk[@]}"; times+=("$took"); [ ${#times[@]} = "$runs" ] || end; done
mine=$(median "${times[@]}"); echo "kiosk, start to first screen: ${times[*]} ms; median $mine"
sleep 5; echo "kiosk, memory after start: $(main)"; kioskpss=$(pss $(tree "$pid"))
kioskidle=$(idle "$pid"); echo "kiosk, processor at rest: $kioskidle % of a core"
from=$(($(wc -l < "$dir/log") + 1))
for part in 1 2 3 4; do
  n=$(steps); press $((turns / 4)) 0.13 1090 770 160 1010
  echo "kiosk, memory after $(($(steps) - n)) more page changes: $(main)"
done
painted "page change"
from=$(($(wc -l < "$dir/log") + 1)); press "$switches" 0.17 310 1010 160 1010; painted "language switch"
# A touch that overtakes the drawing would choose a language at the second place.
n=$(steps); press "$visits" 0.17 1090 770 460 1010
echo "kiosk, memory after $visits visits ($(($(steps) - n)) page changes): $(main)"
end

command -v chromium > /dev/null || { echo "no Chromium here"; exit 0; }
{ echo '<!doctype html><meta charset=utf-8><style>body{margin:0;background:#f6f3ec;font:32px sans-serif}h1{margin:40px}main{display:grid;grid-template-columns:repeat(3,1fr);gap:30px;padding:40px}a{background:#1d5c4d;color:#fff;border-radius:24px;height:330px;display:grid;place-items:center}</style><h1>Välkommen till biblioteket</h1><main>'
  for t in Skriv\ ut Skanna Kopiera Boka\ dator Boka\ hjälp Fråga; do echo "<a>$t</a>"; done; } > "$dir/home.html"
times=(); blank='#FFFFFF'
for n in $(seq "$runs"); do
  begin chromium --app="file://$dir/home.html" --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --window-position=0,0 --window-size=1920,1080 --user-data-dir="$dir/profile-$n"
  times+=("$took"); [ "$n" = "$runs" ] || end
done
theirs=$(median "${times[@]}"); echo "Chromium, start to first paint, a new profile each: ${times[*]} ms; median $theirs"
sleep 5; theirpss=$(pss $(tree "$pid")); echo "Chromium, memory after start: $theirpss MB in all its processes"
theiridle=$(idle "$pid"); echo "Chromium, processor at rest: $theiridle % of a core"
end
awk -v a="$theirs" -v b="$mine" -v c="$theirpss" -v d="$kioskpss" -v e="$theiridle" -v f="$kioskidle" \
  'BEGIN { printf "Chromium to kiosk: start %.1f, memory %.1f", a / b, c / d; if (f > 0) printf ", at rest %.1f", e / f; print "" }'
