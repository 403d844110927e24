package scanning_test

import (
	"fmt"
	"reflect"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/scanning"
)

type story []journey.Event

func (s story) then(more ...journey.Event) story { return append(append(story{}, s...), more...) }

var (
	scanner = effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true, Feeder: true}}
	add     = journey.Tapped{ID: journey.Add}
	next    = journey.Tapped{ID: journey.Next}
	ended   = effect.ScanEnded{}
)

func page(n int) effect.PageScanned {
	return effect.PageScanned{Page: kiosk.ScannedPage{Path: fmt.Sprint("page ", n)}}
}

var twoPages = story{scanner, add, page(1), ended, add, page(2), ended}

func tell(s story) (journey.Step, []journey.Effect) {
	var flow scanning.Flow
	state, effects := flow.Start(journey.Terms{})
	for _, e := range s {
		state, effects = flow.Update(state, e)
	}
	return flow.View(state), effects
}

func TestScanningIsTold(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		story story
		step  string
		pages int // shown
	}{
		"asks the scanner":               {nil, "scanning.asking", 0},
		"no scanner":                     {story{effect.ScannerAnswer{Fault: kiosk.ScannerOffline}}, "scanning.fault", 0},
		"ready":                          {story{scanner}, "scanning.pages", 0},
		"scanning":                       {story{scanner, add}, "scanning.scanning", 0},
		"two pages":                      {twoPages, "scanning.pages", 2},
		"a page deleted":                 {twoPages.then(journey.Tapped{ID: "delete 1"}), "scanning.pages", 1},
		"it dies at the third page":      {twoPages.then(add, effect.ScanEnded{Fault: kiosk.ScannerOffline}), "scanning.fault", 0},
		"and nothing scanned is lost":    {twoPages.then(add, effect.ScanEnded{Fault: kiosk.ScannerOffline}, journey.Tapped{ID: "pages"}), "scanning.pages", 2},
		"the feeder jams after a page":   {twoPages.then(add, page(3), effect.ScanEnded{Fault: kiosk.ScannerJam}, journey.Tapped{ID: "pages"}), "scanning.pages", 3},
		"stopped by the patron":          {twoPages.then(add, journey.Tapped{ID: journey.Stop}, effect.ScanEnded{Fault: kiosk.Cancelled}), "scanning.pages", 2},
		"no stick yet":                   {twoPages.then(next), "scanning.insert", 0},
		"saving":                         {twoPages.then(next, effect.StickIn{}), "scanning.saving", 0},
		"saved":                          {twoPages.then(next, effect.StickIn{}, effect.Saved{Name: "skanning.pdf"}), "scanning.done", 0},
		"the stick is full":              {twoPages.then(next, effect.StickIn{}, effect.Saved{Fault: kiosk.StickFull}), "scanning.refused", 0},
		"full, and the pages are there":  {twoPages.then(next, effect.StickIn{}, effect.Saved{Fault: kiosk.StickFull}, journey.Tapped{ID: "pages"}), "scanning.pages", 2},
		"full, and another stick is put": {twoPages.then(next, effect.StickIn{}, effect.Saved{Fault: kiosk.StickFull}, journey.Tapped{ID: "retry"}, effect.StickIn{}), "scanning.saving", 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			step, _ := tell(test.story)
			preview, _ := step.Body.(journey.Preview)
			if step.ID != test.step || len(preview.Pages) != test.pages {
				t.Errorf("step %s with %d pages, want %s with %d", step.ID, len(preview.Pages), test.step, test.pages)
			}
		})
	}
}

func TestTurnedPagesAreSavedTurned(t *testing.T) {
	t.Parallel()
	_, effects := tell(twoPages.then(journey.Tapped{ID: "turn 2"}, journey.Tapped{ID: "delete 1"}, next, effect.StickIn{}))
	want := []journey.Effect{effect.Save{
		Pages: []kiosk.ScannedPage{{Path: "page 2", Rotation: 90}}, Name: "skanning.pdf",
	}}
	if !reflect.DeepEqual(effects, want) {
		t.Errorf("got %+v", effects)
	}
}

func TestScansAsChosen(t *testing.T) {
	t.Parallel()
	_, effects := tell(story{
		scanner,
		journey.Changed{Control: "colour", Value: "grey"},
		journey.Changed{Control: "source", Value: "feeder"},
		add,
	})
	if want := []journey.Effect{effect.Scan{Colour: false, Feeder: true}}; !reflect.DeepEqual(effects, want) {
		t.Errorf("got %+v", effects)
	}
}
