package typeset

import (
	"fmt"
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"
)

func TestNoTofu(t *testing.T) {
	t.Parallel()
	for language, text := range map[string]string{
		"Thai": "ยินดีต้อนรับสู่ห้องสมุด 12", "Hebrew": "ברוכים הבאים לספרייה", "Syriac": "ܫܠܡܐ ܥܠܟܘܢ",
		"Tigrinya": "ሕትመት፧", "Dari": "خوش آمدید", "Sami": "Bures boahtin Č č Đ đ Ŋ ŋ Š š Ŧ ŧ Ž ž",
		"Polish": "Wybierz pole ąćęłńóśźż", "Vietnamese": "Xin chào, đặt lịch", "Sorani": "بەخێربێن ڕۆژ ڵ ێ",
	} {
		for _, bold := range []bool{false, true} {
			lines := Layout(Plain(text), Style{Size: 30, Bold: bold}, 0)
			if n := lines.Missing(); n > 0 {
				t.Errorf("%s, bold %v: %d glyphs missing", language, bold, n)
			}
		}
	}
}

func TestKerning(t *testing.T) {
	t.Parallel()
	// HarfBuzz' own numbers for this font: T 486 after kerning, е 564.
	if width, _ := Layout(Plain("Те"), Style{Size: 1000}, 0).Size(); width != 486+564 {
		t.Errorf("width %v", width)
	}
}

func TestIsolatesAreInvisible(t *testing.T) {
	t.Parallel()
	bare, _ := Layout(Plain("08-606"), Style{Size: 30}, 0).Size()
	isolated, _ := Layout(Plain("\u206808-606\u2069"), Style{Size: 30}, 0).Size()
	if bare != isolated {
		t.Errorf("width %v with isolates, %v without", isolated, bare)
	}
}

// A range of pages reads from left to right within Arabic, where European digits
// would otherwise change places around the hyphen; an inserted one has isolates
// whose direction its first letter decides, and it has none.
func TestRangesReadLeftToRight(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"اكتب \u20661-3,5\u2069.", "الصفحات \u20681-3,5\u2069"} {
		lines := Layout(Plain(text), Style{Size: 30, Direction: RTL}, 0)
		at := func(r rune) float32 { return lines.CaretRect(Caret{slices.Index([]rune(text), r), true}).X }
		if one, three, five := at('1'), at('3'), at('5'); !(one < three && three < five) {
			t.Errorf("%q: 1 at %v, 3 at %v, 5 at %v", text, one, three, five)
		}
	}
}

func TestWrap(t *testing.T) {
	t.Parallel()
	style := Style{Size: 30}
	for name, c := range map[string]struct {
		text  string
		style Style
		width float32
		lines int
	}{
		"fits":                    {"Skriv ut", style, 500, 1},
		"wraps at spaces":         {"Vart ska jag vända mig?", style, 200, 2},
		"without end":             {strings.Repeat("ord ", 100), style, 0, 1},
		"line feeds":              {"ett\ntvå\n", style, 500, 3},
		"nothing":                 {"", style, 500, 1},
		"a long word is parted":   {"medborgarkontorsexpedition", style, 200, 3},
		"at its soft hyphens":     {"medborgar\u00adkontors\u00adexpedition", style, 200, 3},
		"never over so many":      {strings.Repeat("ord ", 100), Style{Size: 30, MaxLines: 2}, 200, 2},
		"trailing space is free":  {"Skriv ut     ", style, 121, 1},
		"Thai without spaces":     {strings.Repeat("ยินดีต้อนรับ", 5), style, 300, 3},
		"no break in isolates' 0": {"\u2068ab\u2069", style, 1000, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			lines := Layout(Plain(c.text), c.style, c.width)
			if lines.Count() != c.lines {
				t.Errorf("%d lines, want %d", lines.Count(), c.lines)
			}
			if width, _ := lines.Size(); c.width > 0 && width > c.width {
				t.Errorf("%v wide in %v", width, c.width)
			}
		})
	}
}

func TestMinWidth(t *testing.T) {
	t.Parallel()
	style := Style{Size: 30}
	word, _ := Layout(Plain("medborgarkontor"), style, 0).Size()
	if got := Layout(Plain("Hitta medborgarkontor nu"), style, 0).MinWidth(); got != word {
		t.Errorf("%v, want %v", got, word)
	}
}

