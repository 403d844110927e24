package booking_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/booking"
)

const patronsNumber = "+46701234567"

var (
	bothKinds  = []kiosk.ReminderKind{kiosk.ReminderSMS, kiosk.ReminderMail}
	remindable = ticketed.then(booking.Reminders{Booking: booked.ID, Kinds: bothKinds})
	toNumber   = remindable.tap("remind", "sms")
	toAddress  = remindable.tap("remind", "mail")
	leaving    = toNumber.then(journey.Typed{Text: "070-123 45 67"}).tap(journey.Next)
	left       = leaving.then(booking.Left{})
	away       = booking.Left{Fault: kiosk.CentralOffline}
)

func TestReminderIsTold(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		story story
		step  string
		says  string // a message on it, or "-" and one that is not
	}{
		"nothing is offered":           {ticketed, "booking.ticket", "-booking.remind"},
		"nothing in the other kiosk's": {ticketed.then(booking.Reminders{Booking: "2", Kinds: bothKinds}), "booking.ticket", "-booking.remind"},
		"nothing to touch":             {ticketed.tap("remind"), "booking.ticket", ""},
		"it is offered":                {remindable, "booking.ticket", "booking.remind"},
		"printed meanwhile":            {ticketed.tap("print").then(booking.Reminders{Booking: booked.ID, Kinds: bothKinds}).tap("stop"), "booking.ticket", "booking.remind"},
		"asked how":                    {remindable.tap("remind"), "booking.remind", "booking.remind.lead"},
		"new, so nothing to erase":     {remindable.tap("remind"), "booking.remind", "-booking.remind.none.detail"},
		"only SMS":                     {ticketed.then(booking.Reminders{Booking: booked.ID, Kinds: bothKinds[:1]}).tap("remind"), "booking.remind", "-booking.remind.mail"},
		"only SMS can be chosen":       {ticketed.then(booking.Reminders{Booking: booked.ID, Kinds: bothKinds[:1]}).tap("remind", "mail"), "booking.remind", ""},
		"refused with one touch":       {remindable.tap("remind", "none"), "booking.ticket", "booking.booked.note"},
		"a number":                     {toNumber, "booking.remind_number", "booking.remind.lead"},
		"an address":                   {toAddress, "booking.remind_address", ""},
		"no number":                    {toNumber.then(journey.Typed{Text: "0701"}).tap(journey.Next), "booking.remind_number", "booking.remind.number.wrong"},
		"corrected":                    {toNumber.then(journey.Typed{Text: "0701"}).tap(journey.Next).then(journey.Typed{Text: "07012"}), "booking.remind_number", "-booking.remind.number.wrong"},
		"no address":                   {toAddress.then(journey.Typed{Text: "amina@"}).tap(journey.Next), "booking.remind_address", "booking.remind.address.wrong"},
		"waiting":                      {leaving, "booking.reminding", ""},
		"left":                         {left, "booking.ticket", "booking.remind.done"},
		"left, and to be changed":      {left, "booking.ticket", "booking.remind.change"},
		"left, and nothing untrue":     {left, "booking.ticket", "-booking.booked.note"},
		"to be taken away":             {left.tap("remind"), "booking.remind", "booking.remind.none.detail"},
		"taken away":                   {left.tap("remind", "none").then(booking.Left{}), "booking.ticket", "booking.booked.note"},
		"not left":                     {leaving.then(away), "booking.unreminded", "booking.remind.failed.lead"},
		"given up":                     {leaving.then(away).tap("ticket"), "booking.ticket", "booking.booked.note"},
		"tried again":                  {leaving.then(away).tap("again"), "booking.reminding", ""},
		"and left":                     {leaving.then(away).tap("again").then(booking.Left{}), "booking.ticket", "booking.remind.done"},
		"not taken away":               {left.tap("remind", "none").then(away).tap("ticket"), "booking.ticket", "booking.remind.done"},
		"found again by its code":      {toFound.tap("ticket").then(booking.Reminders{Booking: booked.ID, Kinds: bothKinds}).tap("remind"), "booking.remind", "booking.remind.none.detail"},
		"a late answer":                {remindable.then(booking.Left{}), "booking.ticket", "-booking.remind.done"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			step := view(test.story)
			if step.ID != test.step {
				t.Fatalf("step %s, want %s", step.ID, test.step)
			}
			id, no := strings.CutPrefix(test.says, "-")
			if said := says(step, id); id != "" && said == no {
				t.Errorf("says %s: %v", id, said)
			}
		})
	}
}

// says tells whether a text of the step is the message.
func says(step journey.Step, id string) bool {
	var ids []string
	ids = append(ids, step.Lead.ID())
	switch b := step.Body.(type) {
	case journey.Show:
		ids = append(ids, b.Note.ID())
		for _, a := range b.Actions {
			ids = append(ids, a.Label.ID())
		}
	case journey.Choose:
		for _, o := range b.Options {
			ids = append(ids, o.Title.ID(), o.Detail.ID())
		}
	case journey.Enter:
		ids = append(ids, b.Error.ID())
	}
	for _, one := range ids {
		if one == id {
			return true
		}
	}
	return false
}

