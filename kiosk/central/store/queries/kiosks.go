package queries

// Kiosks.
const (
	// AddKiosk (id, name, place, key_hash).
	AddKiosk = `INSERT INTO kiosk (id, name, place, key_hash) VALUES ($1, $2, $3, $4)`

	// KeyHash (id).
	KeyHash = `SELECT key_hash FROM kiosk WHERE id = $1`

	// Kiosks, by name.
	Kiosks = `
		SELECT id, name, place, heard, version, printer, scanner, content, waiting
		FROM kiosk ORDER BY name, id`

	// KeepHealth (heard, version, printer, scanner, content, waiting, id).
	KeepHealth = `
		UPDATE kiosk SET heard = $1, version = $2, printer = $3, scanner = $4, content = $5, waiting = $6
		WHERE id = $7`
)
