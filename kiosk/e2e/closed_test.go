package e2e

import (
	"strings"
	"testing"
)

// TestAClosedKiosk: central closes it, touches begin nothing, and staff still come to
// the code.
func TestAClosedKiosk(t *testing.T) {
	if testing.Short() {
		t.Skip("starts X, CUPS, ippeveprinter and both programs")
	}
	r := newRig(t)
	r.sendSettings(t, "open_hours = \"off\"\n")
	r.startKiosk(t)
	r.see(t, "closed")
	r.readAbout(t, "Kiosken är stängd")
	r.touch(t, printX, tilesY)
	for _, corner := range [][2]int{{5, 5}, {1914, 5}, {1914, 1074}, {5, 1074}} {
		r.touch(t, corner[0], corner[1])
	}
	r.see(t, "pin")
	r.touch(t, endX, barY) // Back
	r.see(t, "closed")
	if strings.Contains(r.kiosk.output(), "step=printing") {
		t.Error("a touch on the closed screen began a visit")
	}
}
