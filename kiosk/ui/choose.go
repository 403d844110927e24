package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// maxChoices is how many choices stand on one page.
const maxChoices = 8

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
	p.frame = theme.Inset(w.look, pageSide, pageMargin, theme.Column(w.look, pageGap, p.heading.object, p.empty, grid, p.pager.object))
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
			p.tiles[i].SetTitleLines(p.titleLines())
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

// titleLines lets the titles of files end in an ellipsis; the journeys' own never do.
func (p *choosePage) titleLines() int {
	if p.home {
		return 0
	}
	return 3
}
