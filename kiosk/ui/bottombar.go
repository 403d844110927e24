package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// maxLanguages is how many languages the home screen names; the rest is one
// touch away.
const maxLanguages = 9

// bottomBar holds the languages on the home screen, and the ways back, out and
// on everywhere else.
type bottomBar struct {
	w         *Window
	object    *touch.Bar
	languages *fyne.Container
	pills     map[string]*touch.Pill // by language
	offered   []i18n.Language        // whose pills stand there, in their order
	more      *touch.Pill
	ways      *fyne.Container
	middle    *fyne.Container // between the dots and the end
	back      *touch.Button
	startOver *touch.Button
	dots      *touch.ProgressDots
	staff     *touch.Button
	next      *touch.Button
}

func newBottomBar(w *Window) *bottomBar {
	send := func(e any) func() { return func() { w.post(e) } }
	b := &bottomBar{
		w:         w,
		pills:     map[string]*touch.Pill{},
		more:      touch.NewPill(w.bars, "language", "", send(session.Open{Aside: session.Languages})),
		back:      touch.NewButton(w.bars, touch.Secondary, "arrow_back", "", "", send(session.Back{})),
		startOver: touch.NewButton(w.bars, touch.Plain, "home", "", "", send(session.StartOver{})),
		dots:      touch.NewProgressDots(w.bars, 0, 0),
		staff:     touch.NewButton(w.bars, touch.Plain, "support_agent", "", "", send(session.CallStaff{})),
		next:      touch.NewButton(w.bars, touch.Primary, "", "", "", w.tap(journey.Next)),
	}
	b.languages = theme.Flow(w.bars, 12)
	b.middle = theme.Spacer()
	b.ways = theme.Flow(w.bars, 16, b.back, b.startOver, theme.Spacer(), b.dots, b.middle, b.staff, b.next)
	b.object = touch.NewBottomBar(w.bars, theme.Stack(b.languages, b.ways))
	return b
}

func (b *bottomBar) draw(s session.Screen) {
	say := b.w.say
	b.object.SetSlim(s.LowReach)
	show(b.object, (!s.Home || !s.LowReach) && !s.Still) // the top bar leads to the languages too
	show(b.languages, s.Home)
	show(b.ways, !s.Home)
	if s.Home {
		b.offer(s.Languages)
		show(b.more, len(s.Languages) > maxLanguages)
		b.more.Set("language", say(i18n.T(msgMoreLanguages)))
		for tag, pill := range b.pills {
			pill.SetSelected(tag == s.Language)
		}
		return
	}
	step := s.Step
	b.back.Set("arrow_back", say(i18n.T(msgBack)), "")
	b.startOver.Set("home", say(i18n.T(msgStartOver)), "")
	b.staff.Set("support_agent", say(i18n.T(msgStaff)), "")
	show(b.back, !step.NoBack)
	show(b.staff, !s.Bare)
	b.dots.Set(step.Progress.At, step.Progress.Of)
	show(b.next, step.Next != nil)
	if n := step.Next; n != nil {
		before, after := n.Icon, ""
		if n.Icon == "arrow_forward" {
			before, after = "", n.Icon
		}
		b.next.Set(before, say(n.Label), after)
		b.next.SetEnabled(!n.Disabled)
	}
	b.thin(step.Progress.Of > 0)
}

// offer has a pill for each of the first languages.
func (b *bottomBar) offer(languages []i18n.Language) {
	if slices.Equal(languages, b.offered) {
		return
	}
	b.offered = languages
	b.languages.RemoveAll()
	clear(b.pills)
	for _, l := range languages[:min(len(languages), maxLanguages)] {
		pill := touch.NewPill(b.w.bars, "", l.Autonym, func() { b.w.post(session.Speak{Language: l.Tag}) })
		b.pills[l.Tag] = pill
		b.languages.Add(pill)
	}
	b.languages.Add(theme.Spacer())
	b.languages.Add(b.more)
}

// thin leaves out what can be missed where not all fits on one line: the dots,
// then the words of Start over.
func (b *bottomBar) thin(dots bool) {
	show(b.dots, dots)
	show(b.middle, dots)
	b.startOver.Name = b.startOver.String()
	room := b.w.width() - 2*b.w.bars.Px(pageSide)
	if fits := func() bool { return theme.Natural(b.ways).Width <= room }; !fits() {
		show(b.dots, false)
		show(b.middle, false)
		if !fits() {
			b.startOver.Set("home", "", "")
		}
	}
}

// height of the bar, nothing where there is none.
func (b *bottomBar) height(width float32) float32 {
	if !b.object.Visible() {
		return 0
	}
	return theme.HeightFor(b.object, width)
}
