package touch

import (
	"strings"

	"medborgarkiosk/kiosk/ui/theme"
)

// PlaceCard is a place to choose in a list: its number on the map, its name, where
// it is, and how it stands. The marked one has a strong edge.
type PlaceCard struct {
	control

	marked bool
	number *Numeral
	title  *Label
	detail *Label
	state  *Badge
	note   *Label
	told   string // the note's words, if there is room
}

// placeLines is after how many lines a name or an address ends in an ellipsis; both
// are shown whole when the place is chosen.
const placeLines = 2

// Lengths on the card, in the design's pixels.
const cardSide, numberGap, noteGap = 24, 24, 12

// NewPlaceCard makes an empty card.
func NewPlaceCard(look *theme.Look, tone theme.Tone, tapped func()) *PlaceCard {
	c := &PlaceCard{
		number: NewNumeral(look, tone),
		title:  NewLabel(look, theme.Subtitle, theme.Ink, ""),
		detail: NewLabel(look, theme.Small, theme.SoftInk, ""),
		state:  NewBadge(look, theme.ToneOK, false, "schedule", ""),
		note:   NewLabel(look, theme.Small, theme.SoftInk, ""),
	}
	c.OnTapped = tapped
	c.title.SetMaxLines(placeLines)
	c.detail.SetMaxLines(placeLines)
	words := theme.Column(look, 6, theme.Column(look, 0, c.title, c.detail), theme.Flow(look, noteGap, c.state, c.note))
	inside := theme.Led(look, numberGap, c.number, words)
	c.init(c, look, theme.Inset(look, cardSide, 12, inside), c.drawn, func() {})
	return c
}

// Set changes what the card says. Fit shows it.
func (c *PlaceCard) Set(number, title, detail string) {
	c.number.SetText(number)
	c.title.SetText(title)
	c.detail.SetText(detail)
	c.detail.Hidden = detail == ""
}

// SetState changes how the place stands, and what is noted beside. Empty words show
// nothing. Fit shows it.
func (c *PlaceCard) SetState(tone theme.Tone, icon, state, note string) {
	c.told, c.state.Hidden, c.note.Hidden = note, state == "", note == ""
	c.state.Set(tone, icon, state)
	c.note.SetText(note)
}

// Fit shows what has been set on a card of a width, in pixels; the note only where
// it has room beside the state.
func (c *PlaceCard) Fit(width float32) {
	used := c.number.MinSize().Width + c.look.Px(2*cardSide+numberGap)
	if !c.state.Hidden {
		used += theme.Natural(c.state).Width + c.look.Px(noteGap)
	}
	c.note.Hidden = c.told == "" || used+theme.Natural(c.note).Width > width
	c.changed()
}

// SetMarked tells whether the place is the one that is marked on the map.
func (c *PlaceCard) SetMarked(marked bool) {
	if c.marked != marked {
		c.marked = marked
		c.changed()
	}
}

// String is what a voice says.
func (c *PlaceCard) String() string {
	var said []string
	for _, words := range []string{c.number.label.String(), c.title.String(), c.detail.String(), c.state.label.String(), c.told} {
		if words != "" {
			said = append(said, words)
		}
	}
	return strings.Join(said, ". ")
}

func (c *PlaceCard) drawn() face {
	p := c.look.Palette()
	f := face{fill: p.Card, stroke: p.Line, width: c.look.Px(2), radius: c.look.Px(28)}
	if c.pressed || c.marked {
		f.stroke, f.width = p.Edge, c.look.Px(6)
	}
	return f
}
