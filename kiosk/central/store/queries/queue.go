package queries

// The drop-in queue.
const (
	ticket = `
		SELECT id, branch, day, letter, number, topic, language, state, place, joined, called, ended
		FROM queue_ticket `

	// Tickets (branch, day), in their order.
	Tickets = ticket + `WHERE branch = $1 AND day = $2 ORDER BY joined, letter, number, id`

	// Ticket (id).
	Ticket = ticket + `WHERE id = $1`

	// PutTicket (all columns).
	PutTicket = `
		INSERT INTO queue_ticket (id, branch, day, letter, number, topic, language, state, place, joined, called, ended)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
		ON CONFLICT (id) DO UPDATE SET state = excluded.state, place = excluded.place,
			called = excluded.called, ended = excluded.ended`

	// OldTickets (branch, day) of other days: day, topic, language, state.
	OldTickets = `SELECT day, topic, language, state FROM queue_ticket WHERE branch = $1 AND day <> $2`

	// DropTickets (branch, day) of other days.
	DropTickets = `DELETE FROM queue_ticket WHERE branch = $1 AND day <> $2`

	// Station (kiosk): branch and letter.
	Station = `SELECT branch, letter FROM kiosk WHERE id = $1`

	// Letters (branch) of its kiosks.
	Letters = `SELECT letter FROM kiosk WHERE branch = $1`

	// SetLetter (letter, kiosk).
	SetLetter = `UPDATE kiosk SET letter = $1 WHERE id = $2`

	// DropIn (branch): the day for which it is open.
	DropIn = `SELECT drop_in FROM branch WHERE id = $1`

	// SetDropIn (day, branch).
	SetDropIn = `UPDATE branch SET drop_in = $1 WHERE id = $2`
)
