package queries

// Kiosks.
const (
	// AddKiosk (id, name, place) does nothing when the name is taken.
	AddKiosk = `INSERT INTO kiosk (id, name, place) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING`

	kiosks = `
		SELECT id, name, place, enrolled, revoked, heard, version, printer, scanner, content, waiting, told
		FROM kiosk `

	// Kiosks, by name, and Kiosk (id).
	Kiosks = kiosks + `ORDER BY name, id`
	Kiosk  = kiosks + `WHERE id = $1`

	// KioskKey (id).
	KioskKey = `SELECT public_key, revoked FROM kiosk WHERE id = $1`

	// KeepKey (public_key, enrolled, id) lets the kiosk in.
	KeepKey = `UPDATE kiosk SET public_key = $1, enrolled = $2, revoked = 0 WHERE id = $3`

	// Revoke (revoked, id).
	Revoke = `UPDATE kiosk SET revoked = $1 WHERE id = $2`

	// KeepHealth (heard, version, printer, scanner, content, waiting, told, id).
	KeepHealth = `
		UPDATE kiosk SET heard = $1, version = $2, printer = $3, scanner = $4, content = $5, waiting = $6, told = $7
		WHERE id = $8`
)

// Codes for enrolment.
const (
	// AddCode (code_hash, kiosk, until).
	AddCode = `INSERT INTO enrolment (code_hash, kiosk, until) VALUES ($1, $2, $3)`

	// DropCodes (kiosk) drops those that were not used.
	DropCodes = `DELETE FROM enrolment WHERE kiosk = $1 AND used = 0`

	// ForgetCodes (old).
	ForgetCodes = `DELETE FROM enrolment WHERE until <= $1`

	// Code (code_hash).
	Code = `SELECT kiosk, until, used FROM enrolment WHERE code_hash = $1`

	// UseCode (used, code_hash).
	UseCode = `UPDATE enrolment SET used = $1 WHERE code_hash = $2`
)

// Settings of kiosks.
const (
	// PutSettings (kiosk, version, text, account, written) does nothing when there is
	// that version.
	PutSettings = `
		INSERT INTO kiosk_settings (kiosk, version, text, account, written) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (kiosk, version) DO NOTHING`

	// Settings (kiosk), the newest first.
	Settings = `SELECT version, text, account, written FROM kiosk_settings WHERE kiosk = $1 ORDER BY version DESC`
)
