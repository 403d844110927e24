package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// controls are the steppers and choices beside a preview: steppers first, then
// choices between two, two in a row, then the wider ones.
type controls struct {
	w                    *Window
	object               *fyne.Container
	numbers, pairs, wide *fyne.Container
	made                 map[string]*control
}

// control is one stepper or one choice, kept by its id.
type control struct {
	object  *fyne.Container
	label   *touch.Label
	stepper *touch.Stepper
	choice  *touch.Segments
	ids     []string
}

func newControls(w *Window) *controls {
	c := &controls{
		w:       w,
		numbers: theme.Column(w.look, 24),
		pairs:   theme.Grid(w.look, 2, 28),
		wide:    theme.Column(w.look, 24),
		made:    map[string]*control{},
	}
	c.object = theme.Column(w.look, 24, c.numbers, c.pairs, c.wide)
	return c
}

// draw shows the controls, choices between two in so many columns.
func (c *controls) draw(list []journey.Control, columns int) {
	theme.SetColumns(c.pairs, columns)
	there := map[string]bool{}
	for _, spec := range list {
		there[spec.ID] = true
		made, ok := c.made[spec.ID]
		if !ok {
			made = c.make(spec)
			c.made[spec.ID] = made
		}
		made.draw(c.w, spec)
	}
	for id, made := range c.made {
		show(made.object, there[id])
	}
	for _, group := range []*fyne.Container{c.numbers, c.pairs, c.wide} {
		any := false
		for _, o := range group.Objects {
			any = any || o.Visible()
		}
		show(group, any)
	}
}

func (c *controls) make(spec journey.Control) *control {
	made := &control{label: touch.NewLabel(c.w.look, theme.Label, theme.Ink, "")}
	group := c.wide
	if len(spec.Options) == 0 {
		group = c.numbers
		made.stepper = touch.NewStepper(c.w.look, spec.Value, spec.Min, spec.Max,
			func(n int) string { return c.w.words.Number(n) },
			"", "",
			func(n int) { c.w.post(journey.Changed{Control: spec.ID, Value: itoa(n)}) })
		made.object = theme.Column(c.w.look, 10, made.label, theme.Row(c.w.look, 0, made.stepper))
	} else {
		if len(spec.Options) == 2 {
			group = c.pairs
		}
		made.choice = touch.NewSegments(c.w.look, nil, 0, func(n int) {
			c.w.post(journey.Changed{Control: spec.ID, Value: made.ids[n]})
		})
		made.object = theme.Column(c.w.look, 10, made.label, made.choice)
	}
	group.Add(made.object)
	return made
}

func (m *control) draw(w *Window, spec journey.Control) {
	m.label.SetText(w.say(spec.Label))
	if m.stepper != nil {
		m.stepper.SetNames(w.say(i18n.T(msgFewer)), w.say(i18n.T(msgMore)))
		m.stepper.Set(spec.Value, spec.Min, spec.Max)
		return
	}
	words, chosen := make([]string, len(spec.Options)), 0
	m.ids = m.ids[:0]
	for i, o := range spec.Options {
		m.ids = append(m.ids, o.ID)
		words[i] = w.say(o.Title)
		if o.Chosen {
			chosen = i
		}
	}
	m.choice.Set(words, chosen)
}
