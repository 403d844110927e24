package ui_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/session"
)

// TestPicturesOfRestarting: what shows while a kiosk that has died starts anew.
func TestPicturesOfRestarting(t *testing.T) {
	test.NewTempApp(t)
	w, c := newCanvas(panel)
	for _, tag := range []string{"sv", "ar", "ti"} {
		name := fmt.Sprintf("restarting-%s", tag)
		t.Run(name, func(t *testing.T) { compare(t, name, render(w, c, session.Restarting("Haninge bibliotek", tag))) })
	}
}
