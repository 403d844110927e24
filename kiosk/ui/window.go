package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"medborgarkiosk/kiosk/cartography"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
	"medborgarkiosk/kiosk/ui/typeset"
)

// Window is all that is on the screen. It is made once; Draw changes it in
// place. It belongs to Fyne's thread.
type Window struct {
	post    func(journey.Event)
	look    *theme.Look // of the content
	bars    *theme.Look // of the bars, which grow less
	words   *i18n.Localizer
	screen  session.Screen
	drawn   bool
	top     *topBar
	bottom  *bottomBar
	warning *warning
	crown   *crown
	scene   func() *cartography.Scene
	pages   map[string]page
	shown   page
	paper   fyne.CanvasObject
	body    *fyne.Container
	corners [4]*corner
	root    *fyne.Container
}

// page draws one kind of step. It is made when first needed, and kept.
type page interface {
	object() fyne.CanvasObject
	draw(session.Screen)
}

// New makes a window for a screen of the size, in pixels. post is told what
// the patron does.
func New(size fyne.Size, post func(journey.Event)) *Window {
	w := &Window{
		post:  post,
		look:  theme.NewLook(theme.Options{Screen: size}),
		bars:  theme.NewLook(theme.Options{Screen: size}),
		words: i18n.For(i18n.Languages[0].Tag),
		scene: carried,
		pages: map[string]page{},
	}
	w.top, w.bottom, w.warning, w.crown = newTopBar(w), newBottomBar(w), newWarning(w), newCrown(w)
	w.body = theme.Stack()
	w.paper = touch.NewPage(w.look, theme.Stack(), func() { post(session.Touch{}) })
	objects := []fyne.CanvasObject{w.paper, w.crown.object, w.top.object, w.body, w.bottom.object}
	for n := range w.corners {
		w.corners[n] = newCorner(n, post)
		objects = append(objects, w.corners[n])
	}
	w.root = container.New(&screenLayout{w}, objects...)
	return w
}

// Content is what the canvas shows.
func (w *Window) Content() fyne.CanvasObject { return w.root }

// Draw shows a screen.
func (w *Window) Draw(s session.Screen) {
	w.restyle(s)
	w.screen, w.drawn = s, true
	p := w.page(s)
	if p != w.shown {
		if w.shown != nil {
			w.shown.object().Hide()
			if p, ok := w.shown.(forgetful); ok {
				p.forget()
			}
		}
		w.shown = p
		p.object().Show()
	}
	w.crown.draw(s)
	w.top.draw(s)
	w.bottom.draw(s)
	p.draw(s)
	w.warning.draw(s)
	w.root.Refresh() // places all anew; what looks the same is not drawn again
	w.keepFocus()
}

// Settle waits for what is painted in the background, and tells whether there is
// such: who takes a picture of the screen takes it after that, once more.
func (w *Window) Settle() bool {
	p, ok := w.shown.(interface{ settle() bool })
	return ok && p.settle()
}

// canvas is nil before the window is shown.
func (w *Window) canvas() fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(w.root)
}

// keepFocus takes the focus from what is no longer in sight: Enter would press it.
func (w *Window) keepFocus() {
	c := w.canvas()
	if c == nil || w.warning.shown {
		return
	}
	if o, ok := c.Focused().(fyne.CanvasObject); ok && !touch.InSight(w.root, o) {
		c.Unfocus()
	}
}

// restyle takes over language, text size and contrast.
func (w *Window) restyle(s session.Screen) {
	if w.drawn && s.Look == w.screen.Look {
		return
	}
	w.words = i18n.For(s.Language)
	options := w.look.Options()
	options.TextSize = float32(s.Scale) / 100
	options.HighContrast = s.Contrast
	options.Direction = typeset.LTR
	if s.Direction == i18n.RightToLeft {
		options.Direction = typeset.RTL
	}
	w.look.Set(options)
	if options.TextSize > 1 { // capital letters of 6.1 mm, EN 301 549 5.1.4
		options.TextSize = 1.15
	}
	w.bars.Set(options)
}

// Resize takes over a new size of the screen, in pixels.
func (w *Window) Resize(size fyne.Size) {
	for _, look := range []*theme.Look{w.look, w.bars} {
		options := look.Options()
		options.Screen = size
		look.Set(options)
	}
	if w.drawn {
		w.Draw(w.screen)
		w.root.Refresh()
	}
}

func (w *Window) page(s session.Screen) page {
	name := journey.Kind(s.Step.Body)
	if e, ok := s.Step.Body.(journey.Enter); ok && (e.Keys >= journey.Letters && e.Keys != journey.Phone) {
		name = "letters"
	}
	if s.Home { // a choice with a page of its own, so that it is kept
		name = "home"
	}
	p, ok := w.pages[name]
	if !ok {
		p = w.newPage(name)
		w.pages[name] = p
		w.body.Add(p.object())
	}
	return p
}

// forgetful is a page that must not keep what was typed on it: pages outlive visits.
type forgetful interface{ forget() }

func (w *Window) newPage(name string) page {
	switch name {
	case "enter":
		return newEnterPage(w)
	case "letters":
		return newLettersPage(w)
	case "timetable":
		return newTimetablePage(w)
	case "confirm":
		return newConfirmPage(w)
	case "work":
		return newWorkPage(w)
	case "show":
		return newShowPage(w)
	case "answer":
		return newAnswerPage(w)
	case "search":
		return newSearchPage(w)
	case "preview":
		return newPreviewPage(w)
	case "places":
		return newPlacesPage(w)
	default:
		return newChoosePage(w, name == "home")
	}
}

// width of the screen.
func (w *Window) width() float32 {
	if size := w.root.Size(); !size.IsZero() {
		return size.Width
	}
	return w.look.Options().Screen.Width
}

// room is the size of what lies between the bars.
func (w *Window) room() fyne.Size {
	size := w.root.Size()
	if size.IsZero() {
		size = w.look.Options().Screen
	}
	if w.screen.LowReach {
		size.Height = float32(int(size.Height / 2))
	}
	size.Height -= theme.HeightFor(w.top.object, size.Width) + w.bottom.height(size.Width)
	return size
}

// say gives a text's words in the screen's language.
func (w *Window) say(t i18n.Text) string { return w.words.Text(t) }

// tap gives what posts a touch on the step's option or action.
func (w *Window) tap(id string) func() {
	return func() { w.post(journey.Tapped{ID: id}) }
}
