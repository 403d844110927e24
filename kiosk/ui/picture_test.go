package ui_test

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"golang.org/x/image/draw"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/samples"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/settings"
	"medborgarkiosk/kiosk/ui"
)

var (
	update = flag.Bool("update", false, "write the golden pictures anew; look at each of them")
	full   = flag.String("full", "", "also write the pictures in full size into this directory")
)

var panel = fyne.NewSize(1920, 1080)

var now = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// story is how a picture's screen comes about.
type story struct {
	name   string
	events []journey.Event
}

func stories() []story {
	letter := samples.Letter(1, 72, true)
	toOptions := []journey.Event{
		session.Choose{Flow: "printing"},
		effect.StickIn{},
		effect.Files{Files: []kiosk.MediaFile{
			{Name: "brev.pdf", Kind: kiosk.PDF},
			{Name: "ansökan-bostadskö-2026.pdf", Kind: kiosk.PDF},
			{Name: "foto.jpg", Kind: kiosk.JPEG},
			{Name: "شهادة.pdf", Kind: kiosk.PDF},
			{Name: "kvitto.png", Kind: kiosk.PNG},
		}},
		journey.Tapped{ID: "0"},
		effect.Opened{File: kiosk.MediaFile{Name: "brev.pdf"}, Document: kiosk.Document{Kind: kiosk.PDF, Pages: 3}},
		effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", Colour: true, TwoSided: true, MaxCopies: 99, A4: true}},
		effect.PageDrawn{Page: 1, Image: letter},
		effect.PageDrawn{Page: 2, Image: letter},
		effect.PageDrawn{Page: 3, Image: letter},
	}
	printing := append(append([]journey.Event{}, toOptions...), journey.Tapped{ID: journey.Next})
	scanned := []journey.Event{
		session.Choose{Flow: "scanning"},
		effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true, Feeder: true}},
		journey.Tapped{ID: journey.Add},
		effect.PageScanned{Image: letter},
		effect.ScanEnded{},
		journey.Tapped{ID: journey.Add},
		effect.PageScanned{Image: letter},
		effect.ScanEnded{},
	}
	return append(slices.Concat(bookingStories(), guideStories(), officeStories()), []story{
		{"home", nil},
		{"closed", []journey.Event{session.Minute{}}},
		{"closed-called", []journey.Event{session.Minute{}, session.Called{Calls: []kiosk.QueueCall{
			{Number: kiosk.QueueNumber{Letter: "A", Number: 17}, Place: "Digidelrummet"},
		}}}},
		{"languages", []journey.Event{session.Open{Aside: session.Languages}}},
		{"choose", toOptions[:3]},
		{"preview-print", toOptions},
		{"enter", append(append([]journey.Event{}, toOptions...), journey.Changed{Control: "pages", Value: "some"}, journey.Typed{Text: "1-9"}, journey.Tapped{ID: journey.Next})},
		{"work", append(append([]journey.Event{}, printing...), effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: 1, Total: 3}})},
		{"show-fault", append(append([]journey.Event{}, printing...),
			effect.PrintReported{PrintProgress: kiosk.PrintProgress{Done: 1, Total: 3, Fault: kiosk.PrinterPaperOut}},
			session.Raised{Reason: kiosk.CallReason(kiosk.PrinterPaperOut), ID: "1"})},
		{"show-done", append(append([]journey.Event{}, printing...), effect.PrintEnded{})},
		{"preview-scan", scanned},
		{"confirm", []journey.Event{
			session.Corner{N: 0},
			session.Corner{N: 1},
			session.Corner{N: 2},
			session.Corner{N: 3},
			journey.Typed{Text: "2468"},
			journey.Tapped{ID: journey.Next},
			session.ServiceReport{Rows: []session.ServiceRow{
				{Label: i18n.Verbatim("Skrivare"), Value: i18n.Verbatim("Redo: Office 3000"), Tone: journey.OKTone},
				{Label: i18n.Verbatim("Skanner"), Value: i18n.Verbatim("Svarar inte"), Tone: journey.BadTone},
			}},
		}},
	}...)
}

// hoursOf are the opening hours of the stories at a closed kiosk.
var hoursOf = map[string]string{"closed": "Tu-Fr 10:00-18:00", "closed-called": "Tu-Fr 10:00-18:00"}

// screen plays a story in a look.
func screen(s story, look session.Look) session.Screen { return screenLeft(s, look, 0) }

// screenLeft is screen when the patron has been idle, and has so long left.
func screenLeft(s story, look session.Look, left time.Duration) session.Screen {
	hours := settings.Default()
	hours.OpenHours = hoursOf[s.name]
	set := hours.Session(all.Flows)
	state := session.Rest(set)
	state.Language, state.Speaks = look.Language, true
	for _, e := range s.events {
		state, _ = session.Update(set, state, e, now)
	}
	state.Look, state.Left = look, left
	return session.View(set, state)
}

