package remark_test

import (
	"reflect"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/remark"
)

// TestEveryRemarkCanBeAsked: each that there is has words and a sign of its own.
func TestEveryRemarkCanBeAsked(t *testing.T) {
	t.Parallel()
	words := map[string]bool{}
	for _, o := range remark.Question("office", journey.FindTone, kiosk.Remarks()).Body.(journey.Choose).Options {
		if o.Title.IsZero() || o.Icon == "" || words[o.Title.ID()] {
			t.Errorf("%s has no words or no sign of its own", o.ID)
		}
		words[o.Title.ID()] = true
	}
}

// TestOnlyWhatIsOffered is recorded, and never a patron's own words.
func TestOnlyWhatIsOffered(t *testing.T) {
	t.Parallel()
	offered := []kiosk.Remark{kiosk.WrongPhone, kiosk.WrongOther}
	for touched, want := range map[string][]journey.Effect{
		"phone": {effect.Look{Record: "topic/move", Remark: kiosk.WrongPhone}}, "other": {effect.Look{Record: "topic/move", Remark: kiosk.WrongOther}},
		"closed": nil, "rude": nil, "": nil,
	} {
		if got, ok := remark.About("topic/move", offered, touched); !reflect.DeepEqual(got, want) || ok != (want != nil) {
			t.Errorf("%q: %v, %+v", touched, ok, got)
		}
	}
}
