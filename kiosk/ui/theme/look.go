package theme

import (
	"math"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/ui/typeset"
)

// Options are what the patron and the installation choose.
type Options struct {
	Screen       fyne.Size // pixels
	Inches       float32   // diagonal of the panel; 0 is 24
	TextSize     float32   // 1, 1.5 or 2; 0 is 1
	HighContrast bool
	Direction    typeset.Direction
}

// Look is what a window's objects read when they measure and draw. Set changes
// it; whoever sets it refreshes the window's content. It belongs to Fyne's
// thread.
type Look struct {
	options Options
	scale   float32 // pixels to one pixel of the design

	parent *Look   // whom a capped look follows
	cap    float32 // its largest text size
}

// NewLook starts with the given options.
func NewLook(o Options) *Look {
	l := &Look{}
	l.Set(o)
	return l
}

// The design is drawn at 1920×1080 on 24 inches.
const designDiagonal, designInches = 2202.9, 24

// Set changes the options. The design's measures are lengths on the glass, so
// the scale follows the panel's pixels per inch.
func (l *Look) Set(o Options) {
	if o.Inches == 0 {
		o.Inches = designInches
	}
	if o.TextSize == 0 {
		o.TextSize = 1
	}
	l.options, l.scale = o, 1
	if diagonal := math.Hypot(float64(o.Screen.Width), float64(o.Screen.Height)); diagonal > 0 {
		l.scale = float32(diagonal) / o.Inches / (designDiagonal / designInches)
	}
}

// Capped is a look that follows this one, except that its text grows no larger
// than a text size. The bars use it, so that large text leaves room for what the
// screen is about: 28 px at 1.15 is still a capital of over 6.1 mm.
func (l *Look) Capped(textSize float32) *Look { return &Look{parent: l, cap: textSize} }

// Options returns what was set.
func (l *Look) Options() Options {
	if l.parent == nil {
		return l.options
	}
	options := l.parent.Options()
	options.TextSize = min(options.TextSize, l.cap)
	return options
}

// Palette is the one in use.
func (l *Look) Palette() *Palette {
	if l.Options().HighContrast {
		return HighContrast
	}
	return Normal
}

// Direction of the screen's language.
func (l *Look) Direction() typeset.Direction { return l.Options().Direction }

// RTL tells whether Start is on the right.
func (l *Look) RTL() bool { return l.Options().Direction == typeset.RTL }

// Px turns a length of the design into whole pixels of this screen.
func (l *Look) Px(design float32) float32 {
	if l.parent != nil {
		return l.parent.Px(design)
	}
	return float32(math.Round(float64(design * l.scale)))
}

// Touch is the least height of what can be touched: 76 in the design (20 mm),
// more when the text is larger.
func (l *Look) Touch() float32 { return l.Px(76 * (1 + (l.Options().TextSize-1)/2)) }

// Role is a kind of text. The sizes were measured in the design's pictures.
type Role uint8

// The roles, with their size in the design's pixels and weight.
const (
	Body      Role = iota // 30
	Heading               // 54 bold
	TileTitle             // 38 bold
	Button                // 34 bold
	Subtitle              // 34 bold, heading of a card
	Place                 // 32 bold, the library's name
	Choice                // 30 bold, in segments
	Label                 // 28 bold, over a control and in pills
	Small                 // 26
	Badge                 // 26 bold
	Figure                // 64 bold, a number to be read from afar
)

// most is how much text grows that is large to begin with: at 200 % it need not
// be twice as large to be as easy to read as the rest.
var most = map[Role]float32{Heading: 1.5, Figure: 1.4, TileTitle: 1.65, Button: 1.75, Subtitle: 1.75}

// growth is how much a role's text grows at the present text size.
func (l *Look) growth(r Role) float32 {
	size := l.Options().TextSize
	if m, ok := most[r]; ok {
		return 1 + (size-1)*(m-1) // the share of the way from 100 % to 200 %
	}
	return size
}

var roles = [...]typeset.Style{
	Body:      {Size: 30},
	Heading:   {Size: 54, Bold: true, LineHeight: 1.2},
	TileTitle: {Size: 38, Bold: true, LineHeight: 1.15},
	Button:    {Size: 34, Bold: true},
	Subtitle:  {Size: 34, Bold: true, LineHeight: 1.25},
	Place:     {Size: 32, Bold: true},
	Choice:    {Size: 30, Bold: true},
	Label:     {Size: 28, Bold: true},
	Small:     {Size: 26, LineHeight: 1.42},
	Badge:     {Size: 26, Bold: true},
	Figure:    {Size: 64, Bold: true, LineHeight: 1.2},
}

// Style of a role at the present text size and direction.
func (l *Look) Style(r Role) typeset.Style {
	style := roles[r]
	style.Size = l.Px(style.Size * l.growth(r))
	style.Direction = l.Options().Direction
	return style
}

// Icon is the size of an icon that stands beside text of a role.
func (l *Look) Icon(r Role) float32 { return l.Px(roles[r].Size * 1.3 * l.growth(r)) }
