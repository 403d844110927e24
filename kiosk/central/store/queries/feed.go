package queries

// What calendars have shown.
const (
	// Shown (resource).
	Shown = `SELECT slot, starts, ends, digest, sequence, changed, gone FROM feed_event WHERE resource = $1`

	// PutShown (resource, slot, starts, ends, digest, sequence, changed, gone).
	PutShown = `
		INSERT INTO feed_event (resource, slot, starts, ends, digest, sequence, changed, gone)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT (resource, slot) DO UPDATE SET starts = excluded.starts, ends = excluded.ends,
			digest = excluded.digest, sequence = excluded.sequence, changed = excluded.changed, gone = excluded.gone`

	// ForgetShown (before).
	ForgetShown = `DELETE FROM feed_event WHERE ends <= $1`
)
