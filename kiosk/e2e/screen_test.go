package e2e

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/ticketcode"
)

// The kiosk's screen as a patron has it: a panel to look at, to read and to touch.

const panelWidth, panelHeight = 1920, 1080

func (r *rig) startDisplay(t *testing.T) {
	t.Helper()
	memory := mkdir(t, r.dir, "screen")
	x := start(t, nil, "sh", "-c", `exec Xvfb -nocursor -displayfd 1 -fbdir "$1" -screen 0 "$2x$3x24" 2>/dev/null`, "sh",
		memory, fmt.Sprint(panelWidth), fmt.Sprint(panelHeight))
	number, _ := x.await(t, 0, "")
	r.display, r.frame = "DISPLAY=:"+number, filepath.Join(memory, "Xvfb_screen0")
}

// touch waits until the screen stands still, as a person does, touches a place of
// the panel, and waits until the kiosk has painted what comes of it.
func (r *rig) touch(t *testing.T, x, y int) {
	t.Helper()
	var last []byte
	still := 0
	wait(t, 100*time.Millisecond, "the screen to stand still", func() bool {
		now := r.picture(t)
		if still++; !bytes.Equal(now, last) {
			still = 0
		}
		last = now
		return still == 4
	})
	before := r.kiosk.said()
	r.x(t, "mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1")
	r.kiosk.await(t, before, " painted ")
}

// x does something with the display's pointer and keyboard.
func (r *rig) x(t *testing.T, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "xdotool", args...)
	cmd.Env = append(os.Environ(), r.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// colours counts the colours on the real screen: a blank one has few.
func (r *rig) colours(t *testing.T) int {
	t.Helper()
	picture := r.picture(t)
	seen := map[string]bool{}
	for i := 0; i < len(picture); i += 4 * 7 {
		seen[string(picture[i:i+3])] = true
	}
	return len(seen)
}

// picture is what stands on the real screen, four bytes for each of its pixels:
// the memory that Xvfb draws in, a file as xwd writes them (X11/XWDFile.h).
func (r *rig) picture(t *testing.T) []byte {
	t.Helper()
	file, err := os.ReadFile(r.frame)
	must(t, err)
	word := func(n int) int { return int(binary.BigEndian.Uint32(file[4*n:])) }
	if word(4) != panelWidth || word(5) != panelHeight || word(11) != 32 || word(12) != 4*panelWidth {
		t.Fatalf("the screen is %d×%d, of %d bits", word(4), word(5), word(11))
	}
	begin := word(0) + 12*word(19) // the header, and its colours
	return file[begin : begin+4*panelWidth*panelHeight]
}

// read gives the words on the screen, a line for each that stands by itself.
func (r *rig) read(t *testing.T) string {
	t.Helper()
	picture := r.picture(t)
	page := fmt.Appendf(nil, "P5 %d %d 255\n", panelWidth, panelHeight)
	for i := 1; i < len(picture); i += 4 { // green is grey enough
		page = append(page, picture[i])
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), 20*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, "tesseract", "stdin", "stdout", "-l", "swe", "--psm", "11")
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1") // more would be in each other's way
	cmd.Stdin = bytes.NewReader(page)
	text, err := cmd.Output()
	must(t, err)
	return string(text)
}

// readCode gives the code that the screen shows.
func (r *rig) readCode(t *testing.T) (code kiosk.TicketCode) {
	t.Helper()
	await(t, "a code on the screen", func() bool {
		words := regexp.MustCompile(`(?m)^\p{Lu}+-\p{Lu}+ \d{4}$`).FindString(r.read(t))
		var err error
		code, err = ticketcode.Parse("sv", words)
		return err == nil
	})
	return code
}

// readAbout waits until the screen says it.
func (r *rig) readAbout(t *testing.T, what string) {
	t.Helper()
	said := regexp.MustCompile(what)
	await(t, what+" on the screen", func() bool { return said.MatchString(r.read(t)) })
}

// await asks again and again until it is so.
func await(t *testing.T, what string, so func() bool) {
	t.Helper()
	wait(t, 200*time.Millisecond, what, so)
}

func wait(t *testing.T, every time.Duration, what string, so func() bool) {
	t.Helper()
	limit, tick := time.After(60*time.Second), time.NewTicker(every)
	defer tick.Stop()
	for !so() {
		select {
		case <-tick.C:
		case <-limit:
			t.Fatalf("waited a minute for %s", what)
		}
	}
}
