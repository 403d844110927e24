package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// answerPage shows an answer: cards side by side where there is room for them,
// below them what else can be done.
type answerPage struct {
	w       *Window
	frame   fyne.CanvasObject
	heading *heading
	grid    *fyne.Container
	cards   []*answerCard
	more    answerActions
	last    answerActions
	note    *touch.Label
	noted   *fyne.Container // the note with its sign
	scrolls *fyne.Container // what may scroll
	scroll  *touch.Scroll
	stays   *fyne.Container // what must be in view
	step    string
}

// columnWidth is the least that a card of an answer needs, in the design's pixels
// at 100 % text.
const columnWidth = 480

func newAnswerPage(w *Window) *answerPage {
	p := &answerPage{
		w: w, heading: newHeading(w),
		grid: theme.Grid(w.look, 3, 32),
		more: newAnswerActions(w), last: newAnswerActions(w),
		note: touch.NewLabel(w.look, theme.Body, theme.SoftInk, ""),
	}
	sign := theme.NewIcon(w.look, "info", 38, theme.SoftInk)
	p.noted = theme.Row(w.look, 14, sign, theme.Grow(p.note))
	p.scrolls = theme.Column(w.look, 20, p.grid, p.noted)
	p.scroll = scrolled(w, p.scrolls)
	p.stays = theme.Inset(w.look, 10, 0, theme.Stack())
	p.frame = framed(w, p.heading, theme.Pinned(w.look, 10, p.scroll, p.stays))
	return p
}

func (p *answerPage) object() fyne.CanvasObject { return p.frame }

// forget leaves nothing of what somebody looked at on a page that outlives them.
func (p *answerPage) forget() {
	p.step = ""
	for _, card := range p.cards {
		card.draw(journey.Column{})
	}
}

func (p *answerPage) draw(s session.Screen) {
	body := s.Step.Body.(journey.Answer)
	if s.Step.ID != p.step {
		p.step = s.Step.ID
		p.scroll.ScrollTo(0)
	}
	p.heading.draw(s)
	room := p.w.width() - 2*p.w.look.Px(pageSide)
	fit := int(room / (p.w.look.Px(columnWidth) * p.w.look.Options().TextSize))
	theme.SetColumns(p.grid, max(1, min(3, fit)))
	for i := len(p.cards); i < len(body.Columns); i++ {
		p.cards = append(p.cards, newAnswerCard(p.w))
		p.grid.Add(p.cards[i].object)
	}
	for i, card := range p.cards {
		show(card.object, i < len(body.Columns))
		if i < len(body.Columns) {
			card.draw(body.Columns[i])
		} else {
			card.draw(journey.Column{})
		}
	}
	p.more.draw(p.w, body.Actions)
	p.last.draw(p.w, body.Last)
	p.placeMore(s.Scale == 100 && !s.LowReach)
	p.note.SetText(p.w.say(body.Note))
	show(p.noted, !body.Note.IsZero())
}

// answerActions are buttons in a row, or in as many as they need.
type answerActions struct {
	row     *fyne.Container
	buttons []*touch.Button
	ids     []string
}

func newAnswerActions(w *Window) answerActions { return answerActions{row: theme.Flow(w.look, 24)} }

func (a *answerActions) draw(w *Window, list []journey.Action) {
	a.ids = drawActions(w, a.row, &a.buttons, list, func(i int) string { return a.ids[i] })
	show(a.row, len(list) > 0)
}

// placeMore keeps what else can be done in view, and what is for the few beside the
// heading; where large text needs the room, both come after the cards.
func (p *answerPage) placeMore(inView bool) {
	show(p.stays, inView && p.more.row.Visible())
	p.scrolls.Objects = []fyne.CanvasObject{p.grid, p.noted}
	if inView {
		p.stays.Objects[0] = p.more.row
		p.heading.put(p.last.row)
		return
	}
	p.stays.Objects[0] = theme.Stack()
	p.heading.put()
	p.scrolls.Objects = append(p.scrolls.Objects, p.more.row, p.last.row)
}

// drawActions brings kept buttons in line with actions, and gives the actions' ids;
// id tells later which one a button stands for.
func drawActions(w *Window, in *fyne.Container, buttons *[]*touch.Button, list []journey.Action, id func(int) string) []string {
	for i := len(*buttons); i < len(list); i++ {
		b := touch.NewButton(w.look, touch.Secondary, "", "", "", func() { w.post(journey.Tapped{ID: id(i)}) })
		*buttons = append(*buttons, b)
		in.Add(b)
	}
	ids := make([]string, len(list))
	for i, a := range list {
		ids[i] = a.ID
		(*buttons)[i].Set(a.Icon, w.say(a.Label), "")
		(*buttons)[i].SetTone(theme.Tone(a.Tone))
		(*buttons)[i].SetEnabled(!a.Disabled)
	}
	for i, b := range *buttons {
		show(b, i < len(list))
	}
	return ids
}
