package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui/touch"
)

// TestTypedIsForgotten: no part of the window keeps an address, in sight or not,
// when another screen has come.
func TestTypedIsForgotten(t *testing.T) {
	test.NewTempApp(t)
	w, c := newCanvas(panel)
	look := session.Look{Language: "sv", Scale: 100}
	for _, s := range stories() {
		typed := map[string]string{"remind-mail": "amina.ahmed@example.com", "remind-phone": "0739998877"}[s.name]
		if typed == "" {
			continue
		}
		s.events = append(s.events, journey.Typed{Text: typed})
		w.Draw(screen(s, look))
		if !keeps(c.Content(), typed) {
			t.Fatalf("%s: the search does not find what is there", s.name)
		}
		w.Draw(screen(story{}, look))
		if keeps(c.Content(), typed) {
			t.Errorf("%s: %q is still there", s.name, typed)
		}
	}
}

// keeps looks through all objects, hidden ones too.
func keeps(o fyne.CanvasObject, words string) bool {
	var within []fyne.CanvasObject
	switch o := o.(type) {
	case *touch.Label:
		return strings.Contains(strings.ReplaceAll(o.String(), "\u200b", ""), words)
	case *touch.Input:
		return strings.Contains(o.Field.Text(), words)
	case *fyne.Container:
		within = o.Objects
	case fyne.Widget:
		within = test.WidgetRenderer(o).Objects()
	}
	for _, one := range within {
		if keeps(one, words) {
			return true
		}
	}
	return false
}
