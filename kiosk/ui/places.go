package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
)

// placesPage shows a list of places, or what is known of one, and the map: beside
// it, below it on a tall screen, or on a screen of its own where large text or low
// reach leave no room.
type placesPage struct {
	w       *Window
	frame   fyne.CanvasObject
	inside  *fyne.Container // words and map
	words   *fyne.Container // heading, list or facts
	heading *heading
	list    *placeList
	about   *about
	chart   *chart
	where   where
}

// where the map is.
type where int

const (
	away where = iota
	atSide
	below
	alone // without the words, but for the heading
)

// The words' share of the width beside the map and of the height above it, the gap
// between, and how many places a page must show for the map to stay.
const (
	wordsBeside, wordsAbove = 0.54, 0.6
	mapGap                  = 44
	fewest                  = 2
)

func newPlacesPage(w *Window) *placesPage {
	p := &placesPage{w: w, heading: newHeading(w), about: newAbout(w), chart: newChart(w)}
	p.list = newPlaceList(w)
	p.words = theme.Column(w.look, listGap, p.heading.object, p.list.pills.object, p.list.empty, theme.Grow(theme.Stack(p.list.scroll, p.about.object)), p.list.under.object)
	p.inside = container.New(&placesLayout{p}, p.words)
	if p.chart.object != nil {
		p.inside.Add(p.chart.object)
	}
	p.frame = theme.Inset(w.look, pageSide, pageMargin, p.inside)
	return p
}

func (p *placesPage) object() fyne.CanvasObject { return p.frame }

func (p *placesPage) forget() { p.chart.forget() }

// settle waits for the map.
func (p *placesPage) settle() bool {
	if p.chart.object == nil || !p.chart.object.Visible() {
		return false
	}
	p.chart.object.Finish()
	return true
}

func (p *placesPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Places)
	p.heading.draw(s)
	room := p.w.room().Subtract(fyne.NewSize(2*p.w.look.Px(pageSide), 2*p.w.look.Px(pageMargin)))
	one := len(body.Facts) > 0
	show(p.about.object, one && !body.Alone)
	for _, p.where = range p.ways(body, room) {
		size, toMap := p.sizeOfWords(room), p.where == away && p.mappable(body)
		if one {
			p.list.hide()
			if p.about.draw(body, toMap, size, p.used(size.Width)) {
				break
			}
		} else if p.list.draw(body, size, p.used(size.Width), toMap, p.where == away) >= min(fewest, len(body.List)) {
			break
		}
	}
	if body.Alone {
		p.list.hide()
	}
	if p.chart.object == nil {
		return
	}
	show(p.chart.object, p.where != away)
	if p.where != away {
		p.chart.draw(body, p.list.shown(body))
	}
}

// ways are where the map may be, the best first.
func (p *placesPage) ways(body journey.Places, room fyne.Size) []where {
	switch {
	case body.Alone:
		return []where{alone}
	case !p.mappable(body):
		return []where{away}
	case room.Height > room.Width:
		return []where{below, away}
	}
	return []where{atSide, away}
}

// mappable tells whether there is anything to see on the map.
func (p *placesPage) mappable(body journey.Places) bool {
	for _, place := range body.List {
		if place.At != nil {
			return p.chart.object != nil
		}
	}
	return false
}

// used is the height that stands above the list whatever it shows.
func (p *placesPage) used(width float32) float32 {
	if height := theme.HeightFor(p.heading.object, width); p.heading.object.Visible() && height > 0 {
		return height + p.w.look.Px(listGap)
	}
	return 0
}

func (p *placesPage) sizeOfWords(room fyne.Size) fyne.Size {
	switch p.where {
	case atSide:
		room.Width = float32(int((room.Width - p.w.look.Px(mapGap)) * wordsBeside))
	case below:
		room.Height = float32(int((room.Height - p.w.look.Px(pageGap)) * wordsAbove))
	case alone:
		room.Height = max(0, p.used(room.Width)-p.w.look.Px(listGap))
	}
	return room
}

// placesLayout places the words and the map.
type placesLayout struct{ p *placesPage }

// Layout implements fyne.Layout.
func (l *placesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p := l.p
	words := p.sizeOfWords(size)
	p.words.Move(fyne.Position{})
	p.words.Resize(words)
	if p.where == away || p.chart.object == nil {
		return
	}
	at, rest := fyne.Position{}, size
	if p.where == atSide {
		at.X = words.Width + p.w.look.Px(mapGap)
		rest.Width -= at.X
	} else if words.Height > 0 {
		at.Y = words.Height + p.w.look.Px(pageGap)
		rest.Height -= at.Y
	}
	if p.where == atSide && p.w.look.RTL() {
		p.words.Move(fyne.NewPos(size.Width-words.Width, 0))
		at.X = 0
	}
	p.chart.object.Move(at)
	p.chart.object.Resize(rest)
}

// MinSize leaves the height to the screen.
func (l *placesLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.p.words.MinSize().Width, 0)
}
