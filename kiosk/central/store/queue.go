package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/queue"
	"medborgarkiosk/kiosk/central/store/queries"
)

// Queue keeps the drop-in queue.
type Queue struct {
	queueTx
	write writer
}

var (
	_ queue.Store = Queue{}
	_ queue.Tx    = queueTx{}
)

// Queue gives the store's part for the queue.
func (s *Store) Queue() Queue { return Queue{queueTx{s.read}, s.write} }

// Change runs do in one transaction, one at a time for each branch.
func (q Queue) Change(ctx context.Context, branch string, do func(context.Context, queue.Tx) error) error {
	return q.write.change(ctx, "queue "+branch, func(ctx context.Context, tx session) error { return do(ctx, queueTx{tx}) })
}

// Ticket gives one.
func (q Queue) Ticket(ctx context.Context, id string) (queue.Ticket, error) {
	t, err := one(ctx, q.db, scanTicket, queries.Ticket, id)
	return t, unknown(err)
}

// OpenOn tells whether drop-in was opened on the day.
func (q Queue) OpenOn(ctx context.Context, branch, day string) (bool, error) {
	open, err := one(ctx, q.db, scanWord, queries.DropIn, branch)
	return open == day, unknown(err)
}

// letters that can't be taken for a digit or for another, without the desk's D.
const letters = "ABCEFGHJKLMNPRSTUVWXYZ"

// Station gives a kiosk's branch and letter.
func (q Queue) Station(ctx context.Context, kioskID string) (branch, letter string, err error) {
	read := func(rows *sql.Rows) (s [2]string, err error) { err = rows.Scan(&s[0], &s[1]); return s, err }
	station, err := one(ctx, q.db, read, queries.Station, kioskID)
	if err != nil || station[1] != "" {
		return station[0], station[1], unknown(err)
	}
	err = q.write.change(ctx, "queue "+station[0], func(ctx context.Context, tx session) error {
		if station, err = one(ctx, tx, read, queries.Station, kioskID); err != nil || station[1] != "" {
			return err
		}
		taken, err := list(ctx, tx, scanWord, queries.Letters, station[0])
		if err != nil {
			return err
		}
		station[1] = "Z"
		for _, l := range letters {
			if !slices.Contains(taken, string(l)) {
				station[1] = string(l)
				break
			}
		}
		_, err = tx.ExecContext(ctx, queries.SetLetter, station[1], kioskID)
		return err
	})
	return station[0], station[1], err
}

func unknown(err error) error {
	if errors.Is(err, booking.ErrUnknown) {
		return queue.ErrUnknown
	}
	return err
}

// queueTx is one change, or a look.
type queueTx struct{ db session }

func scanTicket(rows *sql.Rows) (t queue.Ticket, err error) {
	var joined, called, ended int64
	err = rows.Scan(&t.ID, &t.Branch, &t.Day, &t.Number.Letter, &t.Number.Number, &t.Topic, &t.Language,
		&t.State, &t.Place, &joined, &called, &ended)
	t.Joined, t.Called, t.Ended = fromMillis(joined), fromMillis(called), fromMillis(ended)
	return t, err
}

// Tickets gives a branch's of a day.
func (q queueTx) Tickets(ctx context.Context, branch, day string) ([]queue.Ticket, error) {
	return list(ctx, q.db, scanTicket, queries.Tickets, branch, day)
}

// Put keeps a ticket.
func (q queueTx) Put(ctx context.Context, t queue.Ticket) error {
	_, err := q.db.ExecContext(ctx, queries.PutTicket, t.ID, t.Branch, t.Day, t.Number.Letter, t.Number.Number,
		t.Topic, t.Language, t.State, t.Place, millis(t.Joined), millis(t.Called), millis(t.Ended))
	return err
}

// SetOpen opens drop-in for a day.
func (q queueTx) SetOpen(ctx context.Context, branch, day string) error {
	_, err := q.db.ExecContext(ctx, queries.SetDropIn, day, branch)
	return err
}

// Erase leaves counts of other days.
func (q queueTx) Erase(ctx context.Context, branch, day string) error {
	type old struct{ day, topic, language, state string }
	all, err := list(ctx, q.db, func(rows *sql.Rows) (o old, err error) {
		err = rows.Scan(&o.day, &o.topic, &o.language, &o.state)
		return o, err
	}, queries.OldTickets, branch, day)
	if err != nil || len(all) == 0 {
		return err
	}
	for _, o := range all {
		if _, err := q.db.ExecContext(ctx, queries.AddHelp, branch, o.day[:len("2006-01")], o.topic, o.language, o.state, ""); err != nil {
			return err
		}
	}
	_, err = q.db.ExecContext(ctx, queries.DropTickets, branch, day)
	return err
}

// millis keeps the order of those who join within a second.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func fromMillis(n int64) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.UnixMilli(n).UTC()
}
