package typeset

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
)

func TestTextKeepsItsRaster(t *testing.T) {
	test.NewTempApp(t)
	text := NewText("Din utskrift väntar", Style{Size: 30}, color.Black)
	text.Resize(fyne.NewSize(400, 100))
	renderer := test.WidgetRenderer(text).(*textRenderer)
	raster := renderer.raster

	before := renderer.lines
	text.SetText("Din utskrift väntar")
	text.Refresh()
	if renderer.lines != before {
		t.Error("the same text was laid out anew")
	}
	for i := range 2000 {
		text.SetText(strings.Repeat("a", i%40))
	}
	if renderer.raster != raster || len(renderer.Objects()) != 1 {
		t.Error("changes made new canvas objects")
	}
}

func TestTextHeightFollowsWidth(t *testing.T) {
	test.NewTempApp(t)
	text := NewText("Din utskrift väntar: 1 av 3 sidor är klara.", Style{Size: 30}, color.Black)
	if one, two := text.HeightFor(1000), text.HeightFor(400); two != 2*one {
		t.Errorf("heights %v and %v", one, two)
	}
	text.Resize(fyne.NewSize(400, 10))
	if got, want := text.MinSize().Height, text.HeightFor(400); got != want {
		t.Errorf("least height %v, want %v", got, want)
	}
}

func TestFieldTyping(t *testing.T) {
	test.NewTempApp(t)
	colours := FieldColours{color.Black, color.Black, color.Black, color.White}
	field := NewField(Style{Size: 30, Direction: RTL}, colours, 0)
	var changed []string
	submitted := false
	field.OnChanged = func(text string) { changed = append(changed, text) }
	field.OnSubmitted = func() { submitted = true }
	window := test.NewTempWindow(t, field)
	window.Resize(fyne.NewSize(300, 60))

	test.Tap(field)
	if window.Canvas().Focused() != field {
		t.Fatal("a tap does not focus")
	}
	test.Type(field, "سلام")
	key := func(name fyne.KeyName) { field.TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyHome)
	key(fyne.KeyDelete)
	if field.Text() != "لام" || len(changed) != 5 {
		t.Errorf("text %q after %d changes", field.Text(), len(changed))
	}
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	field.KeyDown(shift)
	key(fyne.KeyLeft)
	field.KeyUp(shift)
	test.Type(field, "ک")
	if field.Text() != "کام" {
		t.Errorf("text %q", field.Text())
	}
	field.Insert(strings.Repeat("کتاب ", 20))
	if field.origin >= 0 && field.buffer.Lines().CaretRect(field.buffer.Caret()).X+field.origin < 0 {
		t.Error("the caret is out of view")
	}
	key(fyne.KeyReturn)
	if !submitted {
		t.Error("Enter does not submit")
	}
	if software.RenderCanvas(window.Canvas(), fyne.CurrentApp().Settings().Theme()) == nil {
		t.Error("no picture")
	}
}
