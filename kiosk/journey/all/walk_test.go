package all_test

import (
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/journey/booking"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/office"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ticketcode"
)

// TestMain asks for more walks than rapid's hundred: the rarest step is deep.
func TestMain(m *testing.M) {
	flag.Parse()
	if flag.Lookup("rapid.checks").Value.String() == "100" {
		if err := flag.Set("rapid.checks", "5000"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// steps are all that the journeys can show; a walk that misses one fails, so
// that none is out of reach.
var steps = []string{
	"booking.asking", "booking.cancelled", "booking.closed", "booking.code", "booking.committing", "booking.facts",
	"booking.failed", "booking.fault", "booking.finding", "booking.found", "booking.full", "booking.here",
	"booking.joining", "booking.language", "booking.locked", "booking.none", "booking.number", "booking.offline",
	"booking.printing", "booking.referral", "booking.remind", "booking.remind_address", "booking.remind_number",
	"booking.reminding", "booking.request", "booking.start", "booking.sure", "booking.taken",
	"booking.ticket", "booking.time", "booking.too_late", "booking.topic", "booking.unknown", "booking.unprinted",
	"booking.unreminded", "booking.unsure",
	"guide.answer", "guide.areas", "guide.empty", "guide.fault", "guide.forms", "guide.happened", "guide.opening", "guide.others",
	"guide.printing", "guide.search", "guide.situations", "guide.take", "guide.thanked", "guide.topics", "guide.unprinted", "guide.wrong",
	"letter.answer", "letter.empty", "letter.fault", "letter.forms", "letter.opening", "letter.others", "letter.printing", "letter.take",
	"letter.thanked", "letter.unprinted", "letter.wrong",
	"office.asking", "office.fault", "office.hours", "office.list", "office.map", "office.more", "office.office", "office.phone",
	"office.printed", "office.printing", "office.referral", "office.thanked", "office.unprinted", "office.which", "office.wrong",
	"copying.asking", "copying.cancelled", "copying.done", "copying.fault", "copying.options",
	"copying.pages", "copying.printing", "copying.scanning",
	"printing.asking", "printing.cancelled", "printing.done", "printing.fault", "printing.file",
	"printing.insert", "printing.listing", "printing.opening", "printing.options",
	"printing.pages", "printing.printing", "printing.refused",
	"scanning.asking", "scanning.done", "scanning.fault", "scanning.insert", "scanning.pages",
	"scanning.refused", "scanning.saving", "scanning.scanning",
}

// flows are walked as often as they have many steps.
var flows = append(slices.Clone(all.Flows), slices.Repeat([]journey.Flow{booking.Flow{}}, 4)...)

// TestAnyWalkStaysWhole plays whatever patrons and devices may do, in any
// order: each step says something in every language, and leads back.
func TestAnyWalkStaysWhole(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	seen := map[string]bool{}
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom(flows).Draw(t, "journey")
		state, _ := f.Start(terms)
		for range rapid.IntRange(20, 80).Draw(t, "length") {
			step := f.View(state)
			mu.Lock()
			seen[step.ID] = true
			mu.Unlock()
			checkStep(t, step)
			if before, _, within := f.Back(state); within {
				checkStep(t, f.View(before))
			}
			state, _ = f.Update(state, anyEvent(t, step))
		}
	})
	if missed := slices.DeleteFunc(slices.Clone(steps), func(id string) bool { return seen[id] }); len(missed) > 0 {
		t.Errorf("no walk reached %v", missed)
	}
	for _, id := range slices.Sorted(maps.Keys(seen)) {
		if !slices.Contains(steps, id) {
			t.Errorf("a walk reached %q, which the list does not know", id)
		}
	}
}

var terms = journey.Terms{
	GreyPage: 200, ColourPage: 500, Payment: i18n.Verbatim("pay"), Place: i18n.Verbatim("place"), Language: "sv",
}

func checkStep(t *rapid.T, step journey.Step) {
	if step.Title.IsZero() || step.Body == nil {
		t.Fatalf("%s has no title or no body", step.ID)
	}
	texts := session.Words(step)
	if p, ok := step.Body.(journey.Preview); ok {
		for _, page := range p.Pages {
			texts = append(texts, page.Label)
			for _, a := range page.Actions {
				texts = append(texts, a.Label)
			}
		}
	}
	for _, lang := range i18n.Languages {
		for _, text := range texts {
			if text.IsZero() {
				continue
			}
			if words := i18n.For(lang.Tag).Text(text); words == "" || strings.Contains(words, "<no value>") {
				t.Fatalf("%s in %s: %s says %q", step.ID, lang.Tag, text.ID(), words)
			}
		}
	}
}

// anyEvent is a touch on something that the step shows, or a device's word.
func anyEvent(t *rapid.T, step journey.Step) journey.Event {
	touches := touchesOf(step)
	if key := ownCode(step); key != nil && rapid.Float64().Draw(t, "knows the code") < 0.8 {
		return key
	}
	if len(touches) > 0 && rapid.Float64().Draw(t, "who") < 0.6 {
		return rapid.SampledFrom(touches).Draw(t, "touch")
	}
	_, wait, _ := strings.Cut(step.ID, ".")
	if due := dueEvents[wait]; due != nil && rapid.Bool().Draw(t, "due") {
		return rapid.SampledFrom(due).Draw(t, "device")
	}
	return rapid.SampledFrom(deviceEvents).Draw(t, "device")
}

// dueEvents are what usually ends a wait, so that walks get far.
var dueEvents = map[string][]journey.Event{
	"asking": {
		effect.PrinterAnswer{Offer: kiosk.PrinterOffer{Name: "p", Colour: true, TwoSided: true, MaxCopies: 99, A4: true}},
		effect.ScannerAnswer{Offer: kiosk.ScannerOffer{Name: "s", Colour: true, Feeder: true}},
		booking.Slots{Slots: slots, Now: morning.Add(-time.Hour)},
		booking.Slots{Slots: slots[:1], Now: morning.Add(-time.Hour)},
		booking.DropIn{Open: true},
		office.Offices{Book: offices, Now: morning},
		office.Offices{Book: offices, Now: morning},
	},
	"start":   {journey.Tapped{ID: "code"}},
	"opening": append([]journey.Event{effect.Opened{Document: kiosk.Document{Pages: 3, Kind: kiosk.PDF}}}, guided...),
	"printing": {
		effect.PrintEnded{},
		effect.PrintEnded{Fault: kiosk.Cancelled},
		effect.PrintEnded{Fault: kiosk.PrinterRefused},
		effect.PrintReported{PrintProgress: kiosk.PrintProgress{Fault: kiosk.PrinterJam}},
	},
	"scanning": {effect.PageScanned{Page: kiosk.ScannedPage{Path: "p"}}, effect.ScanEnded{}},
	"saving":   {effect.Saved{Name: "skanning.pdf"}},
	"found":    {journey.Tapped{ID: "cancel"}, journey.Tapped{ID: "here"}, journey.Tapped{ID: "move"}},
	"sure":     {journey.Tapped{ID: "cancel"}},
	"ticket": {
		booking.Reminders{Booking: booked.ID, Kinds: []kiosk.ReminderKind{kiosk.ReminderSMS, kiosk.ReminderMail}},
		journey.Tapped{ID: "remind"},
	},
	"reminding": {booking.Left{}, booking.Left{Fault: kiosk.CentralOffline}},
	"joining":   {booking.ID{ID: "1"}, booking.Joined{Ticket: number}},
	"finding":   {booking.Answer{Booking: booked}, booking.Answer{Fault: kiosk.BookingUnknown}, booking.Answer{Fault: kiosk.BookingLocked}},
	"committing": {
		booking.ID{ID: "1"},
		booking.ID{ID: "1"},
		booking.Answer{Booking: booked},
		booking.Answer{Fault: kiosk.BookingUncertain},
		booking.Answer{Fault: kiosk.BookingTaken, Nearest: slots},
		booking.Answer{Fault: kiosk.BookingTooLate},
	},
}

// What central may say.
var (
	morning = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	slots   = []kiosk.Slot{
		{ID: "a", Start: morning, End: morning.Add(30 * time.Minute), Place: "Rum 1", Languages: []string{"sv", "ar"}, Free: 1},
		{ID: "b", Start: morning.AddDate(0, 0, 9), End: morning.AddDate(0, 0, 9).Add(time.Hour), Place: "Rum 2", Languages: []string{"sv"}, Free: 2},
	}
	booked = kiosk.Booking{ID: "1", Code: 4711, Slot: slots[0], Topic: "forms", Language: "sv", State: kiosk.BookingConfirmed}
	number = kiosk.QueueTicket{ID: "1", Number: kiosk.QueueNumber{Letter: "A", Number: 17}, Ahead: 2, Wait: 12 * time.Minute, Place: "Rum 1"}
)

// ownCode is the next key of the code that the patron has, so that walks get past
// its check.
func ownCode(step journey.Step) journey.Event {
	b, ok := step.Body.(journey.Enter)
	words := ticketcode.Words(terms.Language, booked.Code)
	if rest, begins := strings.CutPrefix(words, b.Value); ok && b.Keys == journey.Letters && begins {
		if rest == "" {
			return journey.Tapped{ID: journey.Next}
		}
		return journey.Typed{Text: b.Value + string([]rune(rest)[:1])}
	}
	return nil
}