func render(w *ui.Window, c software.WindowlessCanvas, s session.Screen) image.Image {
	w.Draw(s)
	picture := c.Capture()
	if w.Settle() {
		picture = c.Capture()
	}
	return picture
}

func newCanvas(size fyne.Size) (*ui.Window, software.WindowlessCanvas) {
	w := ui.New(size, func(journey.Event) {})
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(w.Content())
	c.Resize(size)
	return w, c
}

// TestPictures holds every kind of step, in three scripts and two text sizes,
// against pictures that somebody has looked at. Run it with -args -update to
// write them anew, with -full DIR to see them in full size.
func TestPictures(t *testing.T) {
	test.NewTempApp(t)
	w, c := newCanvas(panel)
	draw := func(s story, name string, look session.Look) {
		name = s.name + "-" + name
		t.Run(name, func(t *testing.T) { compare(t, name, render(w, c, screen(s, look))) })
	}
	for _, s := range stories() {
		for _, tag := range []string{"sv", "ar", "ti"} {
			for _, scale := range []int{100, 200} {
				draw(s, fmt.Sprintf("%s-%d", tag, scale), session.Look{Language: tag, Scale: scale})
			}
		}
		draw(s, "contrast", session.Look{Language: "sv", Scale: 150, Contrast: true})
		if reached[s.name] {
			draw(s, "reach", session.Look{Language: "sv", Scale: 100, LowReach: true})
		}
	}
}

// reached are the stories with pictures in low reach.
var reached = map[string]bool{
	"home": true, "preview-print": true, "enter": true, "show-fault": true, "timetable": true, "letters": true, "remind-phone": true, "remind-mail": true, "places": true, "office": true,
}

// otherScreens are the stories with pictures on other screens.
var otherScreens = map[string]bool{"home": true, "closed": true, "preview-print": true, "timetable": true, "places": true, "office": true}

func TestPicturesOfOtherScreens(t *testing.T) {
	test.NewTempApp(t)
	for _, size := range []fyne.Size{{Width: 1080, Height: 1920}, {Width: 1366, Height: 768}, {Width: 1280, Height: 800}} {
		w, c := newCanvas(size)
		for _, s := range stories() {
			if !otherScreens[s.name] {
				continue
			}
			name := fmt.Sprintf("%s-%.0fx%.0f", s.name, size.Width, size.Height)
			t.Run(name, func(t *testing.T) {
				compare(t, name, render(w, c, screen(s, session.Look{Language: "fi", Scale: 150})))
			})
		}
	}
}

// The question whether the patron is still there lies over the canvas, so that it
// needs a window to be seen.
func TestPicturesOfTheWarning(t *testing.T) {
	test.NewTempApp(t)
	w := ui.New(panel, func(journey.Event) {})
	window := test.NewTempWindow(t, w.Content())
	window.SetPadded(false)
	window.Resize(panel)
	for _, tag := range []string{"sv", "ar", "ti"} {
		for _, scale := range []int{100, 200} {
			name := fmt.Sprintf("warning-%s-%d", tag, scale)
			t.Run(name, func(t *testing.T) {
				w.Draw(screenLeft(stories()[3], session.Look{Language: tag, Scale: scale}, 20*time.Second))
				compare(t, name, window.Canvas().Capture())
			})
		}
	}
}

func compare(t *testing.T, name string, got image.Image) {
	t.Helper()
	if *full != "" {
		write(t, filepath.Join(*full, name+".png"), got)
	}
	small := half(got)
	golden := filepath.Join("testdata", "pictures", name+".png")
	if *update {
		write(t, golden, small)
		return
	}
	file, err := os.Open(golden)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := different(small, want); n > 40 { // single pixels differ with the processor's rounding
		write(t, filepath.Join(os.TempDir(), "pictures", name+".png"), small)
		t.Errorf("%d pixels differ from %s", n, golden)
	}
}

func different(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			ca, cb := color.RGBAModel.Convert(a.At(x, y)).(color.RGBA), color.RGBAModel.Convert(b.At(x, y)).(color.RGBA)
			if far(ca.R, cb.R) || far(ca.G, cb.G) || far(ca.B, cb.B) {
				n++
			}
		}
	}
	return n
}

func far(a, b uint8) bool { return max(a, b)-min(a, b) > 24 }

func half(src image.Image) image.Image {
	dst := image.NewRGBA(image.Rect(0, 0, src.Bounds().Dx()/2, src.Bounds().Dy()/2))
	draw.ApproxBiLinear.Scale(dst, dst.Bounds(), src, src.Bounds(), draw.Src, nil)
	return dst
}

func write(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, img); err != nil {
		t.Fatal(err)
	}
}
