package touch

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"medborgarkiosk/kiosk/ui/theme"
)

// PageThumb shows a page of paper, with a badge that says which. It can be
// pressed if OnTapped is set.
type PageThumb struct {
	control

	selected bool
	picture  *canvas.Image
	badge    *Badge
	width    float32 // the design's pixels
	aspect   float32 // height to width
}

// a4 is the height of an upright sheet to its width.
const a4 = 1.4142

// NewPageThumb makes an empty sheet of a width in the design's pixels. An empty
// label shows no badge.
func NewPageThumb(look *theme.Look, width float32, label string, tapped func()) *PageThumb {
	t := &PageThumb{width: width, aspect: a4, picture: &canvas.Image{}}
	t.picture.FillMode = canvas.ImageFillContain
	t.OnTapped = tapped
	t.badge = NewBadge(look, theme.ToneBrand, true, "", label)
	t.badge.Hidden = label == ""
	corner := theme.Inset(look, 20, 20, theme.Column(look, 0, theme.Row(look, 0, t.badge)))
	t.init(t, look, theme.Stack(theme.Inset(look, 4, 4, t.picture), corner), t.drawn, func() {})
	return t
}

// SetPicture shows a page; nil shows an empty sheet. The sheet takes the
// picture's proportions.
func (t *PageThumb) SetPicture(page image.Image) {
	t.picture.Image, t.aspect = page, a4
	if page != nil && page.Bounds().Dx() > 0 {
		t.aspect = float32(page.Bounds().Dy()) / float32(page.Bounds().Dx())
	}
	t.picture.Refresh()
	t.changed()
}

// SetTucked hides the page where there is no room for it, so that neither eye nor
// Tab finds it.
func (t *PageThumb) SetTucked(tucked bool) {
	if tucked == t.Visible() {
		t.Hidden = tucked
		t.Refresh()
	}
}

// SetLabel changes the badge.
func (t *PageThumb) SetLabel(label string) {
	t.badge.Hidden = label == ""
	t.badge.Set(theme.ToneBrand, "", label)
}

// SetSelected draws a thick edge.
func (t *PageThumb) SetSelected(selected bool) {
	if t.selected != selected {
		t.selected = selected
		t.changed()
	}
}

// String is what a voice says.
func (t *PageThumb) String() string { return t.badge.label.String() }

func (t *PageThumb) drawn() face {
	p := t.look.Palette()
	// A page is white in every palette: it is a picture of paper.
	f := face{fill: theme.Normal.Card, stroke: p.Line, width: t.look.Px(2), radius: t.look.Px(6)}
	if t.selected || t.pressed {
		f.stroke, f.width = p.Tone(theme.ToneBrand).Accent, t.look.Px(8)
	}
	return f
}

// HeightFor implements theme.Measured.
func (t *PageThumb) HeightFor(width float32) float32 { return float32(int(width * t.aspect)) }

// Natural implements theme.Measured.
func (t *PageThumb) Natural() fyne.Size {
	width := max(t.look.Touch(), t.look.Px(t.width))
	return fyne.NewSize(width, t.HeightFor(width))
}

// MinSize implements fyne.CanvasObject.
func (t *PageThumb) MinSize() fyne.Size {
	width := max(t.look.Touch(), t.badge.MinSize().Width+t.look.Px(40))
	return fyne.NewSize(width, t.HeightFor(width))
}
