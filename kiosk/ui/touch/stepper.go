package touch

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"medborgarkiosk/kiosk/ui/theme"
)

// Stepper is a small number between a minus and a plus.
type Stepper struct {
	widget.BaseWidget

	// OnChanged is called with the number that the patron chose.
	OnChanged func(value int)

	value, low, high int
	format           func(int) string
	less, more       *Button
	figure           *Label
	content          *fyne.Container
}

// NewStepper makes a stepper from low to high. Format writes the number as the
// language does; lessName and moreName are what a voice says for the buttons.
func NewStepper(look *theme.Look, value, low, high int, format func(int) string, lessName, moreName string, changed func(int)) *Stepper {
	s := &Stepper{OnChanged: changed, format: format}
	s.less = NewButton(look, Secondary, "remove", "", "", func() { s.choose(s.value - 1) })
	s.more = NewButton(look, Secondary, "add", "", "", func() { s.choose(s.value + 1) })
	s.less.Name, s.more.Name = lessName, moreName
	s.figure = NewLabel(look, theme.Figure, theme.Ink, "").Centre()
	s.content = theme.Row(look, 0, s.less, theme.Wide(look, 168, s.figure), s.more)
	s.ExtendBaseWidget(s)
	s.Set(value, low, high)
	return s
}

// Set changes the number and its bounds, without calling OnChanged.
func (s *Stepper) Set(value, low, high int) {
	s.low, s.high = low, high
	s.value = max(low, min(high, value))
	s.figure.SetText(s.format(s.value))
	s.less.SetEnabled(s.value > low)
	s.more.SetEnabled(s.value < high)
}

// SetNames changes what a voice says for the buttons.
func (s *Stepper) SetNames(less, more string) { s.less.Name, s.more.Name = less, more }

// Value is the number shown.
func (s *Stepper) Value() int { return s.value }

func (s *Stepper) choose(value int) {
	before := s.value
	s.Set(value, s.low, s.high)
	if s.value != before && s.OnChanged != nil {
		s.OnChanged(s.value)
	}
}

// HeightFor implements theme.Measured.
func (s *Stepper) HeightFor(width float32) float32 { return theme.HeightFor(s.content, width) }

// Natural implements theme.Measured.
func (s *Stepper) Natural() fyne.Size { return theme.Natural(s.content) }

// MinSize implements fyne.CanvasObject.
func (s *Stepper) MinSize() fyne.Size { return s.content.MinSize() }

// Children lets a Scroll find what has the focus.
func (s *Stepper) Children() []fyne.CanvasObject { return []fyne.CanvasObject{s.content} }

// CreateRenderer implements fyne.Widget.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	return &plainRenderer{content: s.content, minSize: s.MinSize, refresh: func() {}}
}
