package theme

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/ui/typeset"
)

func box(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(Normal.Ink)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

func TestLayouts(t *testing.T) {
	t.Parallel()
	type place struct{ x, y, w, h float32 }
	for name, c := range map[string]struct {
		make func(l *Look, a, b fyne.CanvasObject) *fyne.Container
		rtl  bool
		want [2]place
	}{
		"row": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Row(l, 10, a, b)
		}, false, [2]place{{0, 140, 100, 20}, {110, 130, 50, 40}}},
		"row, right to left": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Row(l, 10, a, b)
		}, true, [2]place{{400, 140, 100, 20}, {340, 130, 50, 40}}},
		"row with a spacer": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Row(l, 10, a, Spacer(), b)
		}, false, [2]place{{0, 140, 100, 20}, {450, 130, 50, 40}}},
		"column": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Column(l, 10, a, b)
		}, false, [2]place{{0, 0, 500, 20}, {0, 30, 500, 40}}},
		"centred": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Centred(l, 10, a, b)
		}, false, [2]place{{200, 115, 100, 20}, {225, 145, 50, 40}}},
		"flow": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Flow(l, 10, a, b)
		}, true, [2]place{{400, 10, 100, 20}, {340, 0, 50, 40}}},
		"grid": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Grid(l, 2, 10, a, b)
		}, true, [2]place{{255, 0, 245, 300}, {0, 0, 245, 300}}},
		"sides": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Sides(l, 0.4, 10, a, b)
		}, false, [2]place{{0, 0, 196, 300}, {206, 0, 294, 300}}},
		"border": {func(l *Look, a, b fyne.CanvasObject) *fyne.Container {
			return Border(a, nil, b)
		}, false, [2]place{{0, 0, 500, 20}, {0, 20, 500, 280}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			direction := typeset.LTR
			if c.rtl {
				direction = typeset.RTL
			}
			look := NewLook(Options{Screen: fyne.NewSize(1920, 1080), Direction: direction})
			a, b := box(100, 20), box(50, 40)
			container := c.make(look, a, b)
			container.Resize(fyne.NewSize(500, 300))
			for i, o := range []fyne.CanvasObject{a, b} {
				got := place{o.Position().X, o.Position().Y, o.Size().Width, o.Size().Height}
				if got != c.want[i] {
					t.Errorf("object %d at %v, want %v", i, got, c.want[i])
				}
			}
		})
	}
}

func TestFlowWraps(t *testing.T) {
	t.Parallel()
	look := NewLook(Options{Screen: fyne.NewSize(1920, 1080)})
	c := Flow(look, 10, box(60, 20), box(60, 20), box(60, 20))
	if got := HeightFor(c, 130); got != 50 {
		t.Errorf("height %v, want 50", got)
	}
}

func TestGridDropsColumnsForWideWords(t *testing.T) {
	t.Parallel()
	look := NewLook(Options{Screen: fyne.NewSize(1920, 1080)})
	c := Grid(look, 4, 10, box(200, 20), box(100, 20), box(100, 20), box(100, 20))
	if got := HeightFor(c, 420); got != 50 {
		t.Errorf("height %v, want two rows", got)
	}
}

func TestScale(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		width, height, inches, want float32
	}{{1920, 1080, 24, 100}, {1920, 1080, 0, 100}, {1080, 1920, 24, 100}, {3840, 2160, 24, 200}, {1366, 768, 24, 71}, {1366, 768, 15.6, 109}} {
		look := NewLook(Options{Screen: fyne.NewSize(c.width, c.height), Inches: c.inches})
		if got := look.Px(100); got != c.want {
			t.Errorf("%v×%v at %v inches: %v, want %v", c.width, c.height, c.inches, got, c.want)
		}
	}
}

func TestIcons(t *testing.T) {
	test.NewTempApp(t)
	if HasIcon("no_such") || !HasIcon("print") {
		t.Fatal("HasIcon")
	}
	look := NewLook(Options{Screen: fyne.NewSize(1920, 1080), Direction: typeset.RTL})
	ink := func(name string) (start, end int) {
		icon := NewIcon(look, name, 48, Ink)
		renderer := test.WidgetRenderer(icon).(*iconRenderer)
		icon.Resize(icon.MinSize())
		picture := renderer.draw(48, 48)
		for y := range 48 {
			for x := range 48 {
				if _, _, _, a := picture.At(x, y).RGBA(); a > 0 && x < 24 {
					start++
				} else if a > 0 {
					end++
				}
			}
		}
		return start, end
	}
	// The head of the arrow has more ink than its tail: here it points right.
	if left, right := ink("arrow_back"); left >= right {
		t.Error("arrow_back is not mirrored")
	}
	if left, right := ink("print"); left == 0 || right == 0 {
		t.Error("print is empty")
	}
}