func TestAlign(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		align     Align
		direction Direction
		left      bool
	}{{Start, LTR, true}, {End, LTR, false}, {Start, RTL, false}, {End, RTL, true}} {
		ink := Layout(Plain("abc"), Style{Size: 30, Align: c.align, Direction: c.direction}, 500).Ink()
		if (ink.X < 250) != c.left {
			t.Errorf("align %v direction %v: ink at %v", c.align, c.direction, ink.X)
		}
	}
}

func TestMarked(t *testing.T) {
	t.Parallel()
	for message, want := range map[string][]Span{
		"Det här gör **Skatteverket**.": {{"Det här gör ", false}, {"Skatteverket", true}, {".", false}},
		"**a**":                         {{"a", true}},
		"2 ** 3":                        {{"2 ** 3", false}},
		"":                              nil,
	} {
		if got := Marked(message); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q: %v", message, got)
		}
	}
}

// Nothing is painted outside what Ink announces, at any scale.
func TestInkHoldsAllPaint(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"Åfjgq|", "مُرَبَّعًا كِتَابٌ", "ፏፏቴ", "ปั๊ม ที่ ฎุ", "Ắ"} {
		for _, scale := range []float32{1, 1.5, 2} {
			lines := Layout(Plain(text), Style{Size: 40, LineHeight: 1.15}, 0)
			ink := lines.Ink()
			picture := image.NewRGBA(image.Rect(0, 0, 1000, 400))
			lines.Paint(picture, 100, 100, scale, color.Black)
			allowed := image.Rect(
				int(100+ink.X*scale)-1, int(100+ink.Y*scale)-1,
				int(100+(ink.X+ink.W)*scale)+2, int(100+(ink.Y+ink.H)*scale)+2)
			for y := range 400 {
				for x := range 1000 {
					if picture.RGBAAt(x, y).A > 0 && !(image.Point{x, y}).In(allowed) {
						t.Fatalf("%q at %v: paint at %d,%d outside %v", text, scale, x, y, allowed)
					}
				}
			}
		}
	}
}

const arabicParagraph = "ضع الورقة على الزجاج ووجهها إلى الأسفل ثم المس «مسح ضوئي». طباعتك في الانتظار: اكتملت صفحة واحدة من 3 صفحات. " +
	"حجم الملف \u2068ansökan-bostadsko.pdf\u2069 هو 3,4 ميغابايت وفيه 12 صفحة. تفتح المكتبة الساعة 10:00 وتغلق الساعة 19:00. " +
	"سنحذف صفحاتك بعد ٣٠ ثانية ما لم تلمس «ما زلت هنا». شكرًا لزيارتك، وأهلًا بك!"

func BenchmarkLayoutCold(b *testing.B) {
	style := Style{Size: 30, Direction: RTL}
	e := newEngine()
	e.layout(Plain(arabicParagraph), style, 800)
	for b.Loop() {
		e.shaped, e.lines = newLRU[shapeKey, *shaped](cacheSize), newLRU[linesKey, *Lines](cacheSize)
		e.layout(Plain(arabicParagraph), style, 800)
	}
}

func BenchmarkLayoutCached(b *testing.B) {
	style := Style{Size: 30, Direction: RTL}
	for b.Loop() {
		Layout(Plain(arabicParagraph), style, 800)
	}
}

func BenchmarkLayoutOtherWidth(b *testing.B) {
	style := Style{Size: 30, Direction: RTL}
	width := float32(300)
	for b.Loop() {
		width += 0.001
		Layout(Plain(arabicParagraph), style, width)
	}
}

func BenchmarkPaint(b *testing.B) {
	lines := Layout(Plain(arabicParagraph), Style{Size: 30, Direction: RTL}, 800)
	picture := image.NewRGBA(image.Rect(0, 0, 800, 400))
	for b.Loop() {
		lines.Paint(picture, 0, 0, 1, color.Black)
	}
}

func BenchmarkLoadFonts(b *testing.B) {
	for b.Loop() {
		newEngine().layout(Plain("a ع"), Style{Size: 30}, 0)
	}
}
