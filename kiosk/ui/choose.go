package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// maxChoices is how many choices stand on one page.
const maxChoices = 8

// choiceGap parts the choices, in the design's pixels.
const choiceGap = 28

// The page's margin at the top and bottom, and the gap below its heading.
const pageMargin, pageGap = 24, 20

// choosePage shows options as tiles, or as buttons where one of them is the
// present choice; what does not fit gets a page.
type choosePage struct {
	w       *Window
	frame   fyne.CanvasObject
	heading *heading
	empty   *touch.Label
	grid    *fyne.Container
	tiles   []*touch.Tile
	buttons []*touch.Button
	pager   *pager
	ids     []string // of the options, for the tiles in order
	step    string
	first   int // of the page that shows
	home    bool
}

func newChoosePage(w *Window, home bool) *choosePage {
	p := &choosePage{
		w: w, home: home, heading: newHeading(w),
		empty: touch.NewLabel(w.look, theme.Body, theme.Ink, ""),
		grid:  theme.Grid(w.look, 4, choiceGap),
	}
	p.pager = newPager(w, func(by int) {
		p.first += by
		p.draw(w.screen)
		w.root.Refresh()
	})
	var grid fyne.CanvasObject = p.grid
	if home {
		grid = theme.Grow(p.grid)
	}
	p.frame = theme.Inset(w.look, 48, pageMargin, theme.Column(w.look, pageGap, p.heading.object, p.empty, grid, p.pager.object))
	return p
}

func (p *choosePage) object() fyne.CanvasObject { return p.frame }

func (p *choosePage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Choose)
	if s.Step.ID != p.step {
		p.step, p.first = s.Step.ID, 0
	}
	p.heading.draw(s)
	show(p.empty, len(body.Options) == 0)
	p.empty.SetText(p.w.say(body.Empty))
	items := p.fill(body.Options)
	count := p.fitting(items, body.Options)
	p.first = max(0, min(p.first, (len(items)-1)/count*count))
	for i, item := range items {
		show(item, i >= p.first && i < p.first+count)
	}
	p.pager.draw(p.first/count+1, (len(items)+count-1)/count, count)
}

// fill brings the kept tiles or buttons in line with the options.
func (p *choosePage) fill(options []journey.Option) []fyne.CanvasObject {
	asButtons := false
	for _, o := range options {
		asButtons = asButtons || o.Chosen
	}
	p.ids = p.ids[:0]
	for _, o := range options {
		p.ids = append(p.ids, o.ID)
	}
	p.grow(len(options), asButtons)
	var items []fyne.CanvasObject
	for i, o := range options {
		if asButtons {
			items = append(items, p.fillButton(p.buttons[i], o))
		} else {
			p.tiles[i].Set(tone(o.Tone), o.Icon, p.w.say(o.Title), p.w.say(o.Detail))
			items = append(items, p.tiles[i])
		}
	}
	for i, t := range p.tiles {
		show(t, !asButtons && i < len(options))
	}
	for i, b := range p.buttons {
		show(b, asButtons && i < len(options))
	}
	return items
}

func (p *choosePage) fillButton(b *touch.Button, o journey.Option) fyne.CanvasObject {
	kind, icon := touch.Secondary, o.Icon
	if o.Chosen {
		kind, icon = touch.Primary, "check"
	}
	b.SetKind(kind)
	b.Set(icon, p.w.say(o.Title), "")
	return b
}

// grow makes more tiles or buttons when there are more options than ever before.
func (p *choosePage) grow(n int, asButtons bool) {
	for i := len(p.tiles); !asButtons && i < n; i++ {
		p.tiles = append(p.tiles, touch.NewTile(p.w.look, theme.ToneBrand, "", "", "", func() { p.pick(i) }))
		p.grid.Add(p.tiles[i])
	}
	for i := len(p.buttons); asButtons && i < n; i++ {
		p.buttons = append(p.buttons, touch.NewButton(p.w.look, touch.Secondary, "", "", "", func() { p.pick(i) }))
		p.grid.Add(p.buttons[i])
	}
}

func (p *choosePage) pick(i int) {
	switch id := p.ids[i]; {
	case p.home && id == string(session.Staff):
		p.w.post(session.CallStaff{})
	case p.home:
		p.w.post(session.Choose{Flow: id})
	default:
		p.w.post(journey.Tapped{ID: id})
	}
}

