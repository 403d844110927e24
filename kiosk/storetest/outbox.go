package storetest

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
)

// Hour is the hour that events of the suites are from.
var Hour = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// Event makes an event that language tells from others.
func Event(language string) kiosk.UsageEvent {
	return kiosk.UsageEvent{
		Journey: "printing", Language: language, Outcome: kiosk.Done,
		Duration: kiosk.UnderThreeMinutes, Hour: Hour, Count: 1,
	}
}

// Look makes the event that a record was looked at.
func Look(record string) kiosk.UsageEvent { return kiosk.LookAt(record, Hour) }

// Outbox runs the suite; open gives an empty outbox that outlives the test.
func Outbox(t *testing.T, open func(t *testing.T) kiosk.Outbox) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, kiosk.Outbox){
		"empty":                      emptyOutbox,
		"keeps every field":          keepsFields,
		"numbers without gaps":       numbersWithoutGaps,
		"repeats until acknowledged": repeats,
		"never uses a number again":  neverAgain,
		"older hours first":          olderFirst,
		"shuffles within the hour":   shuffles,
		"renews":                     renews,
		"sees that central is ahead": ahead,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, open(t))
		})
	}
}

func emptyOutbox(t *testing.T, o kiosk.Outbox) {
	if _, events := batch(t, o, 10); len(events) != 0 {
		t.Errorf("an empty outbox gives %v", events)
	}
	wantWaiting(t, o, 0)
}

func keepsFields(t *testing.T, o kiosk.Outbox) {
	event := kiosk.UsageEvent{
		Journey: "booking", Language: "fa-AF", Outcome: kiosk.Referred,
		Duration: kiosk.TenMinutesOrMore, Hour: Hour.Add(-time.Hour), Count: 7,
	}
	for _, want := range []kiosk.UsageEvent{event, Look("office/ab"), kiosk.WrongAbout("topic/housing", kiosk.WrongPhone, Hour)} {
		Record(t, o, want)
		epoch, events := batch(t, o, 1)
		if len(events) != 1 || events[0].UsageEvent != want {
			t.Fatalf("got %+v, want %+v", events, want)
		}
		acknowledge(t, o, epoch, events[0].Seq)
	}
}

func numbersWithoutGaps(t *testing.T, o kiosk.Outbox) {
	for i := range 25 {
		Record(t, o, Event(fmt.Sprint(i)))
	}
	var got []int64
	for len(got) < 25 {
		epoch, events := batch(t, o, 10)
		for _, e := range events {
			got = append(got, e.Seq)
		}
		acknowledge(t, o, epoch, got[len(got)-1])
		wantWaiting(t, o, 25-len(got))
	}
	for i, seq := range got {
		if seq != int64(i+1) {
			t.Fatalf("numbers are %v", got)
		}
	}
}

func repeats(t *testing.T, o kiosk.Outbox) {
	Record(t, o, Event("sv"), Event("ar"), Event("so"))
	epoch, first := batch(t, o, 3)
	Record(t, o, Event("fi"))
	again, second := batch(t, o, 10)
	if epoch != again || len(second) != 4 || !slices.Equal(first, second[:3]) {
		t.Errorf("first %v, then %v", first, second)
	}
	acknowledge(t, o, epoch, 2)
	acknowledge(t, o, epoch, 1) // late, and harmless
	acknowledge(t, o, "another", 99)
	if _, rest := batch(t, o, 10); !slices.Equal(rest, second[2:]) {
		t.Errorf("after 2 were acknowledged: %v of %v", rest, second)
	}
}

func neverAgain(t *testing.T, o kiosk.Outbox) {
	for want := int64(1); want <= 3; want++ {
		Record(t, o, Event("sv"))
		epoch, events := batch(t, o, 10)
		if len(events) != 1 || events[0].Seq != want {
			t.Fatalf("a drained outbox numbers %v, want %d", events, want)
		}
		acknowledge(t, o, epoch, want)
	}
}

func olderFirst(t *testing.T, o kiosk.Outbox) {
	for i := range 8 {
		event := Event("sv")
		event.Hour = Hour.Add(time.Duration(-i) * time.Hour)
		Record(t, o, event)
	}
	_, events := batch(t, o, 8)
	if !slices.IsSortedFunc(events, func(a, b kiosk.NumberedEvent) int { return a.Hour.Compare(b.Hour) }) {
		t.Errorf("hours are out of order: %v", events)
	}
}

// shuffles fails by chance once in 40!, which is never.
func shuffles(t *testing.T, o kiosk.Outbox) {
	var recorded, numbered []string
	for i := range 40 {
		recorded = append(recorded, fmt.Sprint(i))
		Record(t, o, Event(recorded[i]))
	}
	_, events := batch(t, o, 40)
	for _, e := range events {
		numbered = append(numbered, e.Language)
	}
	if slices.Equal(recorded, numbered) {
		t.Error("numbers tell the order of the visits")
	}
	slices.Sort(recorded)
	slices.Sort(numbered)
	if !slices.Equal(recorded, numbered) {
		t.Errorf("recorded %v, numbered %v", recorded, numbered)
	}
}

func renews(t *testing.T, o kiosk.Outbox) {
	Record(t, o, Event("sv"), Event("sv"), kiosk.WrongAbout("office/ab", kiosk.HasClosed, Hour.AddDate(0, 0, 1)))
	epoch, _ := batch(t, o, 2)
	acknowledge(t, o, epoch, 1)
	if err := o.Renew(t.Context()); err != nil {
		t.Fatal(err)
	}
	renewed, events := batch(t, o, 10)
	if renewed == epoch || len(events) != 2 || events[0].Seq != 1 || events[1].Seq != 2 {
		t.Errorf("epoch %s then %s, events %v", epoch, renewed, events)
	}
	if events[1].Record != "office/ab" || events[1].Remark != kiosk.HasClosed {
		t.Errorf("renewing made %+v of what is wrong with a record", events[1])
	}
	acknowledge(t, o, epoch, 2) // of the old epoch: nothing to forget
	wantWaiting(t, o, 2)
}

func ahead(t *testing.T, o kiosk.Outbox) {
	Record(t, o, Event("sv"), Event("ar"))
	epoch, _ := batch(t, o, 10)
	if err := o.Acknowledge(t.Context(), epoch, 3); !errors.Is(err, kiosk.ErrAhead) {
		t.Errorf("acknowledging 3 of 2 gives %v", err)
	}
	wantWaiting(t, o, 2)
}
