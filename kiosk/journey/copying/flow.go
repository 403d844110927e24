package copying

import (
	"image"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/collect"
	"medborgarkiosk/kiosk/journey/output"
)

// Flow copies.
type Flow struct{}

type state struct {
	terms    journey.Terms
	pages    collect.State
	printing bool
	out      output.State
}

var (
	pagesFrame = collect.Frame{
		Prefix: "copying", Next: msgOn, NextIcon: "arrow_forward",
		Progress: journey.Progress{At: 1, Of: 3},
	}
	outFrame = output.Frame{
		Prefix: "copying", Tone: journey.CopyTone,
		Options: journey.Progress{At: 2, Of: 3}, Printing: journey.Progress{At: 3, Of: 3},
	}
)

// ID is "copying".
func (Flow) ID() string { return "copying" }

// Tile is "Kopiera".
func (Flow) Tile() journey.Tile {
	return journey.Tile{
		Icon: "content_copy", Tone: journey.CopyTone,
		Title: i18n.T(msgTile), Detail: i18n.T(msgTileDetail),
	}
}

// Start asks the scanner what it has.
func (Flow) Start(terms journey.Terms) (journey.State, []journey.Effect) {
	pages, effects := collect.Start()
	return state{terms: terms, pages: pages}, effects
}

// Update gives the next state.
func (Flow) Update(st journey.State, e journey.Event) (journey.State, []journey.Effect) {
	s := st.(state)
	var effects []journey.Effect
	switch {
	case s.printing && e == journey.Event(journey.Tapped{ID: "more"}):
		s.pages.Pages, s.printing, s.out = nil, false, output.State{}
	case s.printing:
		s.out, effects = output.Update(s.out, e)
	case e == journey.Event(journey.Tapped{ID: journey.Next}) && len(s.pages.Pages) > 0 && !s.pages.Scanning:
		s.printing = true
		s.out, effects = output.Start(s.terms, source(s.pages))
		s.out.Colour = s.pages.Colour
	default:
		s.pages, effects = collect.Update(s.pages, e)
	}
	return s, effects
}

func source(pages collect.State) output.Source {
	source := output.Source{Scans: pages.Scans(), Lead: i18n.Count(msgFrom, len(pages.Pages))}
	source.Images = make([]image.Image, len(pages.Pages))
	for i, p := range pages.Pages {
		source.Images[i] = p.Image
	}
	return source
}

// View shows where the patron is.
func (Flow) View(st journey.State) journey.Step {
	s := st.(state)
	if s.printing {
		return output.View(s.out, outFrame)
	}
	return collect.View(s.pages, pagesFrame)
}

// Back leads from the options to the pages, and from them home.
func (Flow) Back(st journey.State) (journey.State, []journey.Effect, bool) {
	s := st.(state)
	switch {
	case s.printing:
		var within bool
		if s.out, within = output.Back(s.out); !within {
			s.printing, s.out = false, output.State{}
		}
		return s, nil, true
	case s.pages.Scanning:
		return s, nil, true
	case s.pages.Fault != "" && len(s.pages.Pages) > 0:
		s.pages.Fault = ""
		return s, nil, true
	}
	return nil, nil, false
}
