package typeset

import (
	"bufio"
	"compress/gzip"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/benoitkugler/textprocessing/fribidi"
)

// The two conformance files are Unicode's own, version 17.0.0, compressed and
// otherwise unchanged (Unicode License v3, see testdata/LICENSE.unicode).

// sample has one rune for each bidi class that BidiTest.txt names.
var sample = map[string]rune{
	"L": 'a', "R": 'א', "AL": 'ع', "EN": '1', "ES": '+', "ET": '%', "AN": '٣', "CS": ',',
	"NSM": '\u0300', "BN": '\u200b', "B": '\n', "S": '\t', "WS": ' ', "ON": '!',
	"LRE": '\u202a', "RLE": '\u202b', "PDF": '\u202c', "LRO": '\u202d', "RLO": '\u202e',
	"LRI": '\u2066', "RLI": '\u2067', "FSI": '\u2068', "PDI": '\u2069',
}

func readLines(t *testing.T, name string, do func(line string)) {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	scanner := bufio.NewScanner(io.Reader(unpacked))
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		if line := scanner.Text(); line != "" && line[0] != '#' {
			do(line)
		}
	}
	if err := scanner.Err(); err != nil {
		t.Fatal(err)
	}
}

// conform checks one case: the levels of a whole line, with its trailing white
// space at the paragraph's level, and the visual order of what is not removed.
func conform(t *testing.T, text []rune, base Direction, wantLevels, wantOrder []string) {
	t.Helper()
	got := levels(text, base)
	for i := len(text) - 1; i >= 0 && hangsInTest(text[i]); i-- {
		got[i] = fribidi.Level(base)
	}
	var kept []int
	var keptLevels []fribidi.Level
	for i, want := range wantLevels {
		if want == "x" {
			continue
		}
		if level, err := strconv.Atoi(want); err != nil || int(got[i]) != level {
			t.Fatalf("%U base %d: levels %v, want %v", text, base, got, wantLevels)
		}
		kept, keptLevels = append(kept, i), append(keptLevels, got[i])
	}
	var order []string
	for _, i := range visualOrder(keptLevels) {
		order = append(order, strconv.Itoa(kept[i]))
	}
	if !slices.Equal(order, wantOrder) {
		t.Fatalf("%U base %d: order %v, want %v", text, base, order, wantOrder)
	}
}

// hangsInTest is hangs with Unicode's own classes: the conformance files use
// runes that no kiosk text has, such as paragraph separators.
func hangsInTest(r rune) bool {
	switch fribidi.GetBidiType(r) {
	case fribidi.WS, fribidi.SS, fribidi.BS, fribidi.BN, fribidi.LRI, fribidi.RLI, fribidi.FSI, fribidi.PDI,
		fribidi.LRE, fribidi.RLE, fribidi.LRO, fribidi.RLO, fribidi.PDF:
		return true
	}
	return false
}

func TestBidiClasses(t *testing.T) {
	t.Parallel()
	var wantLevels, wantOrder []string
	cases := 0
	readLines(t, "testdata/BidiTest.txt.gz", func(line string) {
		if rest, ok := strings.CutPrefix(line, "@Levels:"); ok {
			wantLevels = strings.Fields(rest)
			return
		}
		if rest, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			wantOrder = strings.Fields(rest)
			return
		}
		classes, set, ok := strings.Cut(line, ";")
		if !ok {
			return
		}
		var text []rune
		for _, class := range strings.Fields(classes) {
			text = append(text, sample[class])
		}
		directions, err := strconv.Atoi(strings.TrimSpace(set))
		if err != nil {
			t.Fatal(err)
		}
		for bit, base := range map[int]Direction{2: LTR, 4: RTL} {
			if directions&bit != 0 {
				cases++
				conform(t, text, base, wantLevels, wantOrder)
			}
		}
	})
	if cases < 400_000 {
		t.Errorf("only %d cases were read", cases)
	}
}

func TestBidiCharacters(t *testing.T) {
	t.Parallel()
	cases := 0
	readLines(t, "testdata/BidiCharacterTest.txt.gz", func(line string) {
		fields := strings.Split(line, ";")
		if len(fields) != 5 || fields[1] == "2" { // 2: guess the direction, which is never done here
			return
		}
		var text []rune
		for _, hex := range strings.Fields(fields[0]) {
			r, err := strconv.ParseInt(hex, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = append(text, rune(r))
		}
		base := LTR
		if fields[1] == "1" {
			base = RTL
		}
		cases++
		conform(t, text, base, strings.Fields(fields[3]), strings.Fields(fields[4]))
	})
	if cases < 60_000 {
		t.Errorf("only %d cases were read", cases)
	}
}
