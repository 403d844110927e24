package store

import (
	"context"
	"database/sql"
	"time"

	"medborgarkiosk/kiosk/central/feed"
	"medborgarkiosk/kiosk/central/store/queries"
)

var _ feed.Memory = (*Store)(nil)

// Shown keeps what a calendar shows now. It writes only what has changed: most
// calendars that are fetched have not.
func (s *Store) Shown(ctx context.Context, resource string, next func([]feed.Shown) []feed.Shown) error {
	last, err := list(ctx, s.read, scanShown, queries.Shown, resource)
	if err != nil || len(next(last)) == 0 {
		return err
	}
	return s.write.change(ctx, "feed "+resource, func(ctx context.Context, tx session) error {
		last, err := list(ctx, tx, scanShown, queries.Shown, resource)
		if err != nil {
			return err
		}
		for _, n := range next(last) {
			_, err := tx.ExecContext(ctx, queries.PutShown, resource, n.Slot, n.Start.Unix(), n.End.Unix(),
				n.Digest, n.Sequence, n.Changed.Unix(), n.Gone)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// ForgetShown removes what is over.
func (s *Store) ForgetShown(ctx context.Context, before time.Time) error {
	return s.exec(ctx, queries.ForgetShown, before.Unix())
}

func scanShown(rows *sql.Rows) (s feed.Shown, err error) {
	var starts, ends, changed int64
	err = rows.Scan(&s.Slot, &starts, &ends, &s.Digest, &s.Sequence, &changed, &s.Gone)
	s.Start, s.End, s.Changed = time.Unix(starts, 0).UTC(), time.Unix(ends, 0).UTC(), time.Unix(changed, 0).UTC()
	return s, err
}
