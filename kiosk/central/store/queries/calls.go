package queries

// Calls.
const (
	// RaiseCall (id, kiosk, reason, language, waiting, raised) gives the id of
	// the call that is open: this one, or the one of the same kiosk and reason.
	RaiseCall = `
		INSERT INTO call (id, kiosk, reason, language, waiting, status, raised)
		VALUES ($1, $2, $3, $4, $5, 'sent', $6)
		ON CONFLICT (kiosk, reason) WHERE status <> 'closed'
		DO UPDATE SET language = excluded.language, waiting = excluded.waiting
		RETURNING id`

	calls = `
		SELECT c.id, c.kiosk, k.name, k.place, c.reason, c.language, c.waiting, c.status, c.raised
		FROM call c JOIN kiosk k ON k.id = c.kiosk `

	// Call (id).
	Call = calls + `WHERE c.id = $1`

	// OpenCalls, the oldest first.
	OpenCalls = calls + `WHERE c.status <> 'closed' ORDER BY c.raised, c.id`

	// MoveCall (status, at, id).
	MoveCall = `UPDATE call SET status = $1, moved = $2 WHERE id = $3 AND status <> 'closed'`

	// ForgetCalls (before).
	ForgetCalls = `DELETE FROM call WHERE status = 'closed' AND moved < $1`
)
