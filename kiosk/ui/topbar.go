package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// topBar names the library and holds what helps to see, hear and read.
type topBar struct {
	w        *Window
	object   *touch.Bar
	row      *fyne.Container
	pills    *fyne.Container
	brand    *theme.Icon
	library  *touch.Label
	listen   *touch.Pill
	larger   *touch.Pill
	contrast *touch.Pill
	access   *touch.Pill
	language *touch.Pill
}

func newTopBar(w *Window) *topBar {
	send := func(e any) func() { return func() { w.post(e) } }
	t := &topBar{
		w:        w,
		library:  touch.NewLabel(w.bars, theme.Place, theme.Ink, ""),
		listen:   touch.NewPill(w.bars, "volume_up", "", send(session.Listen{})),
		larger:   touch.NewPill(w.bars, "text_increase", "", send(session.Enlarge{})),
		contrast: touch.NewPill(w.bars, "contrast", "", send(session.ToggleContrast{})),
		access:   touch.NewPill(w.bars, "accessibility_new", "", send(session.Open{Aside: session.AccessMenu})),
		language: touch.NewPill(w.bars, "language", "", send(session.Open{Aside: session.Languages})),
	}
	t.language.SetSelected(true)
	t.library.SetMaxLines(2)
	t.brand = theme.NewIcon(w.bars, "account_balance", 52, theme.Accent(theme.ToneBrand))
	t.pills = theme.Row(w.bars, 16, t.listen, t.larger, t.contrast, t.access, t.language)
	t.row = theme.Row(w.bars, 24, t.brand, theme.Grow(theme.Middle(w.bars, t.library)), t.pills)
	t.object = touch.NewTopBar(w.bars, t.row)
	return t
}

func (t *topBar) draw(s session.Screen) {
	say := t.w.say
	t.object.SetSlim(s.LowReach)
	t.library.SetText(s.Library)
	show(t.pills, !s.Still)
	show(t.listen, s.Speaks && !s.Bare)
	show(t.access, !s.Bare)
	show(t.language, len(s.Languages) > 0)
	if s.Talking {
		t.listen.Set("stop_circle", say(i18n.T(msgQuiet)))
	} else {
		t.listen.Set("volume_up", say(i18n.T(msgListen)))
	}
	larger := msgLarger
	if s.Scale == 200 {
		larger = msgSmaller
	}
	t.larger.Set("text_increase", say(i18n.T(larger)))
	t.contrast.Set("contrast", say(i18n.T(msgContrast)))
	t.contrast.SetSelected(s.Contrast)
	lang, _ := i18n.Find(s.Language)
	t.language.Set("language", lang.Autonym)
	t.access.Name = say(i18n.T(msgAccess))
	t.language.Name = say(i18n.T(msgLanguage).With(i18n.Args{"Name": lang.Autonym}))
	t.thin()
}

// thin leaves pills their icons alone where the words have no room; a voice still
// says them.
func (t *topBar) thin() {
	room := t.w.width() - 2*t.w.bars.Px(pageSide)
	show(t.brand, true)
	for _, pill := range []*touch.Pill{t.contrast, t.larger, t.listen} {
		pill.Name = ""
		pill.Name = pill.String()
	}
	for _, c := range []struct {
		pill *touch.Pill
		icon string
	}{{t.contrast, "contrast"}, {t.larger, "text_increase"}, {t.listen, "volume_up"}} {
		if theme.Natural(t.row).Width <= room {
			return
		}
		icon := c.icon
		if c.pill == t.listen && t.w.screen.Talking {
			icon = "stop_circle"
		}
		c.pill.Set(icon, "")
	}
	show(t.brand, theme.Natural(t.row).Width <= room)
}

// show shows an object or hides it.
func show(o fyne.CanvasObject, visible bool) {
	if visible == o.Visible() {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
