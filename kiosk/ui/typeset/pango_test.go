package typeset

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"strings"
	"testing"
)

// The pictures in testdata/pango were drawn by Pango (testdata/pango/generate.sh)
// from the same sentences, fonts and measures.
const (
	pangoSize, pangoWidth        = 30, 620
	pangoBand, pangoBase, pangoX = 64, 44, 10
)

func TestLikePango(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"sv", "en", "ar", "fa", "so", "ti", "uk", "fi"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			style := Style{Size: pangoSize}
			if language == "ar" || language == "fa" {
				style.Direction = RTL
			}
			compare(t, language, style)
		})
	}
}

func compare(t *testing.T, language string, style Style) {
	sentences := strings.Split(strings.TrimSpace(string(read(t, "testdata/sentences/"+language+".txt"))), "\n")
	if len(sentences) != 20 {
		t.Fatalf("%d sentences", len(sentences))
	}
	theirs := readPicture(t, "testdata/pango/"+language+".png")
	rows := strings.Split(strings.TrimSpace(string(read(t, "testdata/pango/"+language+".tsv"))), "\n")
	band := 0
	for number, sentence := range sentences {
		lines := Layout(Plain(sentence), style, pangoWidth)
		if lines.Missing() > 0 {
			t.Errorf("%q: %d glyphs are missing", sentence, lines.Missing())
		}
		for _, row := range lines.rows {
			first := len(string(lines.shaped.text[:row.start]))
			if band >= len(rows) || !strings.HasPrefix(rows[band], fmt.Sprintf("%d\t%d\t", number, first)) {
				t.Fatalf("%q: a line starts at byte %d, Pango's table says %q", sentence, first, rows[band])
			}
			ours := image.NewAlpha(image.Rect(0, 0, theirs.Rect.Dx(), pangoBand))
			one := *lines
			one.rows = []placedRow{row}
			one.ink.H, one.ink.X = lines.pitch, min(lines.ink.X, row.x)-20
			one.ink.W = row.x + row.width - one.ink.X + 20
			one.rows[0].baseline = 0
			one.Paint(ours, pangoX-row.x, pangoBase, 1, color.Opaque)
			their := theirs.SubImage(image.Rect(0, band*pangoBand, theirs.Rect.Dx(), (band+1)*pangoBand)).(*image.Gray)
			if difference := inkDifference(ours, their); difference > 0.02 {
				t.Errorf("%q line from byte %d: %.0f %% of the ink differs", sentence, first, 100*difference)
				writePair(t, fmt.Sprintf("%s-%d", language, band), ours, their)
			}
			band++
		}
	}
	if band != len(rows) {
		t.Errorf("%d lines, Pango has %d", band, len(rows))
	}
}

// inkDifference is the ink that stands elsewhere, as a share of all ink. Each
// pixel is compared with its best neighbour at one pixel's distance, since Pango's painter
// places glyphs at quarters of a pixel and ours anywhere.
func inkDifference(ours *image.Alpha, theirs *image.Gray) float64 {
	var total, differing float64
	ourAt := func(x, y int) float64 { return float64(ours.AlphaAt(x, y).A) }
	theirAt := func(x, y int) float64 { return float64(theirs.GrayAt(x, theirs.Rect.Min.Y+y).Y) }
	for y := range pangoBand {
		for x := range theirs.Rect.Dx() {
			a, b := ourAt(x, y), theirAt(x, y)
			total += a + b
			differing += outside(a, theirAt(x-1, y), b, theirAt(x+1, y)) + outside(b, ourAt(x-1, y), a, ourAt(x+1, y))
		}
	}
	if total == 0 {
		return 1
	}
	return differing / total
}

// outside is how far v lies outside the range of the others.
func outside(v float64, others ...float64) float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for _, o := range others {
		low, high = min(low, o), max(high, o)
	}
	return max(0, low-v, v-high)
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func readPicture(t *testing.T, name string) *image.Gray {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	grey, ok := picture.(*image.Gray)
	if !ok {
		t.Fatalf("%s is not grey", name)
	}
	return grey
}

// writePair leaves both pictures where TYPESET_PICTURES points, ours above.
func writePair(t *testing.T, name string, ours *image.Alpha, theirs *image.Gray) {
	folder := os.Getenv("TYPESET_PICTURES")
	if folder == "" {
		return
	}
	both := image.NewGray(image.Rect(0, 0, ours.Rect.Dx(), 2*pangoBand))
	for y := range pangoBand {
		for x := range ours.Rect.Dx() {
			both.SetGray(x, y, color.Gray{255 - ours.AlphaAt(x, y).A})
			both.SetGray(x, y+pangoBand, color.Gray{255 - theirs.GrayAt(x, theirs.Rect.Min.Y+y).Y})
		}
	}
	file, err := os.Create(folder + "/" + name + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, both); err != nil {
		t.Fatal(err)
	}
}
