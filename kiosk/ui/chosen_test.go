package ui_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/settings"
)

// TestPictureOfAChosenHome: a library's own tiles and languages, in its order, on a
// screen that has shown all of them before.
func TestPictureOfAChosenHome(t *testing.T) {
	test.NewTempApp(t)
	w, c := newCanvas(panel)
	whole := settings.Default().Session(all.Flows)
	render(w, c, session.View(whole, session.Rest(whole)))
	set, err := settings.Default().Over("tiles = [\"guide\", \"printing\", \"scanning\"]\nlanguages = [\"ti\", \"sv\", \"ar\"]\n")
	if err != nil {
		t.Fatal(err)
	}
	chosen := set.Session(all.Flows)
	compare(t, "home-chosen", render(w, c, session.View(chosen, session.Rest(chosen))))
}
