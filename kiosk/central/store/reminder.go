package store

import (
	"context"
	"database/sql"
	"time"

	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/central/store/queries"
)

// Reminders keeps what package reminder seals.
type Reminders struct{ store *Store }

var _ reminder.Store = Reminders{}

// Reminders gives the store's part for reminders.
func (s *Store) Reminders() Reminders { return Reminders{s} }

// Put keeps a reminder.
func (r Reminders) Put(ctx context.Context, k reminder.Kept) error {
	return r.store.exec(ctx, queries.PutReminder, k.Link, k.Sealed, k.Starts.Unix(), k.Ends.Unix(), k.SendAt.Unix(), k.Sent)
}

// All gives what is kept.
func (r Reminders) All(ctx context.Context) ([]reminder.Kept, error) {
	return list(ctx, r.store.read, func(rows *sql.Rows) (k reminder.Kept, err error) {
		var starts, ends, sendAt int64
		err = rows.Scan(&k.Link, &k.Sealed, &starts, &ends, &sendAt, &k.Sent)
		k.Starts, k.Ends, k.SendAt = time.Unix(starts, 0).UTC(), time.Unix(ends, 0).UTC(), time.Unix(sendAt, 0).UTC()
		return k, err
	}, queries.Reminders)
}

// Swap changes the row if it is as it was.
func (r Reminders) Swap(ctx context.Context, was, is reminder.Kept) (swapped bool, err error) {
	err = r.store.write.change(ctx, "reminder", func(ctx context.Context, tx session) error {
		result, err := tx.ExecContext(ctx, queries.SwapReminder, is.Starts.Unix(), is.Ends.Unix(), is.SendAt.Unix(), is.Sent,
			was.Link, was.Sealed, was.Starts.Unix(), was.Ends.Unix(), was.SendAt.Unix(), was.Sent)
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		swapped = n == 1
		return err
	})
	return swapped && err == nil, err
}

// Drop removes what was sealed.
func (r Reminders) Drop(ctx context.Context, k reminder.Kept) error {
	return r.store.exec(ctx, queries.DropReminder, k.Link, k.Sealed)
}

// DropLink removes what has the link.
func (r Reminders) DropLink(ctx context.Context, link []byte) error {
	return r.store.exec(ctx, queries.DropReminderOf, link)
}

// DropEnded removes what is over.
func (r Reminders) DropEnded(ctx context.Context, before time.Time) error {
	return r.store.exec(ctx, queries.DropRemindersBefore, before.Unix())
}

// Sweep removes from the disk what was dropped.
func (r Reminders) Sweep(ctx context.Context) error { return r.store.Sweep(ctx) }
