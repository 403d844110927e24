package queries

// Usage.
const (
	// Cursor (kiosk, epoch) gives the number up to which events are kept.
	Cursor = `SELECT seq FROM usage_cursor WHERE kiosk = $1 AND epoch = $2`

	// MoveCursor (kiosk, epoch, seq).
	MoveCursor = `
		INSERT INTO usage_cursor (kiosk, epoch, seq) VALUES ($1, $2, $3)
		ON CONFLICT (kiosk, epoch) DO UPDATE SET seq = excluded.seq`

	// AddEvent (kiosk, epoch, seq, hour, journey, language, outcome, duration,
	// count, record, remark). That an event is there already is an error: the cursor was wrong.
	AddEvent = `
		INSERT INTO usage_event (kiosk, epoch, seq, hour, journey, language, outcome, duration, count, record, remark)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

	// CountUsage (from, to): the kiosk's name, journey, language, outcome, events.
	CountUsage = `
		SELECT k.name, u.journey, u.language, u.outcome, CAST(sum(u.count) AS BIGINT)
		FROM usage u JOIN kiosk k ON k.id = u.kiosk
		WHERE u.hour >= $1 AND u.hour < $2
		GROUP BY k.name, u.journey, u.language, u.outcome
		ORDER BY k.name, u.journey, u.language, u.outcome`

	// Looks (from, to): record, remark ('' for a look), events.
	Looks = `
		SELECT record, remark, CAST(sum(count) AS BIGINT)
		FROM look WHERE day >= $1 AND day < $2
		GROUP BY record, remark
		ORDER BY record, remark`
)
