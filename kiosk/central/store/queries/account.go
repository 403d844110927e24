package queries

// Accounts.
const (
	// AddAccount (id, name, key, role, branch, municipality, hash) does nothing when
	// the key is there already.
	AddAccount = `
		INSERT INTO account (id, name, key, role, branch, municipality, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)
		ON CONFLICT (key) DO NOTHING`

	accounts = `SELECT id, name, role, branch, municipality, disabled, hash FROM account `

	// AccountByKey (key) and AccountByID (id).
	AccountByKey = accounts + `WHERE key = $1`
	AccountByID  = accounts + `WHERE id = $1`

	// Accounts, by name.
	Accounts = accounts + `ORDER BY key`

	// SetHash (hash, id).
	SetHash = `UPDATE account SET hash = $1 WHERE id = $2`

	// Disable (disabled, id) leaves the last admin alone.
	Disable = `
		UPDATE account SET disabled = $1 WHERE id = $2 AND ($1 = FALSE OR role <> 'admin'
			OR EXISTS (SELECT 1 FROM account WHERE role = 'admin' AND disabled = FALSE AND id <> $2))`
)

// Sessions.
const (
	// AddSession (hash, account, begun, seen).
	AddSession = `INSERT INTO session (hash, account, begun, seen) VALUES ($1, $2, $3, $4)`

	// Session (hash).
	Session = `SELECT hash, account, begun, seen FROM session WHERE hash = $1`

	// TouchSession (seen, hash).
	TouchSession = `UPDATE session SET seen = $1 WHERE hash = $2`

	// EndSession (hash).
	EndSession = `DELETE FROM session WHERE hash = $1`

	// EndSessions (account).
	EndSessions = `DELETE FROM session WHERE account = $1`

	// ForgetSessions (begun, seen).
	ForgetSessions = `DELETE FROM session WHERE begun <= $1 OR seen <= $2`
)

// Tries to log in.
const (
	// Tries (key).
	Tries = `SELECT n, last FROM login_try WHERE key = $1`

	// CountTry (key, n, last, was) does nothing when the key does not stand at was.
	CountTry = `
		INSERT INTO login_try (key, n, last) VALUES ($1, $2, $3)
		ON CONFLICT (key) DO UPDATE SET n = excluded.n, last = excluded.last
		WHERE login_try.n = $4`

	// ForgetTries (before).
	ForgetTries = `DELETE FROM login_try WHERE last < $1 OR n = 0`
)

// The staff's log.
const (
	// AddEntry (at, name, action, object).
	AddEntry = `INSERT INTO staff_log (at, name, action, object) VALUES ($1, $2, $3, $4)`

	// Entries (before or 0, limit), the latest first.
	Entries = `
		SELECT id, at, name, action, object FROM staff_log
		WHERE CAST($1 AS BIGINT) = 0 OR id < $1 ORDER BY id DESC LIMIT $2`

	// ForgetEntries (before).
	ForgetEntries = `DELETE FROM staff_log WHERE at < $1`
)
