package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Places on the 1920×1080 panel, in Swedish at 100 %.
const (
	printX, scanX     = 270, 730
	tilesY            = 430
	firstFileX, fileY = 300, 370
	nextX, barY       = 1760, 1010
	staffX            = 1440
	addX, addY        = 200, 400
	oneSideX, sidesY  = 1450, 545
	startOverX        = 460
	endX              = 180 // Start over, where there is no way back
)

// TestALibraryDay: a patron prints and scans, calls staff and is answered; the
// kiosk's events reach central, once; and nothing of the patron is left anywhere.
func TestALibraryDay(t *testing.T) {
	if testing.Short() {
		t.Skip("starts X, CUPS, ippeveprinter and both programs")
	}
	r := newRig(t)
	r.startKiosk(t)

	r.print(t)
	r.scan(t)
	r.callStaff(t)
	r.countOnce(t)
	r.leavesNothing(t)
}

func (r *rig) print(t *testing.T) {
	r.touch(t, printX, tilesY)
	r.see(t, "printing.file")
	r.touch(t, firstFileX, fileY)
	r.see(t, "printing.options")
	r.touch(t, oneSideX, sidesY) // on both sides, CUPS would fill the last sheet
	r.touch(t, nextX, barY)
	r.see(t, "printing.done")
	var pages []int
	await(t, "the paper to come out", func() bool {
		var err error
		pages, err = r.printer.Printed()
		must(t, err)
		return len(pages) == 1
	})
	if pages[0] != 3 {
		t.Errorf("%d pages on paper, not 3", pages[0])
	}
	r.touch(t, endX, barY)
	r.see(t, "home")
}

func (r *rig) scan(t *testing.T) {
	r.touch(t, scanX, tilesY)
	r.see(t, "scanning.pages")
	r.touch(t, addX, addY)
	r.see(t, "scanning.scanning")
	r.see(t, "scanning.pages")
	r.touch(t, nextX, barY)
	r.see(t, "scanning.done")
	saved, err := os.ReadFile(filepath.Join(r.stick, "skanning.pdf"))
	must(t, err)
	if !bytes.HasPrefix(saved, []byte("%PDF-")) {
		t.Errorf("the file on the stick begins with %q", saved[:min(8, len(saved))])
	}
	r.touch(t, endX, barY)
	r.see(t, "home")
}

// callStaff has staff answer on their page, and sees it on the kiosk.
func (r *rig) callStaff(t *testing.T) {
	r.touch(t, 1650, 770) // the last tile
	r.see(t, "staff.sent")
	page := r.page(t)
	answer := regexp.MustCompile(`/calls/[^/"]+/answer`).FindString(page)
	if answer == "" || !strings.Contains(page, "Kiosk 1") {
		t.Fatalf("the staff's page does not show the call:\n%s", page)
	}
	r.press(t, answer)
	r.see(t, "staff.coming")
	r.touch(t, startOverX, barY)
	r.see(t, "home")
}

// countOnce stops the kiosk and starts it again: what had not been sent is sent.
func (r *rig) countOnce(t *testing.T) {
	r.kiosk.stop()
	r.startKiosk(t)
	row := func(journey string) *regexp.Regexp {
		return regexp.MustCompile(`<td>Kiosk 1</td><th scope="row">` + journey + `</th><td class="n strong">1</td>`)
	}
	await(t, "central to count one printing and one scanning", func() bool {
		page := r.page(t)
		return row("Skriva ut").MatchString(page) && row("Skanna").MatchString(page)
	})
}

// leavesNothing looks for the patron's file name and words in all that the two
// programs and CUPS keep.
func (r *rig) leavesNothing(t *testing.T) {
	r.stopAndLook(t)
	for _, mark := range []string{"kommunen.pdf", "förskoleplats", "skanning.pdf"} {
		if files := r.holding(t, mark); len(files) > 0 {
			t.Errorf("%v hold %q", files, mark)
		}
	}
}
