package queries

// Branches, helpers and rooms.
const (
	branch = `SELECT id, name, zone, municipality, lat, lon, approximate FROM branch `

	// Branches, by name.
	Branches = branch + `ORDER BY name, id`

	// Branch (id).
	Branch = branch + `WHERE id = $1`

	// PutBranch (id, name, zone, municipality, lat, lon, approximate).
	PutBranch = `
		INSERT INTO branch (id, name, zone, municipality, lat, lon, approximate) VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, zone = excluded.zone, municipality = excluded.municipality,
			lat = excluded.lat, lon = excluded.lon, approximate = excluded.approximate`

	// BranchOf (kiosk).
	BranchOf = `SELECT branch FROM kiosk WHERE id = $1`

	// PlaceKiosk (branch, kiosk).
	PlaceKiosk = `UPDATE kiosk SET branch = $1 WHERE id = $2`

	resource = `SELECT id, branch, kind, name, languages, topics, feed, gone FROM resource `

	// Resources (branch), by name.
	Resources = resource + `WHERE branch = $1 ORDER BY name, id`

	// ResourceByFeed (feed).
	ResourceByFeed = resource + `WHERE feed = $1`

	// PutResource (id, branch, kind, name, languages, topics, feed, gone).
	PutResource = `
		INSERT INTO resource (id, branch, kind, name, languages, topics, feed, gone)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, languages = excluded.languages,
			topics = excluded.topics, feed = excluded.feed, gone = excluded.gone`
)

// Slots.
const (
	slot = `
		SELECT id, branch, helper, room, starts, ends, zone, title, languages, topics,
			interpreter, seats, blocked, series, version
		FROM slot `

	// Slot (id).
	Slot = slot + `WHERE id = $1`

	// Slots (branch, from, to), by start.
	Slots = slot + `WHERE branch = $1 AND starts >= $2 AND starts < $3 ORDER BY starts, id`

	// SlotsOf (helper or room, from), by start.
	SlotsOf = slot + `WHERE (helper = $1 OR room = $1) AND ends > $2 ORDER BY starts, id`

	// AddSlot (all columns as in Slot, with version 1).
	AddSlot = `
		INSERT INTO slot (id, branch, helper, room, starts, ends, zone, title, languages, topics,
			interpreter, seats, blocked, series, version)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)`

	// ChangeSlot (as AddSlot but the id, then the id and the version it had).
	ChangeSlot = `
		UPDATE slot SET branch = $1, helper = $2, room = $3, starts = $4, ends = $5, zone = $6,
			title = $7, languages = $8, topics = $9, interpreter = $10, seats = $11,
			blocked = $12, series = $13, version = version + 1
		WHERE id = $14 AND version = $15`

	// Overlaps (helper, id, starts, ends) counts the helper's other slots then.
	Overlaps = `
		SELECT count(*) FROM slot
		WHERE helper = $1 AND helper <> '' AND id <> $2 AND ends > $3 AND starts < $4`

	// DropSlot (id).
	DropSlot = `DELETE FROM slot WHERE id = $1`

	// DropClaims (slot).
	DropClaims = `DELETE FROM claim WHERE slot = $1`
)

// Claims.
const (
	claim = `
		SELECT c.id, c.branch, c.slot, c.seat, c.state, c.code, c.topic, c.language, c.kiosk, c.outcome, c.changed, c.version
		FROM claim c `

	// Claim (id).
	Claim = claim + `WHERE c.id = $1`

	// ClaimByCode (code), the live one before those cancelled, the latest of these.
	ClaimByCode = claim + `
		WHERE c.code = $1 AND c.state IN ('held', 'confirmed', 'here', 'requested', 'cancelled')
		ORDER BY CASE c.state WHEN 'cancelled' THEN 1 ELSE 0 END, c.changed DESC, c.id LIMIT 1`

	// ClaimsOf (slot).
	ClaimsOf = claim + `WHERE c.slot = $1 ORDER BY c.seat, c.id`

	// ClaimsBetween (branch, from, to), of slots that start then.
	ClaimsBetween = claim + `
		JOIN slot s ON s.id = c.slot
		WHERE s.branch = $1 AND s.starts >= $2 AND s.starts < $3 ORDER BY c.slot, c.seat, c.id`

	// ClaimsOfResource (helper or room, from), of its slots that end after.
	ClaimsOfResource = claim + `
		JOIN slot s ON s.id = c.slot
		WHERE (s.helper = $1 OR s.room = $1) AND s.ends > $2 ORDER BY c.slot, c.seat, c.id`

	// Loans (kiosk).
	Loans = claim + `WHERE c.kiosk = $1 AND c.state = 'held' ORDER BY c.id`

	// Requests (branch), the oldest first.
	Requests = claim + `WHERE c.branch = $1 AND c.slot = '' AND c.state = 'requested' ORDER BY c.changed, c.id`

	// AddClaim (all columns as in Claim, with version 1). It adds nothing when
	// the place or the code is taken.
	AddClaim = `
		INSERT INTO claim (id, branch, slot, seat, state, code, topic, language, kiosk, outcome, changed, version)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)
		ON CONFLICT DO NOTHING`

	// ChangeClaim (as AddClaim but the id, then the id and the version it had).
	ChangeClaim = `
		UPDATE claim SET branch = $1, slot = $2, seat = $3, state = $4, code = $5, topic = $6, language = $7,
			kiosk = $8, outcome = $9, changed = $10, version = version + 1
		WHERE id = $11 AND version = $12`

	// LoanTurn (kiosk).
	LoanTurn = `SELECT loan_turn FROM kiosk WHERE id = $1`

	// SetLoanTurn (turn, kiosk).
	SetLoanTurn = `UPDATE kiosk SET loan_turn = $1 WHERE id = $2`

	// Guesses (kiosk, since).
	Guesses = `SELECT count(*) FROM guess WHERE kiosk = $1 AND at >= $2`

	// AddGuess (kiosk, at).
	AddGuess = `INSERT INTO guess (kiosk, at) VALUES ($1, $2)`

	// ForgetGuesses (before).
	ForgetGuesses = `DELETE FROM guess WHERE at < $1`
)

// Erasing.
const (
	// OldClaims (branch, before) gives the time of each old claim's
	// slot or change, and what is counted.
	OldClaims = `
		SELECT c.id, CASE WHEN s.starts IS NULL THEN c.changed ELSE s.starts END, c.topic, c.language, c.state, c.outcome
		FROM claim c LEFT JOIN slot s ON s.id = c.slot
		WHERE c.branch = $1 AND (s.ends < $2 OR s.id IS NULL AND c.changed < $2)`

	// DropClaim (id).
	DropClaim = `DELETE FROM claim WHERE id = $1`

	// DropSlotsBefore (branch, before).
	DropSlotsBefore = `DELETE FROM slot WHERE branch = $1 AND ends < $2`

	// AddHelp (branch, month, topic, language, state, outcome).
	AddHelp = `
		INSERT INTO help_count (branch, month, topic, language, state, outcome, count)
		VALUES ($1, $2, $3, $4, $5, $6, 1)
		ON CONFLICT (branch, month, topic, language, state, outcome)
		DO UPDATE SET count = help_count.count + 1`

	// HelpCounts (month), from that month.
	HelpCounts = `
		SELECT branch, month, topic, language, state, outcome, count FROM help_count
		WHERE month >= $1 ORDER BY branch, month, topic, language, state, outcome`
)
