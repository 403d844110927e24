package touch

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/typeset"
)

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func show(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	window := test.NewTempWindow(t, o)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(width, height))
	return window
}

func TestButtonIsPressed(t *testing.T) {
	test.NewTempApp(t)
	pressed := 0
	button := NewButton(theme.NewLook(hd), Primary, "print", "Skriv ut", "", func() { pressed++ })
	show(t, button, 400, 100)
	for _, press := range []func(){
		func() { test.Tap(button) },
		func() { button.TypedKey(key(fyne.KeyReturn)) },
		func() { button.TypedKey(key(fyne.KeySpace)) },
	} {
		press()
	}
	if pressed != 3 {
		t.Errorf("pressed %d times", pressed)
	}
	button.SetEnabled(false)
	test.Tap(button)
	button.TypedKey(key(fyne.KeyEnter))
	if pressed != 3 {
		t.Error("a disabled button was pressed")
	}
}

func TestTouchTargets(t *testing.T) {
	test.NewTempApp(t)
	for _, size := range []float32{1, 1.5, 2} {
		look := theme.NewLook(with(func(o *theme.Options) { o.TextSize = size }))
		for name, o := range map[string]fyne.CanvasObject{
			"button":   NewButton(look, Secondary, "", "Ja", "", nil),
			"icon":     NewButton(look, Secondary, "delete", "", "", nil),
			"pill":     NewPill(look, "", "دری", nil),
			"tile":     NewTile(look, theme.TonePrint, "print", "Skriv ut", "", nil),
			"segments": NewSegments(look, []string{"Ja", "Nej"}, 0, nil),
			"input":    NewInput(look, "", 0, nil),
			"thumb":    NewPageThumb(look, 60, "", nil),
		} {
			if got := theme.Natural(o); got.Height < 76 || got.Width < 76 {
				t.Errorf("%s at %v: %v", name, size, got)
			}
			if c, ok := o.(desktop.Cursorable); ok && c.Cursor() != desktop.HiddenCursor {
				t.Errorf("%s shows the pointer", name)
			}
		}
	}
}

func TestKeyboardOrder(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		direction typeset.Direction
		forward   fyne.KeyName
	}{{typeset.LTR, fyne.KeyRight}, {typeset.RTL, fyne.KeyLeft}} {
		look := theme.NewLook(with(func(o *theme.Options) { o.Direction = c.direction }))
		first, second := NewPill(look, "", "1", nil), NewPill(look, "", "2", nil)
		window := show(t, NewPage(look, theme.Row(look, 10, first, second), func() {}), 500, 100)
		window.Canvas().FocusNext()
		if window.Canvas().Focused() != first {
			t.Fatal("the first control does not get the focus first")
		}
		first.TypedKey(key(c.forward))
		if window.Canvas().Focused() != second {
			t.Errorf("direction %v: %v does not go on", c.direction, c.forward)
		}
	}
}

func TestRingOnlyForTheKeyboard(t *testing.T) {
	test.NewTempApp(t)
	pill := NewPill(theme.NewLook(hd), "", "Lyssna", nil)
	window := show(t, pill, 300, 90)
	test.Tap(pill)
	ring := test.WidgetRenderer(pill).(*pillRenderer).ring
	if ring.bands[0].Visible() {
		t.Error("a tap shows the ring")
	}
	window.Canvas().FocusNext()
	if !ring.bands[0].Visible() {
		t.Error("the keyboard shows no ring")
	}
	window.Canvas().Unfocus()
	if ring.bands[0].Visible() {
		t.Error("the ring stays")
	}
}

func TestSegments(t *testing.T) {
	test.NewTempApp(t)
	for _, direction := range []typeset.Direction{typeset.LTR, typeset.RTL} {
		look := theme.NewLook(with(func(o *theme.Options) { o.Direction = direction }))
		var chosen []int
		s := NewSegments(look, []string{"Alla 3", "Bara sida 1", "Välj sidor"}, 0, func(i int) { chosen = append(chosen, i) })
		show(t, s, 900, 100)
		end := float32(880)
		if direction == typeset.RTL {
			end = 20
		}
		test.TapAt(s, fyne.NewPos(end, 50))
		s.TypedKey(key(fyne.KeyUp))
		test.TapAt(s, fyne.NewPos(450, 50)) // chosen already
		if len(chosen) != 2 || chosen[0] != 2 || chosen[1] != 1 || s.String() != "Bara sida 1" {
			t.Errorf("direction %v: %v, %q", direction, chosen, s)
		}
	}
}

func TestSegmentsStackWhenWordsAreLong(t *testing.T) {
	test.NewTempApp(t)
	s := NewSegments(theme.NewLook(hd), []string{"Dubbelsidigt", "Enkelsidigt"}, 0, nil)
	if wide, narrow := s.HeightFor(800), s.HeightFor(260); narrow < 1.5*wide {
		t.Errorf("heights %v and %v", wide, narrow)
	}
}

