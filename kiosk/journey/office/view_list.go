package office

import (
	"slices"
	"strings"

	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// pills is how many filters stand over the list at most.
const pills = 4

func (s state) listStep() journey.Step {
	body := s.places()
	choices := s.choices()
	body.Filters = options(s.pills(choices))
	if len(choices) > len(body.Filters) {
		body.More = new(action(moreID, msgMore, ""))
	}
	return journey.Step{ID: "office.list", Title: s.title(), Body: body, Next: takeAlong(len(s.found) > 0)}
}

func (s state) mapStep() journey.Step {
	step := journey.Step{ID: "office.map", Title: s.title(), Next: takeAlong(len(s.found) > 0)}
	body := s.places()
	if s.office != "" {
		f := s.current()
		body.List, body.From, step.Title = []journey.Place{s.place(f)}, 0, name(f)
		step.Next = takeAlong(true)
	}
	body.Alone = true
	step.Body = body
	return step
}

func (s state) title() i18n.Text {
	if s.book.Place != nil {
		return i18n.T(msgNear)
	}
	return i18n.T(msgMunicipality)
}

// places is the list with its pins.
func (s state) places() journey.Places {
	body := journey.Places{From: s.from, Empty: i18n.T(msgNoneSuits), Here: s.book.Place}
	if s.marked != "" {
		body.Chosen = officeID + s.marked
	}
	for _, f := range s.found {
		body.List = append(body.List, s.place(f))
	}
	return body
}

func (s state) place(f directory.Found) journey.Place {
	number := 1 + max(0, slices.IndexFunc(s.found, func(g directory.Found) bool { return g.ID == f.ID }))
	return journey.Place{
		ID: officeID + f.ID, Number: number, Title: name(f), Detail: s.where(f), State: s.standing(f), Note: s.note(f), At: f.Place,
	}
}

// where says where an office is and how far, as much of it as is known.
func (s state) where(f directory.Found) i18n.Text {
	street, distance := f.Street, s.distance(f)
	if street == "" {
		street = f.City
	}
	switch {
	case distance.IsZero():
		return own(street)
	case street == "":
		return distance.Capital()
	}
	return i18n.T(msgWhere).With(i18n.Args{"Street": street, "Distance": distance})
}

// note says who is met at an office, or else which languages are spoken there; of
// one closed for good, where to go.
func (s state) note(f directory.Found) i18n.Text {
	if f.Closed != nil {
		for _, id := range f.Closed.GoTo {
			if other, ok := s.find(id); ok {
				return i18n.T(msgGoTo).With(i18n.Args{"Name": other.Name})
			}
		}
		return i18n.Text{}
	}
	switch {
	case len(f.Authorities) == 1:
		return own(f.Authorities[0])
	case len(f.Authorities) > 1:
		return i18n.T(msgAndOthers).With(i18n.Args{"Name": s.foremost(f.Authorities)})
	}
	return own(languages(f)...)
}

// foremost is the authority that is asked for, if it is among them.
func (s state) foremost(authorities []string) string {
	for _, a := range authorities {
		if a == s.filter.authority {
			return a
		}
	}
	return authorities[0]
}

// pills are the filters over the list: what is asked for, then open now and the
// most common authorities.
func (s state) pills(choices []choice) []choice {
	shown := choices[:1:1] // open now
	for _, c := range choices[1:] {
		if c.chosen {
			shown = append(shown, c)
		}
	}
	for _, c := range choices[1:] {
		if strings.HasPrefix(c.id, authorityID) && !c.chosen && len(shown) < pills {
			shown = append(shown, c)
		}
	}
	return shown
}

func options(choices []choice) []journey.Option {
	var all []journey.Option
	for _, c := range choices {
		all = append(all, journey.Option{ID: c.id, Title: c.title, Icon: c.icon, Tone: journey.FindTone, Chosen: c.chosen})
	}
	return all
}

// moreStep offers all filters. Nothing asked for is a choice too, so that there is
// always one that is chosen.
func (s state) moreStep() journey.Step {
	everything := journey.Option{
		ID: allID, Title: i18n.T(msgAll), Icon: "location_on", Tone: journey.FindTone, Chosen: s.filter == filter{},
	}
	return journey.Step{
		ID: "office.more", Title: i18n.T(msgMoreTitle), Lead: i18n.Count(msgSuiting, len(s.found)),
		Body: journey.Choose{Options: append([]journey.Option{everything}, options(s.choices())...)},
		Next: new(action(journey.Next, msgShow, "check")),
	}
}

func (s state) whichStep() journey.Step {
	var body journey.Choose
	for _, f := range s.found {
		body.Options = append(body.Options, journey.Option{
			ID: officeID + f.ID, Title: name(f), Detail: s.where(f), Icon: "location_on", Tone: journey.FindTone,
		})
	}
	return journey.Step{ID: "office.which", Title: i18n.T(msgWhich), Body: body}
}
