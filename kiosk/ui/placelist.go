package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// listGap parts the list's parts, in the design's pixels.
const listGap = 14

// placeList is the numbered places with filters over them; what has no room gets a
// page. Beside the map they stand below each other, with the way to other pages
// under them; without it two by two, and that way beside the filters.
type placeList struct {
	w      *Window
	pills  *pillRow
	empty  *touch.Label
	grid   *fyne.Container
	scroll *touch.Scroll // for the largest text on the lowest screen
	cards  []*touch.PlaceCard
	gauge  *touch.PlaceCard // measures places that are on no page yet
	under  *pagePills
	body   journey.Places
	first  int // index of the first place on the page that shows
	count  int // how many are on it
}

func newPlaceList(w *Window) *placeList {
	l := &placeList{
		w: w, grid: theme.Grid(w.look, 1, listGap),
		empty: touch.NewLabel(w.look, theme.Body, theme.Ink, ""),
		gauge: touch.NewPlaceCard(w.look, theme.ToneFind, nil),
	}
	turn := func(to int) { w.post(journey.Changed{Control: journey.PlacesFrom, Value: itoa(to)}) }
	l.pills, l.under = newPillRow(w, turn), newPagePills(w, true, turn)
	l.scroll = touch.NewScroll(w.look, l.grid)
	return l
}

// draw shows the page of the list that From is on, in a room of which so much is
// used already, and tells how many places are on it.
func (l *placeList) draw(body journey.Places, room fyne.Size, used float32, showMap, wide bool) int {
	l.body = body
	show(l.scroll, len(body.List) > 0)
	show(l.empty, len(body.List) == 0)
	l.empty.SetText(l.w.say(body.Empty))
	gap, columns := l.w.look.Px(listGap), 1
	if wide && 2*l.narrowest()+gap <= room.Width {
		columns = 2
	}
	theme.SetColumns(l.grid, columns)
	l.pills.draw(body, showMap)
	if l.pills.object.Visible() {
		used += l.pills.height() + gap
	}
	cell, height := cellWidth(room.Width, gap, columns), room.Height-used
	rows := l.rows(columns, cell)
	starts := l.pages(rows, columns, height)
	if len(starts) > 1 && !wide {
		starts = l.pages(rows, columns, height-l.pills.height()-gap)
	}
	at := l.turnTo(starts)
	l.under.draw(at, starts)
	l.pills.pages.draw(at, starts)
	show(l.under.object, len(starts) > 1 && !wide)
	show(l.pills.pages.object, len(starts) > 1 && wide)
	l.pills.thin(body, room.Width)
	l.fill(cell)
	return l.count
}

// narrowest is the least width of a column.
func (l *placeList) narrowest() (least float32) {
	for _, place := range l.body.List {
		l.put(l.gauge, place, 0)
		least = max(least, l.gauge.MinSize().Width)
	}
	return least
}

// rows are how high each row of so many cards of a width is.
func (l *placeList) rows(columns int, cell float32) []float32 {
	var heights []float32
	for places := range slices.Chunk(l.body.List, columns) {
		var height float32
		for _, place := range places {
			l.put(l.gauge, place, cell)
			height = max(height, l.gauge.HeightFor(cell))
		}
		heights = append(heights, height)
	}
	return heights
}

// pages are the indices of the places that each page begins with.
func (l *placeList) pages(rows []float32, columns int, room float32) []int {
	gap := l.w.look.Px(listGap)
	starts, used := []int{0}, float32(0)
	for row, height := range rows {
		i := row * columns
		begun := i - starts[len(starts)-1]
		if begun > 0 && (used+gap+height > room || begun+columns > maxChoices) {
			starts, used, begun = append(starts, i), 0, 0
		}
		if begun > 0 {
			used += gap
		}
		used += height
	}
	return starts
}

// turnTo goes to the page that From is on, and gives its index.
func (l *placeList) turnTo(starts []int) int {
	at := 0
	for i, start := range starts {
		if start <= l.body.From {
			at = i
		}
	}
	end := len(l.body.List)
	if at+1 < len(starts) {
		end = starts[at+1]
	}
	l.first, l.count = starts[at], end-starts[at]
	return at
}

// fill brings the kept cards in line with the page.
func (l *placeList) fill(cell float32) {
	for i := len(l.cards); i < l.count; i++ {
		l.cards = append(l.cards, touch.NewPlaceCard(l.w.look, theme.ToneFind, func() {
			l.w.post(journey.Tapped{ID: l.body.List[l.first+i].ID})
		}))
		l.grid.Add(l.cards[i])
	}
	for i, card := range l.cards {
		show(card, i < l.count)
		if i < l.count {
			place := l.body.List[l.first+i]
			l.put(card, place, cell)
			card.SetMarked(place.ID == l.body.Chosen)
		}
	}
}

func (l *placeList) put(card *touch.PlaceCard, p journey.Place, cell float32) {
	card.Set(l.w.words.Number(p.Number), l.w.say(p.Title), l.w.say(p.Detail))
	card.SetState(tone(p.State.Tone), "schedule", l.w.say(p.State.Value), l.w.say(p.Note))
	card.Fit(cell)
}

// hide leaves the room to something else.
func (l *placeList) hide() {
	for _, o := range []fyne.CanvasObject{l.pills.object, l.empty, l.scroll, l.under.object} {
		show(o, false)
	}
}

// shown are the places on the page; where the map is alone, as many as a choice has.
func (l *placeList) shown(body journey.Places) []journey.Place {
	first, count := l.first, l.count
	if body.Alone || len(body.Facts) > 0 {
		first, count = body.From, maxChoices
	}
	first = min(first, len(body.List))
	return body.List[first:min(first+count, len(body.List))]
}