// TestWhatIsAskedOfCentral: which bookings, what is left, and what is taken away.
func TestWhatIsAskedOfCentral(t *testing.T) {
	t.Parallel()
	reminder := kiosk.Reminder{Booking: booked.ID, Kind: kiosk.ReminderSMS, Address: patronsNumber, Language: "sv"}
	for name, test := range map[string]struct {
		story story
		want  []journey.Effect
	}{
		"booked":            {ticketed, []journey.Effect{booking.AskReminders{Booking: booked.ID}}},
		"found":             {toFound.tap("ticket"), []journey.Effect{booking.AskReminders{Booking: booked.ID}}},
		"only a wish":       {toWish.tap(journey.Next).then(booking.ID{ID: "2"}, booking.Answer{Booking: wished}), nil},
		"left":              {leaving, []journey.Effect{booking.Remind{Reminder: reminder}}},
		"left again":        {leaving.then(away).tap("again"), []journey.Effect{booking.Remind{Reminder: reminder}}},
		"refused":           {remindable.tap("remind", "none"), nil},
		"taken away":        {left.tap("remind", "none"), []journey.Effect{booking.Forget{Booking: booked.ID}}},
		"taken away again":  {left.tap("remind", "none").then(away).tap("again"), []journey.Effect{booking.Forget{Booking: booked.ID}}},
		"from before":       {toFound.tap("ticket").then(booking.Reminders{Booking: booked.ID, Kinds: bothKinds}).tap("remind", "none"), []journey.Effect{booking.Forget{Booking: booked.ID}}},
		"not what can't be": {toNumber.then(journey.Typed{Text: "08-1234567"}).tap(journey.Next), nil},
		"in what is spoken": {
			remindable.then(journey.Spoken{Language: "ti"}).tap("remind", "mail").then(journey.Typed{Text: " a@example.se "}).tap(journey.Next),
			[]journey.Effect{booking.Remind{Reminder: kiosk.Reminder{Booking: booked.ID, Kind: kiosk.ReminderMail, Address: "a@example.se", Language: "ti"}}},
		},
	} {
		if _, effects := tell(test.story); !reflect.DeepEqual(effects, test.want) {
			t.Errorf("%s: %+v, want %+v", name, effects, test.want)
		}
	}
}

// TestTheAddressGoes as soon as it is sent, given up, or gone back from.
func TestTheAddressGoes(t *testing.T) {
	t.Parallel()
	holds := func(st journey.State) bool { return strings.Contains(fmt.Sprintf("%+v", st), "070-123") }
	if st, _ := tell(leaving); !holds(st) {
		t.Fatal("the search does not find what is there")
	}
	for name, s := range map[string]story{
		"sent":       left,
		"given up":   leaving.then(away).tap("ticket"),
		"taken away": left.tap("remind", "none").then(booking.Left{}),
	} {
		if st, _ := tell(s); holds(st) {
			t.Errorf("%s: the address is still there", name)
		}
	}
	st, _ := tell(toNumber.then(journey.Typed{Text: "070-123"}))
	if before, _, ok := (booking.Flow{}).Back(st); !ok || holds(before) {
		t.Error("gone back from: the address is still there")
	}
	if _, _, ok := (booking.Flow{}).Back(func() journey.State { st, _ := tell(leaving); return st }()); ok {
		t.Error("there is a way back from what is being sent")
	}
}

// TestReminderEffects against the fake: what is posted, and nothing when central
// is away, does not remind, or is not there; no address is logged.
func TestReminderEffects(t *testing.T) {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	defer slog.SetDefault(before)
	off, offline := new(fake.Reminders), new(fake.Reminders)
	off.SwitchOff()
	offline.Break(true)
	leave := booking.Remind{Reminder: kiosk.Reminder{Booking: "1", Kind: kiosk.ReminderSMS, Address: patronsNumber, Language: "sv"}}
	for name, test := range map[string]struct {
		port   kiosk.Reminders
		effect journey.Effect
		want   []journey.Event
	}{
		"offered":    {new(fake.Reminders), booking.AskReminders{Booking: "1"}, []journey.Event{booking.Reminders{Booking: "1", Kinds: bothKinds}}},
		"off":        {off, booking.AskReminders{Booking: "1"}, nil},
		"offline":    {offline, booking.AskReminders{Booking: "1"}, nil},
		"no central": {nil, booking.AskReminders{Booking: "1"}, nil},
		"left":       {new(fake.Reminders), leave, []journey.Event{booking.Left{}}},
		"not left":   {offline, leave, []journey.Event{away}},
		"refused":    {off, leave, []journey.Event{booking.Left{Fault: kiosk.ReminderRefused}}},
		"taken away": {new(fake.Reminders), booking.Forget{Booking: "1"}, []journey.Event{booking.Left{}}},
		"it stays":   {offline, booking.Forget{Booking: "1"}, []journey.Event{away}},
	} {
		var got []journey.Event
		test.effect.Perform(context.Background(), journey.Ports{Reminders: test.port}, func(e journey.Event) { got = append(got, e) })
		if !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %+v, want %+v", name, got, test.want)
		}
	}
	if text := log.String(); strings.Contains(text, patronsNumber[1:]) || !strings.Contains(text, "leave a reminder") {
		t.Errorf("the log is\n%s", text)
	}
}
