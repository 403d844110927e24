package collect

import (
	"image"
	"slices"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
)

// MaxPages is how many pages one visit can gather.
const MaxPages = 100

// State is the pages gathered so far, and what the scanner is doing.
type State struct {
	Pages    []Page
	Colour   bool
	Feeder   bool
	Offer    kiosk.ScannerOffer
	Asking   bool // the scanner has not yet said what it has
	Scanning bool
	Percent  int
	Fault    kiosk.Code
	serial   int
}

// Page is a scanned page with its picture.
type Page struct {
	ID    int
	Scan  kiosk.ScannedPage
	Image image.Image
}

// Start asks the scanner what it has.
func Start() (State, []journey.Effect) {
	return State{Colour: true, Asking: true}, []journey.Effect{effect.AskScanner{}}
}

// Scans gives the pages as they go to paper or to the stick.
func (s State) Scans() []kiosk.ScannedPage {
	scans := make([]kiosk.ScannedPage, len(s.Pages))
	for i, p := range s.Pages {
		scans[i] = p.Scan
	}
	return scans
}

// Update gives the next state; nothing already scanned is ever lost by a fault.
func Update(s State, e journey.Event) (State, []journey.Effect) {
	switch e := e.(type) {
	case effect.ScannerAnswer:
		s.Asking, s.Offer, s.Fault = false, e.Offer, e.Fault
		s.Feeder = e.Offer.Feeder && s.Feeder
		s.Colour = e.Offer.Colour && s.Colour
	case effect.ScanReported:
		s.Percent = e.Percent
	case effect.PageScanned:
		s.serial++
		s.Percent = 0
		s.Pages = append(slices.Clone(s.Pages), Page{s.serial, e.Page, e.Image})
	case effect.ScanEnded:
		return ended(s, e.Fault), nil
	case journey.Changed:
		return change(s, e), nil
	case journey.Tapped:
		return tap(s, e.ID)
	}
	return s, nil
}

// ended takes the end of a scan; an empty feeder after some pages is no fault.
func ended(s State, code kiosk.Code) State {
	s.Scanning, s.Percent = false, 0
	if code != kiosk.Cancelled {
		s.Fault = code
	}
	return s
}

func change(s State, e journey.Changed) State {
	switch e.Control {
	case "colour":
		s.Colour = e.Value == "colour"
	case "source":
		s.Feeder = e.Value == "feeder"
	}
	return s
}

func tap(s State, id string) (State, []journey.Effect) {
	switch {
	case id == journey.Add || id == "retry":
		return scan(s)
	case id == journey.Stop:
		return s, []journey.Effect{journey.Cancel{Of: effect.ScanKey}}
	case id == "pages":
		s.Fault = ""
	case strings.HasPrefix(id, "turn "):
		s.Pages = edit(s.Pages, id, func(pages []Page, i int) []Page {
			pages[i].Scan.Rotation = pages[i].Scan.Rotation.Turn()
			return pages
		})
	case strings.HasPrefix(id, "delete "):
		s.Pages = edit(s.Pages, id, func(pages []Page, i int) []Page {
			return slices.Delete(pages, i, i+1)
		})
	}
	return s, nil
}

func scan(s State) (State, []journey.Effect) {
	if s.Scanning || len(s.Pages) >= MaxPages {
		return s, nil
	}
	if s.Offer.Name == "" {
		s.Fault, s.Asking = "", true
		return s, []journey.Effect{effect.AskScanner{}}
	}
	s.Fault, s.Scanning, s.Percent = "", true, 0
	return s, []journey.Effect{effect.Scan{Colour: s.Colour, Feeder: s.Feeder}}
}

// edit changes a copy of pages at the page that the action's id ends with.
func edit(pages []Page, action string, change func([]Page, int) []Page) []Page {
	_, number, _ := strings.Cut(action, " ")
	id, err := strconv.Atoi(number)
	if err != nil {
		return pages
	}
	i := slices.IndexFunc(pages, func(p Page) bool { return p.ID == id })
	if i < 0 {
		return pages
	}
	return change(slices.Clone(pages), i)
}
