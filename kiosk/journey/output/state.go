package output

import (
	"image"
	"maps"
	"strconv"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
)

// Phase is where the printing stands.
type Phase int

// The phases.
const (
	Asking    Phase = iota // what the printer has
	Options                // the patron chooses
	Typing                 // the patron types which pages
	Printing               // until the printer has ended it
	Done                   // all is on paper
	Cancelled              // stopped on the patron's wish
	Failed                 // ended by a fault
)

// State is what is to be printed and how.
type State struct {
	Phase    Phase
	Terms    journey.Terms
	Source   Source
	Offer    kiosk.PrinterOffer
	Copies   int
	Colour   bool
	TwoSided bool
	Pages    string // as typed; "" for all
	Draft    string // while typing
	Wrong    bool   // the draft is not a page range
	Current  int    // the page shown large, from 0
	Pictures map[int]image.Image
	Progress kiosk.PrintProgress
	Stopping bool
	Fault    kiosk.Code // why it ended, or why the printer can't be asked
}

// Source is where the pages come from: a document, or scans.
type Source struct {
	Document kiosk.Document
	Scans    []kiosk.ScannedPage
	Images   []image.Image // of the scans
	Lead     i18n.Text     // below the heading: name and pages
}

// Count is how many pages there are.
func (s Source) Count() int {
	if s.Scans != nil {
		return len(s.Scans)
	}
	return s.Document.Pages
}

// Start asks the printer what it has and draws the first pages.
func Start(terms journey.Terms, source Source) (State, []journey.Effect) {
	s := State{Terms: terms, Source: source, Copies: 1, Pictures: map[int]image.Image{}}
	for i, img := range source.Images {
		s.Pictures[i+1] = img
	}
	return s, append([]journey.Effect{effect.AskPrinter{}}, s.draw()...)
}

// job is what the chosen options come to.
func (s State) job() kiosk.PrintJob {
	pages := s.Source.Count()
	if r, err := kiosk.ParsePageRange(s.Pages, pages); err == nil {
		pages = r.Count(pages)
	}
	return kiosk.PrintJob{Pages: pages, Copies: s.Copies, Colour: s.Colour, TwoSided: s.TwoSided}
}

// price is for each printed side, as most libraries count.
func (s State) price() i18n.Kronor {
	each := s.Terms.GreyPage
	if s.Colour {
		each = s.Terms.ColourPage
	}
	job := s.job()
	return each * i18n.Kronor(job.Pages*job.Copies)
}

// maxCopies is what the printer takes, and no more than a patron needs.
func (s State) maxCopies() int { return max(1, min(s.Offer.MaxCopies, 99)) }

// draw asks for the pages that the screen shows and that are not drawn yet.
func (s State) draw() []journey.Effect {
	if s.Source.Scans != nil {
		return nil
	}
	var effects []journey.Effect
	for _, i := range s.visible() {
		if _, drawn := s.Pictures[i+1]; !drawn {
			effects = append(effects, effect.DrawPage{Document: s.Source.Document, Page: i + 1})
		}
	}
	return effects
}

// visible gives the indexes of the page shown large and the two after it, or
// the last three.
func (s State) visible() []int {
	count := s.Source.Count()
	first := max(0, min(s.Current, count-1))
	list := []int{first}
	for i := first + 1; i < count && len(list) < 3; i++ {
		list = append(list, i)
	}
	return list
}

func (s State) withPicture(e effect.PageDrawn) State {
	s.Pictures = maps.Clone(s.Pictures)
	s.Pictures[e.Page] = e.Image
	return s
}

// change takes a new value of a control. Only what is offered can be chosen.
func change(s State, e journey.Changed) (State, []journey.Effect) {
	switch e.Control {
	case "copies":
		if n, err := strconv.Atoi(e.Value); err == nil {
			s.Copies = max(1, min(n, s.maxCopies()))
		}
	case "colour":
		s.Colour = e.Value == "colour" && s.Offer.Colour
	case "sides":
		s.TwoSided = e.Value == "both" && s.Offer.TwoSided
	case "pages":
		switch e.Value {
		case "all":
			s.Pages = ""
		case "current":
			s.Pages = strconv.Itoa(s.Current + 1)
		case "some":
			s.Phase, s.Draft, s.Wrong = Typing, s.Pages, false
		}
	case "page":
		if n, err := strconv.Atoi(e.Value); err == nil {
			s.Current = max(0, min(n, s.Source.Count()-1))
			return s, s.draw()
		}
	}
	return s, nil
}
