package tour

import (
	"context"
	"fmt"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// Devices are what stands around the kiosk, and the hands that use it.
type Devices interface {
	// InsertStick puts in a stick with LetterName on it, a PDF of three pages.
	InsertStick() error
	RemoveStick() error
	// PaperOut empties the printer's tray, FillPaper fills it.
	PaperOut() error
	FillPaper() error
	// Paper gives what came out of the printer since the last call.
	Paper() ([]Paper, error)
	// StickPages counts the pages of a PDF on the stick.
	StickPages(name string) (int, error)
}

// LetterName is the file that the walk prints.
const LetterName = "Brev från kommunen.pdf"

// Paper is one job as it came out.
type Paper struct {
	Pages    int // of one copy
	Copies   int
	Colour   bool
	TwoSided bool
}

// walk is a journey's walk.
type walk struct {
	journey string
	do      func(ctx context.Context, w *Walker, d Devices)
}

// walks are the journeys in the order that they are walked.
var walks = []walk{{"home", home}, {"printing", printing}, {"scanning", scanning}, {"copying", copying}, {"guide", guides}, {"booking", bookings}}

// home looks at what every screen has.
func home(ctx context.Context, w *Walker, _ Devices) {
	w.at(ctx, "home")
	w.post(session.Open{Aside: session.Languages})
	w.at(ctx, "languages")
	w.post(session.Back{}, session.Open{Aside: session.AccessMenu})
	w.at(ctx, "access")
	w.post(session.Back{}, session.Enlarge{}, session.Enlarge{})
	w.until(ctx, "home-200", func(s session.Screen) bool { return s.Home && s.Scale == 200 })
	w.post(session.Enlarge{}, session.ToggleContrast{})
	w.until(ctx, "home-contrast", func(s session.Screen) bool { return s.Home && s.Contrast && s.Scale == 100 })
	w.post(session.ToggleContrast{}, session.Choose{Flow: "copying"})
	w.await(ctx, "copying.pages", func(s session.Screen) bool { return s.Step.ID == "copying.pages" })
	w.post(session.CallStaff{})
	w.until(ctx, "staff", func(s session.Screen) bool { return s.Step.ID == "staff.sent" || s.Step.ID == "staff.offline" })
	w.post(session.Back{}, session.Back{})
	w.await(ctx, "home", func(s session.Screen) bool { return s.Home })
}

// printing prints two of three pages, twice, on both sides, in colour, and
// meets an empty tray.
func printing(ctx context.Context, w *Walker, d Devices) {
	w.check(d.RemoveStick())
	w.post(session.Choose{Flow: "printing"})
	w.at(ctx, "printing.insert")
	w.check(d.InsertStick())
	file, err := option(w.at(ctx, "printing.file").Step, LetterName)
	w.check(err)
	w.tap(file)
	w.at(ctx, "printing.options")
	w.post(
		journey.Changed{Control: "copies", Value: "2"},
		journey.Changed{Control: "colour", Value: "colour"},
		journey.Changed{Control: "sides", Value: "both"},
		journey.Changed{Control: "pages", Value: "some"},
	)
	w.at(ctx, "printing.pages")
	w.post(journey.Typed{Text: "9"}, journey.Tapped{ID: journey.Next})
	w.until(ctx, "printing.pages-wrong", func(s session.Screen) bool {
		e, ok := s.Step.Body.(journey.Enter)
		return ok && !e.Error.IsZero()
	})
	w.post(journey.Typed{Text: "1-2"}, journey.Tapped{ID: journey.Next})
	w.await(ctx, "printing.options", func(s session.Screen) bool { return s.Step.ID == "printing.options" })
	w.shot("printing.options-chosen")
	w.check(d.PaperOut())
	w.tap(journey.Next)
	w.at(ctx, "printing.fault")
	w.check(d.FillPaper())
	w.working(ctx, "printing")
	w.at(ctx, "printing.done")
	w.checkPaper(d, Paper{Pages: 2, Copies: 2, Colour: true, TwoSided: true})
	w.leave(ctx)
}

// scanning scans two pages, turns one, deletes one, and saves.
func scanning(ctx context.Context, w *Walker, d Devices) {
	w.post(session.Choose{Flow: "scanning"})
	w.at(ctx, "scanning.pages")
	w.tap(journey.Add)
	w.until(ctx, "scanning.scanning", func(s session.Screen) bool {
		return s.Step.ID == "scanning.scanning" || scanned(s) == 1
	})
	w.pages(ctx, "scanning.pages", 1)
	w.tap(journey.Add)
	w.pages(ctx, "scanning.pages", 2)
	w.tap("turn 1")
	w.shot("scanning.pages-two")
	w.tap("delete 1")
	w.pages(ctx, "scanning.pages", 1)
	w.tap(journey.Add)
	w.pages(ctx, "scanning.pages", 2)
	w.tap(journey.Next)
	w.at(ctx, "scanning.done")
	if w.err == nil {
		n, err := d.StickPages("skanning.pdf")
		w.check(err)
		if n != 2 {
			w.check(fmt.Errorf("the file on the stick has %d pages, not 2", n))
		}
	}
	w.leave(ctx)
}

// copying copies a page in black and white.
func copying(ctx context.Context, w *Walker, d Devices) {
	w.post(session.Choose{Flow: "copying"})
	w.at(ctx, "copying.pages")
	w.post(journey.Changed{Control: "colour", Value: "grey"})
	w.tap(journey.Add)
	w.pages(ctx, "copying.pages", 1)
	w.tap(journey.Next)
	w.at(ctx, "copying.options")
	w.tap(journey.Next)
	w.working(ctx, "copying")
	w.at(ctx, "copying.done")
	w.checkPaper(d, Paper{Pages: 1, Copies: 1})
	w.leave(ctx)
}

// working waits until paper is coming out, and is content when it is already out.
func (w *Walker) working(ctx context.Context, journey string) {
	w.until(ctx, journey+".printing", func(s session.Screen) bool {
		return s.Step.ID == journey+".printing" || s.Step.ID == journey+".done"
	})
}

// pages waits until so many pages are scanned.
func (w *Walker) pages(ctx context.Context, step string, n int) {
	w.await(ctx, fmt.Sprintf("%s with %d pages", step, n), func(s session.Screen) bool {
		return s.Step.ID == step && scanned(s) == n
	})
}

func scanned(s session.Screen) int {
	p, _ := s.Step.Body.(journey.Preview)
	return len(p.Pages)
}

func (w *Walker) checkPaper(d Devices, want Paper) {
	if w.err != nil {
		return
	}
	got, err := d.Paper()
	w.check(err)
	if len(got) != 1 || got[0] != want {
		w.check(fmt.Errorf("the paper is %+v, not %+v", got, want))
	}
}

// leave ends the visit as finished.
func (w *Walker) leave(ctx context.Context) {
	w.tap(journey.Home)
	w.await(ctx, "home", func(s session.Screen) bool { return s.Home })
}

// Outcomes are what a tour leaves in the usage log, in order, for one language;
// besides them it counts the records of the directory that it looked at.
func Outcomes(language string) []kiosk.UsageEvent {
	return []kiosk.UsageEvent{
		{Journey: "copying", Language: language, Outcome: kiosk.Referred},
		{Journey: "printing", Language: language, Outcome: kiosk.Done},
		{Journey: "scanning", Language: language, Outcome: kiosk.Done},
		{Journey: "copying", Language: language, Outcome: kiosk.Done},
		{Journey: "guide", Language: language, Outcome: kiosk.Done},
		{Journey: "booking", Language: language, Outcome: kiosk.Abandoned}, // went back to the answer
		{Journey: "letter", Language: language, Outcome: kiosk.Done},
		{Journey: "booking", Language: language, Outcome: kiosk.Done}, // booked
		{Journey: "booking", Language: language, Outcome: kiosk.Done}, // come with the code
		{Journey: "booking", Language: language, Outcome: kiosk.Done}, // in the queue
	}
}
