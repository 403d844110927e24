package typeset

import "testing"

// The visual effect of each key in the languages that need it. Positions are in
// reading order, counted in runes.
func TestBuffer(t *testing.T) {
	t.Parallel()
	left := func(b *Buffer) { b.Move(false, false) }
	right := func(b *Buffer) { b.Move(true, false) }
	shiftLeft := func(b *Buffer) { b.Move(false, true) }
	home := func(b *Buffer) { b.Home(false) }
	back, del := (*Buffer).Backspace, (*Buffer).Delete
	typed := func(text string) func(*Buffer) { return func(b *Buffer) { b.Insert(text) } }

	for name, c := range map[string]struct {
		direction Direction
		text      string
		do        []func(*Buffer)
		want      string
		caret     int
	}{
		"Swedish, left and delete":        {LTR, "Åsa", []func(*Buffer){left, left, del}, "Åa", 1},
		"Swedish, a combining ring":       {LTR, "A\u030asa", []func(*Buffer){home, del}, "sa", 0},
		"Arabic, left at the end stays":   {RTL, "سلام", []func(*Buffer){left, typed("!")}, "سلام!", 5},
		"Arabic, right goes back":         {RTL, "سلام", []func(*Buffer){right, back}, "سلم", 2},
		"Arabic, lam-alef is two letters": {RTL, "سلا", []func(*Buffer){right, back}, "سا", 1},
		"Arabic, a letter with its vowel": {RTL, "مربعًا", []func(*Buffer){right, back}, "مربا", 3},
		"Arabic, left from the start":     {RTL, "سلام", []func(*Buffer){home, left, typed("-")}, "س-لام", 2},
		"Persian, joiner goes with letter": {RTL, "می\u200cشود", []func(*Buffer){
			right, right, right, back,
		}, "مشود", 1},
		"Persian digits": {RTL, "۱۲۳", []func(*Buffer){back, typed("۴")}, "۱۲۴", 3},
		"Arabic, into Latin from its left": {RTL, "سلام abc", []func(*Buffer){
			home, left, left, left, left, left, left, typed("X"),
		}, "سلام abXc", 8},
		"Latin in Arabic, left goes back":    {RTL, "سلام abc", []func(*Buffer){left, back}, "سلام ac", 6},
		"Arabic in Swedish, right goes back": {LTR, "ab سلام", []func(*Buffer){right, right, back}, "ab سام", 4},
		"selection is replaced":              {RTL, "سلام", []func(*Buffer){home, shiftLeft, shiftLeft, typed("ک")}, "کام", 1},
		"selection collapses to its side":    {RTL, "سلام", []func(*Buffer){home, shiftLeft, shiftLeft, right, typed("-")}, "-سلام", 1},
		"all is deleted":                     {RTL, "سلام abc", []func(*Buffer){(*Buffer).SelectAll, back}, "", 0},
		"nothing before the start":           {LTR, "", []func(*Buffer){back, del, left, right, typed("a\nb")}, "a b", 3},
		"phone number in Arabic stays whole": {RTL, "", []func(*Buffer){typed("هاتف 08-606"), back, typed("7")}, "هاتف 08-607", 11},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := NewBuffer(Style{Size: 30, Direction: c.direction}, 0)
			b.SetText(c.text)
			for _, do := range c.do {
				do(b)
			}
			if b.Text() != c.want || b.Caret().Index != c.caret {
				t.Errorf("text %q, caret %d, want %q, %d", b.Text(), b.Caret().Index, c.want, c.caret)
			}
		})
	}
}

func TestBufferLimit(t *testing.T) {
	t.Parallel()
	b := NewBuffer(Style{Size: 30}, 4)
	b.SetText("abcdef")
	b.Insert("g")
	if b.Text() != "abcd" {
		t.Errorf("text %q", b.Text())
	}
}

// Arrows visit every place once, from edge to edge, in mixed text.
func TestArrowsCrossMixedText(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"سلام abc ۱۲ (def) ok", "abc سلام 12 def", "می\u200cشود ab، خوب"} {
		for _, direction := range []Direction{LTR, RTL} {
			lines := Layout(Plain(text), Style{Size: 30, Direction: direction}, 0)
			width, _ := lines.Size()
			at := lines.CaretAt(-1, 0)
			x, steps := lines.CaretRect(at).X, 0
			for ; x < width-0.5; steps++ {
				at = lines.Move(at, 1)
				next := lines.CaretRect(at).X
				if next <= x {
					t.Fatalf("%q: right arrow went from %v to %v", text, x, next)
				}
				x = next
			}
			for ; steps > 0; steps-- {
				at = lines.Move(at, -1)
			}
			if x := lines.CaretRect(at).X; x > 0.5 {
				t.Errorf("%q: the way back ends at %v", text, x)
			}
		}
	}
}

func TestTapSetsCaret(t *testing.T) {
	t.Parallel()
	b := NewBuffer(Style{Size: 30, Direction: RTL}, 0)
	b.SetText("سلام")
	width, _ := b.Lines().Size()
	b.MoveTo(width+50, false)
	if got := b.Caret().Index; got != 0 {
		t.Errorf("a tap right of the text: %d", got)
	}
	b.MoveTo(-50, false)
	if got := b.Caret().Index; got != 4 {
		t.Errorf("a tap left of the text: %d", got)
	}
}

func TestSelectionRects(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"abcdef": 1, "abc سلام": 2} {
		lines := Layout(Plain(text), Style{Size: 30}, 0)
		// From within the first word to within the last: two stretches where the
		// directions differ.
		if got := len(lines.SelectionRects(1, len([]rune(text))-1)); got != want {
			t.Errorf("%q: %d rectangles, want %d", text, got, want)
		}
	}
}
