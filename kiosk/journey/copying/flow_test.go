package copying_test

import (
	"reflect"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/copying"
	"medborgarkiosk/kiosk/journey/effect"
)

var toOptions = []journey.Event{
	effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true}},
	journey.Changed{Control: "colour", Value: "grey"},
	journey.Tapped{ID: journey.Add},
	effect.PageScanned{Page: kiosk.ScannedPage{Path: "page 1"}},
	effect.ScanEnded{},
	journey.Tapped{ID: journey.Next},
	effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", Colour: true, TwoSided: true, MaxCopies: 9}},
}

func tell(events ...journey.Event) (journey.Step, []journey.Effect) {
	var flow copying.Flow
	state, effects := flow.Start(journey.Terms{})
	for _, e := range append(append([]journey.Event{}, toOptions...), events...) {
		state, effects = flow.Update(state, e)
	}
	return flow.View(state), effects
}

func TestCopyGoesStraightToThePrinter(t *testing.T) {
	t.Parallel()
	step, effects := tell(journey.Changed{Control: "copies", Value: "3"}, journey.Tapped{ID: journey.Next})
	want := []journey.Effect{effect.Print{Scans: []kiosk.ScannedPage{{Path: "page 1"}}, Copies: 3}}
	if step.ID != "copying.printing" || !reflect.DeepEqual(effects, want) {
		t.Errorf("step %s, effects %+v", step.ID, effects)
	}
}

func TestBackToThePagesKeepsThem(t *testing.T) {
	t.Parallel()
	var flow copying.Flow
	state, _ := flow.Start(journey.Terms{})
	for _, e := range toOptions {
		state, _ = flow.Update(state, e)
	}
	before, _, within := flow.Back(state)
	preview, ok := flow.View(before).Body.(journey.Preview)
	if !within || !ok || len(preview.Pages) != 1 {
		t.Errorf("back leads to %+v", flow.View(before))
	}
}

func TestCopyAgainBeginsWithNoPages(t *testing.T) {
	t.Parallel()
	step, _ := tell(journey.Tapped{ID: journey.Next}, effect.PrintEnded{}, journey.Tapped{ID: "more"})
	if preview := step.Body.(journey.Preview); step.ID != "copying.pages" || len(preview.Pages) != 0 {
		t.Errorf("step %s with %d pages", step.ID, len(preview.Pages))
	}
}
