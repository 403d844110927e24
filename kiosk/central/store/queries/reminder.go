package queries

// Reminders.
const (
	// Reminders gives all.
	Reminders = `SELECT link, sealed, starts, ends, send_at, sent FROM reminder`

	// PutReminder (link, sealed, starts, ends, send_at, sent).
	PutReminder = `
		INSERT INTO reminder (link, sealed, starts, ends, send_at, sent) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (link) DO UPDATE SET sealed = excluded.sealed, starts = excluded.starts,
			ends = excluded.ends, send_at = excluded.send_at, sent = excluded.sent`

	// SwapReminder (starts, ends, send_at, sent as they shall be, then link, sealed,
	// starts, ends, send_at, sent as they were).
	SwapReminder = `
		UPDATE reminder SET starts = $1, ends = $2, send_at = $3, sent = $4
		WHERE link = $5 AND sealed = $6 AND starts = $7 AND ends = $8 AND send_at = $9 AND sent = $10`

	// DropReminder (link, sealed).
	DropReminder = `DELETE FROM reminder WHERE link = $1 AND sealed = $2`

	// DropReminderOf (link).
	DropReminderOf = `DELETE FROM reminder WHERE link = $1`

	// DropRemindersBefore (ends).
	DropRemindersBefore = `DELETE FROM reminder WHERE ends <= $1`
)
