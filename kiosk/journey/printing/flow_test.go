package printing_test

import (
	"reflect"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/printing"
)

var (
	letter  = kiosk.MediaFile{Name: "brev.pdf", Path: "brev.pdf", Kind: kiosk.PDF}
	opened  = effect.Opened{File: letter, Document: kiosk.Document{Path: "document", Kind: kiosk.PDF, Pages: 3}}
	printer = effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", Colour: true, TwoSided: true, MaxCopies: 99, A4: true}}
	terms   = journey.Terms{GreyPage: 200, ColourPage: 500, Payment: i18n.Verbatim("pay"), Place: i18n.Verbatim("place")}
)

// story is what happens, one event after another.
type story []journey.Event

var toOptions = story{
	effect.StickIn{},
	effect.Files{Files: []kiosk.MediaFile{letter}},
	journey.Tapped{ID: "0"},
	opened, printer,
}

var toPrinting = append(append(story{}, toOptions...), journey.Tapped{ID: journey.Next})

func (s story) then(more ...journey.Event) story { return append(append(story{}, s...), more...) }

// tell plays a story from the beginning and gives the last step and effects.
func tell(s story) (journey.Step, []journey.Effect) {
	var flow printing.Flow
	state, effects := flow.Start(terms)
	for _, e := range s {
		state, effects = flow.Update(state, e)
	}
	return flow.View(state), effects
}

func progress(done int, fault kiosk.Code) effect.PrintReported {
	return effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: done, Total: 3, Fault: fault}}
}

func TestPrintingIsTold(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		story story
		step  string
		fault kiosk.Code
	}{
		"no stick yet":                     {nil, "printing.insert", ""},
		"the stick has no files":           {story{effect.StickIn{}, effect.Files{}}, "printing.file", ""},
		"pulled out while listing":         {story{effect.StickIn{}, effect.Files{Fault: kiosk.StickRemoved}}, "printing.insert", ""},
		"a file with a password":           {toOptions[:3].then(effect.Opened{Fault: kiosk.DocumentEncrypted}), "printing.refused", ""},
		"a link out of the stick":          {toOptions[:3].then(effect.Opened{Fault: kiosk.StickForeign}), "printing.refused", ""},
		"the kiosk's disk is full":         {toOptions[:3].then(effect.Opened{Fault: kiosk.DiskFull}), "printing.refused", kiosk.DiskFull},
		"the printer can't be asked":       {toOptions[:4].then(effect.PrinterAnswer{Fault: kiosk.PrinterOffline}), "printing.fault", kiosk.PrinterOffline},
		"all is ready to choose":           {toOptions, "printing.options", ""},
		"paper out half-way":               {toPrinting.then(progress(1, kiosk.PrinterPaperOut)), "printing.fault", kiosk.PrinterPaperOut},
		"it goes on by itself once mended": {toPrinting.then(progress(1, kiosk.PrinterPaperOut), progress(2, "")), "printing.printing", ""},
		"switched off half-way":            {toPrinting.then(progress(1, kiosk.PrinterOffline)), "printing.fault", kiosk.PrinterOffline},
		"the printer gives the job up":     {toPrinting.then(effect.PrintEnded{Fault: kiosk.PrinterRefused}), "printing.fault", kiosk.PrinterRefused},
		"stopped by the patron":            {toPrinting.then(journey.Tapped{ID: journey.Stop}, effect.PrintEnded{Fault: kiosk.Cancelled}), "printing.cancelled", ""},
		"stopped too late":                 {toPrinting.then(journey.Tapped{ID: journey.Stop}, effect.PrintEnded{}), "printing.done", ""},
		"all on paper":                     {toPrinting.then(effect.PrintEnded{}), "printing.done", ""},
		"another file after that":          {toPrinting.then(effect.PrintEnded{}, journey.Tapped{ID: "more"}), "printing.insert", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			step, _ := tell(test.story)
			if step.ID != test.step || step.Fault != test.fault {
				t.Errorf("step %s, fault %q; want %s, %q", step.ID, step.Fault, test.step, test.fault)
			}
		})
	}
}

func TestWhatIsChosenIsWhatIsPrinted(t *testing.T) {
	t.Parallel()
	_, effects := tell(toOptions.then(
		journey.Changed{Control: "copies", Value: "2"},
		journey.Changed{Control: "colour", Value: "colour"},
		journey.Changed{Control: "sides", Value: "one"},
		journey.Changed{Control: "pages", Value: "some"},
		journey.Typed{Text: "٢-٣"}, journey.Tapped{ID: journey.Next}, // Arabic digits
		journey.Tapped{ID: journey.Next},
	))
	want := []journey.Effect{effect.Print{Document: opened.Document, Pages: "2-3", Copies: 2, Colour: true}}
	if !reflect.DeepEqual(effects, want) {
		t.Errorf("got %+v", effects)
	}
}

// TestPriceBeforeCommitting: three pages on both sides, twice, in colour.
func TestPriceBeforeCommitting(t *testing.T) {
	t.Parallel()
	step, _ := tell(toOptions.then(
		journey.Changed{Control: "copies", Value: "2"}, journey.Changed{Control: "colour", Value: "colour"}))
	got := i18n.For("sv").Text(step.Body.(journey.Preview).Summary.Title)
	if want := "4 pappersark · \u206830 kr\u2069"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestOnlyWhatThePrinterOffers: a plain printer gives no choice of colour or sides.
func TestOnlyWhatThePrinterOffers(t *testing.T) {
	t.Parallel()
	plain := effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", MaxCopies: 1, A4: true}}
	step, _ := tell(toOptions[:4].then(plain, journey.Changed{Control: "colour", Value: "colour"}))
	for _, c := range step.Body.(journey.Preview).Controls {
		if c.ID != "pages" {
			t.Errorf("offers %s", c.ID)
		}
	}
	_, effects := tell(toOptions[:4].then(plain, journey.Changed{Control: "colour", Value: "colour"}, journey.Tapped{ID: journey.Next}))
	if effects[0].(effect.Print).Colour {
		t.Error("prints in colour on a printer without")
	}
}

// TestStopTwiceCancelsOnce: an impatient patron.
func TestStopTwiceCancelsOnce(t *testing.T) {
	t.Parallel()
	stop := journey.Tapped{ID: journey.Stop}
	if _, effects := tell(toPrinting.then(stop)); !reflect.DeepEqual(effects, []journey.Effect{journey.Cancel{Of: effect.PrintKey}}) {
		t.Errorf("first: %v", effects)
	}
	if _, effects := tell(toPrinting.then(stop, stop)); len(effects) > 0 {
		t.Errorf("second: %v", effects)
	}
}