// fitting is how many of the items fit on a page, at least one. Where all would
// fit without the explanation of some, those go without.
func (p *choosePage) fitting(items []fyne.CanvasObject, options []journey.Option) int {
	room := p.w.room().Subtract(fyne.NewSize(2*p.w.look.Px(48), 2*p.w.look.Px(pageMargin)))
	room.Height -= theme.HeightFor(p.heading.object, room.Width) + p.w.look.Px(pageGap)
	if len(items) <= maxChoices {
		if p.fit(items, room) >= len(items) {
			return maxChoices
		}
		p.shorten(items, options, room)
		if p.fit(items, room) >= len(items) {
			return maxChoices
		}
	}
	room.Height -= p.pager.height() + p.w.look.Px(pageGap)
	return max(1, min(p.fit(items, room), maxChoices))
}

// shorten takes the explanation from tiles that are higher than their row.
func (p *choosePage) shorten(items []fyne.CanvasObject, options []journey.Option, room fyne.Size) {
	columns, cell := columns(p.w.look, items, room.Width)
	rows := (len(items) + columns - 1) / columns
	gap := p.w.look.Px(choiceGap)
	height := (room.Height - gap*float32(rows-1)) / float32(rows)
	for i, o := range options {
		if tile, ok := items[i].(*touch.Tile); ok && tile.HeightFor(cell) > height {
			tile.Set(tone(o.Tone), o.Icon, p.w.say(o.Title), "")
		}
	}
}

// columns is how many columns of tiles stand side by side, at most four, and
// how wide they are.
func columns(look *theme.Look, items []fyne.CanvasObject, width float32) (n int, cell float32) {
	gap := look.Px(choiceGap)
	var least float32
	for _, o := range items {
		least = max(least, o.MinSize().Width)
	}
	n = max(1, min(4, len(items), int((width+gap)/(least+gap))))
	return n, cellWidth(width, gap, n)
}

func cellWidth(width, gap float32, n int) float32 {
	return float32(int((width - gap*float32(n-1)) / float32(n)))
}

// fit counts the items that a grid has room for, and gives the grid the columns
// that hold most: with large text, fewer columns can hold more.
func (p *choosePage) fit(items []fyne.CanvasObject, room fyne.Size) int {
	most, _ := columns(p.w.look, items, room.Width)
	gap := p.w.look.Px(choiceGap)
	best := 0
	for n := most; n >= 1; n-- {
		var height float32
		for _, o := range items {
			height = max(height, theme.HeightFor(o, cellWidth(room.Width, gap, n)))
		}
		if count := n * int((room.Height+gap)/(height+gap)); count > best {
			best = count
			theme.SetColumns(p.grid, n)
		}
		if best >= len(items) {
			break
		}
	}
	return best
}

// pager leads to the choices that do not fit.
type pager struct {
	w              *Window
	object         *fyne.Container
	previous, next *touch.Button
	label          *touch.Label
	count          int
}

func newPager(w *Window, turn func(by int)) *pager {
	p := &pager{w: w, label: touch.NewLabel(w.look, theme.Label, theme.Ink, "")}
	p.previous = touch.NewButton(w.look, touch.Secondary, "chevron_left", "", "", func() { turn(-p.count) })
	p.next = touch.NewButton(w.look, touch.Secondary, "", "", "chevron_right", func() { turn(p.count) })
	p.object = theme.Row(w.look, 24, p.previous, theme.Grow(theme.Centred(w.look, 0, p.label)), p.next)
	return p
}

func (p *pager) height() float32 { return theme.HeightFor(p.next, p.w.look.Px(600)) }

func (p *pager) draw(page, pages, count int) {
	p.count = count
	show(p.object, pages > 1)
	p.previous.Set("chevron_left", p.w.say(i18n.T(msgPreviousPage)), "")
	p.next.Set("", p.w.say(i18n.T(msgNextPage)), "chevron_right")
	p.previous.SetEnabled(page > 1)
	p.next.SetEnabled(page < pages)
	p.label.SetText(p.w.say(i18n.T(msgPageOf).With(i18n.Args{"Page": page, "Pages": pages})))
}