func TestStepper(t *testing.T) {
	test.NewTempApp(t)
	var values []int
	s := NewStepper(theme.NewLook(hd), 1, 1, 3, strconv.Itoa, "Färre", "Fler", func(v int) { values = append(values, v) })
	show(t, s, 500, 120)
	test.Tap(s.less)
	for range 4 {
		test.Tap(s.more)
	}
	if len(values) != 2 || s.Value() != 3 || s.more.Enabled() || !s.less.Enabled() {
		t.Errorf("values %v, %d", values, s.Value())
	}
}

func TestScroll(t *testing.T) {
	test.NewTempApp(t)
	look := theme.NewLook(hd)
	tapped := -1
	var buttons []fyne.CanvasObject
	for i := range 20 {
		buttons = append(buttons, NewButton(look, Secondary, "", strconv.Itoa(i), "", func() { tapped = i }))
	}
	scroll := NewScroll(look, theme.Column(look, 16, buttons...))
	window := show(t, NewPage(look, scroll, func() {}), 400, 500)

	drag := func(dy, at float32) {
		e := &fyne.DragEvent{Dragged: fyne.NewDelta(0, dy)}
		e.AbsolutePosition = fyne.NewPos(200, at)
		scroll.Dragged(e)
	}
	drag(-200, 100)
	scroll.DragEnd()
	if scroll.Offset() != 200 || tapped != -1 {
		t.Errorf("offset %v after a push, tapped %d", scroll.Offset(), tapped)
	}
	scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 500)})
	if scroll.Offset() != 0 {
		t.Errorf("offset %v after the wheel", scroll.Offset())
	}
	drag(-4, 150)
	scroll.DragEnd()
	if tapped != 1 {
		t.Errorf("a wobbling tap pressed %d", tapped)
	}
	scroll.ScrollTo(1e6)
	if most := scroll.content.Size().Height - 500; scroll.Offset() != most {
		t.Errorf("offset %v, most is %v", scroll.Offset(), most)
	}
	window.Canvas().Focus(buttons[0].(fyne.Focusable))
	if scroll.Offset() != 0 {
		t.Errorf("offset %v with the focus on the first", scroll.Offset())
	}
	for range 9 {
		window.Canvas().FocusNext()
	}
	focused := buttons[9]
	if y := focused.Position().Y - scroll.Offset(); y < 0 || y+focused.Size().Height > 500 {
		t.Errorf("the focused button is at %v of 500", y)
	}
}

// A change of look reaches what is on the screen, in place.
func TestLookChangesInPlace(t *testing.T) {
	test.NewTempApp(t)
	look := theme.NewLook(hd)
	button := NewButton(look, Primary, "print", "Skriv ut", "", nil)
	page := NewPage(look, theme.Flow(look, 10, button), func() {})
	window := show(t, page, 800, 400)
	before := button.Size()
	frame := test.WidgetRenderer(button).(*controlRenderer).frame
	look.Set(with(func(o *theme.Options) { o.HighContrast, o.TextSize, o.Direction = true, 2, typeset.RTL }))
	window.Content().Refresh()
	if button.Size().Width <= before.Width {
		t.Errorf("width %v after doubling the text, %v before", button.Size().Width, before.Width)
	}
	if frame.inner.FillColor != theme.HighContrast.Primary.Ground {
		t.Errorf("fill %v", frame.inner.FillColor)
	}
	if button.Position().X+button.Size().Width != 800 {
		t.Errorf("the button is at %v", button.Position())
	}
}

func TestInput(t *testing.T) {
	test.NewTempApp(t)
	var got string
	input := NewInput(theme.NewLook(hd), "Skriv här", 10, func(text string) { got = text })
	window := show(t, input, 500, 100)
	test.Tap(input)
	if window.Canvas().Focused() != input.Field {
		t.Fatal("a tap on the frame does not focus the field")
	}
	test.Type(input.Field, "Haninge 123456")
	if got != "Haninge 12" {
		t.Errorf("%q", got)
	}
}

// A notice's ground lies under all of it, also after it was filled anew.
func TestNoticeHasItsGround(t *testing.T) {
	test.NewTempApp(t)
	notice := NewNotice(theme.NewLook(hd), theme.ToneBrand, "layers", "", "")
	show(t, notice, 600, 200)
	notice.Set(theme.ToneBad, "error", "Fel", "")
	frame := test.WidgetRenderer(notice).(*panelRenderer).frame
	if got := frame.inner.Size(); got != notice.Size() || got.IsZero() {
		t.Errorf("the ground is %v, the notice %v", got, notice.Size())
	}
	if frame.inner.FillColor != theme.Normal.Tone(theme.ToneBad).Ground {
		t.Errorf("fill %v", frame.inner.FillColor)
	}
}
