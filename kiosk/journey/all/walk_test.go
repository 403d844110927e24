package all_test

import (
	"flag"
	"image"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/session"
)

// TestMain asks for more walks than rapid's hundred: the rarest step is deep.
func TestMain(m *testing.M) {
	flag.Parse()
	if flag.Lookup("rapid.checks").Value.String() == "100" {
		if err := flag.Set("rapid.checks", "5000"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// steps are all that the journeys can show; a walk that misses one fails, so
// that none is out of reach.
var steps = []string{
	"booking.referral", "guide.referral", "letter.referral", "office.referral",
	"copying.asking", "copying.cancelled", "copying.done", "copying.fault", "copying.options",
	"copying.pages", "copying.printing", "copying.scanning",
	"printing.asking", "printing.cancelled", "printing.done", "printing.fault", "printing.file",
	"printing.insert", "printing.listing", "printing.opening", "printing.options",
	"printing.pages", "printing.printing", "printing.refused",
	"scanning.asking", "scanning.done", "scanning.fault", "scanning.insert", "scanning.pages",
	"scanning.refused", "scanning.saving", "scanning.scanning",
}

// TestAnyWalkStaysWhole plays whatever patrons and devices may do, in any
// order: each step says something in every language, and leads back.
func TestAnyWalkStaysWhole(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	seen := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom(all.Flows).Draw(t, "journey")
		state, _ := f.Start(terms)
		for range rapid.IntRange(20, 80).Draw(t, "length") {
			step := f.View(state)
			mu.Lock()
			seen[step.ID] = true
			mu.Unlock()
			checkStep(t, step)
			if before, _, within := f.Back(state); within {
				checkStep(t, f.View(before))
			}
			state, _ = f.Update(state, anyEvent(t, step))
		}
	})
	if missed := slices.DeleteFunc(slices.Clone(steps), func(id string) bool { return seen[id] }); len(missed) > 0 {
		t.Errorf("no walk reached %v", missed)
	}
	for _, id := range slices.Sorted(maps.Keys(seen)) {
		if !slices.Contains(steps, id) {
			t.Errorf("a walk reached %q, which the list does not know", id)
		}
	}
}

var terms = journey.Terms{GreyPage: 200, ColourPage: 500, Payment: i18n.Verbatim("pay"), Place: i18n.Verbatim("place")}

func checkStep(t *rapid.T, step journey.Step) {
	if step.Title.IsZero() || step.Body == nil {
		t.Fatalf("%s has no title or no body", step.ID)
	}
	texts := session.Words(step)
	if p, ok := step.Body.(journey.Preview); ok {
		for _, page := range p.Pages {
			texts = append(texts, page.Label)
			for _, a := range page.Actions {
				texts = append(texts, a.Label)
			}
		}
	}
	for _, lang := range i18n.Languages {
		for _, text := range texts {
			if text.IsZero() {
				continue
			}
			if words := i18n.For(lang.Tag).Text(text); words == "" || strings.Contains(words, "<no value>") {
				t.Fatalf("%s in %s: %s says %q", step.ID, lang.Tag, text.ID(), words)
			}
		}
	}
}

// anyEvent is a touch on something that the step shows, or a device's word.
func anyEvent(t *rapid.T, step journey.Step) journey.Event {
	touches := touchesOf(step)
	if len(touches) > 0 && rapid.Float64().Draw(t, "who") < 0.6 {
		return rapid.SampledFrom(touches).Draw(t, "touch")
	}
	_, wait, _ := strings.Cut(step.ID, ".")
	if due := dueEvents[wait]; due != nil && rapid.Bool().Draw(t, "due") {
		return rapid.SampledFrom(due).Draw(t, "device")
	}
	return rapid.SampledFrom(deviceEvents).Draw(t, "device")
}

// dueEvents are what usually ends a wait, so that walks get far.
var dueEvents = map[string][]journey.Event{
	"asking": {
		effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", Colour: true, TwoSided: true, MaxCopies: 99, A4: true}},
		effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true, Feeder: true}},
	},
	"opening":  {effect.Opened{Document: kiosk.Document{Pages: 3, Kind: kiosk.PDF}}},
	"printing": {effect.PrintEnded{}, effect.PrintEnded{Fault: kiosk.Cancelled}},
	"scanning": {effect.PageScanned{Page: kiosk.ScannedPage{Path: "p"}}, effect.ScanEnded{}},
	"saving":   {effect.Saved{Name: "skanning.pdf"}},
}

func touchesOf(step journey.Step) []journey.Event {
	var list []journey.Event
	tap := func(actions ...journey.Action) {
		for _, a := range actions {
			if !a.Disabled {
				list = append(list, journey.Tapped{ID: a.ID})
			}
		}
	}
	if step.Next != nil {
		tap(*step.Next, *step.Next, *step.Next, *step.Next) // patrons mostly go on
	}
	switch b := step.Body.(type) {
	case journey.Choose:
		for _, o := range b.Options {
			list = append(list, journey.Tapped{ID: o.ID})
		}
	case journey.Enter:
		list = append(list, journey.Typed{Text: "1-2"}, journey.Typed{Text: "9-"}, journey.Typed{Text: "٢"})
	case journey.Work:
		if b.Stop != nil {
			tap(*b.Stop)
		}
	case journey.Show:
		tap(b.Actions...)
	case journey.Preview:
		if b.Add != nil {
			tap(*b.Add)
		}
		for _, p := range b.Pages {
			list = append(list, journey.Tapped{ID: p.ID})
			tap(p.Actions...)
		}
		for _, c := range b.Controls {
			list = append(list, journey.Changed{Control: c.ID, Value: "2"})
			for _, o := range c.Options {
				list = append(list, journey.Changed{Control: c.ID, Value: o.ID})
			}
		}
	}
	return list
}

var deviceEvents = []journey.Event{
	effect.StickIn{},
	effect.Files{Files: []kiosk.MediaFile{{Name: "a.pdf", Kind: kiosk.PDF}, {Name: "b.jpg", Kind: kiosk.JPEG}}},
	effect.Files{},
	effect.Files{Fault: kiosk.StickRemoved},
	effect.Files{Fault: kiosk.Internal},
	effect.Opened{Document: kiosk.Document{Pages: 3, Kind: kiosk.PDF}},
	effect.Opened{Document: kiosk.Document{Pages: 3, Kind: kiosk.PDF}},
	effect.Opened{Fault: kiosk.DocumentEncrypted},
	effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", Colour: true, TwoSided: true, MaxCopies: 99, A4: true}},
	effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", MaxCopies: 1}},
	effect.PrinterAnswer{Fault: kiosk.PrinterOffline},
	effect.PageDrawn{Page: 1, Image: image.NewGray(image.Rect(0, 0, 2, 3))},
	effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: 1, Total: 3}},
	effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: 1, Total: 3, Fault: kiosk.PrinterJam}},
	effect.PrintEnded{},
	effect.PrintEnded{Fault: kiosk.Cancelled},
	effect.PrintEnded{Fault: kiosk.PrinterRefused},
	effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true, Feeder: true}},
	effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true, Feeder: true}},
	effect.ScannerAnswer{Fault: kiosk.ScannerOffline},
	effect.ScanReported{Percent: 50},
	effect.PageScanned{Page: kiosk.ScannedPage{Path: "p"}},
	effect.ScanEnded{},
	effect.ScanEnded{Fault: kiosk.ScannerJam},
	effect.Saved{Name: "skanning.pdf"},
	effect.Saved{Fault: kiosk.StickFull},
}
