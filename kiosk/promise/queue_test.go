package promise_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/promise"
)

// desk is a central that can be away, and that refuses one wish.
type desk struct {
	away    bool
	refused string
	joined  []string // the ids of wishes and their numbers
}

var offline = kiosk.Fail(kiosk.CentralOffline, "ask", nil)

func (d *desk) Open(context.Context) (bool, error) { return true, d.err() }

func (d *desk) Station(context.Context) (bool, string, error) { return true, "A", d.err() }

func (d *desk) Calls(context.Context, []kiosk.QueueCall) ([]kiosk.QueueCall, error) {
	return nil, d.err()
}

func (d *desk) Join(_ context.Context, w kiosk.QueueWish) (kiosk.QueueTicket, error) {
	if d.away {
		return kiosk.QueueTicket{}, offline
	}
	if w.ID == d.refused {
		return kiosk.QueueTicket{}, kiosk.Fail(kiosk.Internal, "join", nil)
	}
	d.joined = append(d.joined, w.ID+" "+w.Number.String())
	return kiosk.QueueTicket{ID: w.ID, Number: w.Number, State: kiosk.QueueWaiting}, nil
}

func (d *desk) err() error {
	if d.away {
		return offline
	}
	return nil
}

// corner is a kiosk that starts again, and days that pass.
type corner struct {
	desk
	book fake.QueueBook
	day  time.Time
}

// life gives the kiosk's next life.
func (c *corner) life() *promise.Queue {
	return &promise.Queue{Desk: &c.desk, Book: &c.book, Now: func() time.Time { return c.day }, Zone: time.UTC}
}

// met gives one that has met central, by the wish "first".
func met(t *testing.T) *corner {
	t.Helper()
	c := &corner{day: time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)}
	if ticket := draw(t, c.life(), "first"); ticket.Ahead != 0 {
		t.Fatalf("central answers %+v", ticket)
	}
	c.joined = nil
	return c
}

func draw(t *testing.T, q *promise.Queue, wish string) kiosk.QueueTicket {
	t.Helper()
	ticket, err := q.Join(t.Context(), kiosk.QueueWish{ID: wish, Topic: "forms", Language: "so"})
	if err != nil {
		t.Fatal(err)
	}
	return ticket
}

func hear(t *testing.T, q *promise.Queue) {
	t.Helper()
	if _, err := q.Calls(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
}

func wantJoined(t *testing.T, c *corner, want ...string) {
	t.Helper()
	if !slices.Equal(c.joined, want) {
		t.Errorf("central has heard of %q, want %q", c.joined, want)
	}
}

func TestCentralHearsOfNumbersAfterARestart(t *testing.T) {
	t.Parallel()
	c := met(t)
	c.away = true
	if ticket := draw(t, c.life(), "alone"); ticket.Number.String() != "A2" || ticket.Ahead != -1 {
		t.Errorf("without central it gives %+v", ticket)
	}
	next := c.life()
	if _, err := next.Calls(t.Context(), nil); kiosk.CodeOf(err) != kiosk.CentralOffline {
		t.Error(err)
	}
	c.away = false
	hear(t, next)
	wantJoined(t, c, "alone A2")
	hear(t, c.life())
	wantJoined(t, c, "alone A2") // told once is enough
}

func TestWhoCameBeforeStandsBefore(t *testing.T) {
	t.Parallel()
	c := met(t)
	q := c.life()
	c.away = true
	draw(t, q, "alone")
	c.away = false
	draw(t, q, "later")
	wantJoined(t, c, "alone A2", "later A3")
}

func TestOneThatIsRefusedKeepsNobodyElse(t *testing.T) {
	t.Parallel()
	c := met(t)
	q := c.life()
	c.away = true
	draw(t, q, "odd")
	draw(t, q, "even")
	c.away, c.refused = false, "odd"
	hear(t, q)
	wantJoined(t, c, "even A3")
	c.refused = ""
	hear(t, q)
	wantJoined(t, c, "even A3", "odd A2")
}

func TestNobodyWaitsOvernight(t *testing.T) {
	t.Parallel()
	c := met(t)
	c.away = true
	draw(t, c.life(), "alone")
	c.away, c.day = false, c.day.AddDate(0, 0, 1)
	hear(t, c.life())
	wantJoined(t, c)
}
