package queries

// The directory's records.
const (
	record = `SELECT kind, id, revision, body, carried FROM record `

	// Record (kind, id).
	Record = record + `WHERE kind = $1 AND id = $2`

	// Records (kind, or '' for all), by kind and id.
	Records = record + `WHERE CAST($1 AS TEXT) = '' OR kind = $1 ORDER BY kind, id`

	// RecordsSince (revision) gives the newest revision of all, and with it each
	// record that is newer, or nulls for none: of one moment, as one statement is.
	RecordsSince = `
		SELECT newest.revision, r.kind, r.id, r.revision, r.body
		FROM (SELECT COALESCE(MAX(revision), 0) AS revision FROM record) newest
		LEFT JOIN record r ON r.revision > $1`

	// Newest revision.
	Newest = `SELECT COALESCE(MAX(revision), 0) FROM record`

	// PutRecord (kind, id, revision, body).
	PutRecord = `
		INSERT INTO record (kind, id, revision, body) VALUES ($1, $2, $3, $4)
		ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision, body = excluded.body`

	// Carry (body, kind, id).
	Carry = `UPDATE record SET carried = $1 WHERE kind = $2 AND id = $3`
)

// What was done to them.
const (
	recordChange = `
		SELECT revision, kind, id, body_before, body_after, action, who, at, import FROM record_change `

	// History (kind, id), the latest first.
	History = recordChange + `WHERE kind = $1 AND id = $2 ORDER BY revision DESC`

	// ChangeAt (revision).
	ChangeAt = recordChange + `WHERE revision = $1`

	// ChangesOf (import), the latest first.
	ChangesOf = recordChange + `WHERE import = $1 AND import <> '' ORDER BY revision DESC`

	// AddChange (revision, kind, id, body_before, body_after, action, who, at, import).
	AddChange = `
		INSERT INTO record_change (revision, kind, id, body_before, body_after, action, who, at, import)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
)

// Imports of offices, and marks on what patrons said is wrong.
const (
	recordImport = `SELECT id, name, who, at, state, made_on, file, added, changed, retired FROM record_import `

	// Import (id).
	Import = recordImport + `WHERE id = $1`

	// Imports (limit) that were done, the latest first.
	Imports = recordImport + `WHERE state <> 'seen' ORDER BY at DESC, id LIMIT $1`

	// PutImport (id, name, who, at, state, made_on, file, added, changed, retired).
	PutImport = `
		INSERT INTO record_import (id, name, who, at, state, made_on, file, added, changed, retired)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
		ON CONFLICT (id) DO UPDATE SET at = excluded.at, state = excluded.state, file = excluded.file`

	// DropImports (before) that were never done.
	DropImports = `DELETE FROM record_import WHERE state = 'seen' AND at < $1`

	// Handled marks.
	Handled = `SELECT record, remark, count, who, at FROM remark_handled`

	// Handle (record, remark, count, who, at).
	Handle = `
		INSERT INTO remark_handled (record, remark, count, who, at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (record, remark) DO UPDATE SET count = excluded.count, who = excluded.who, at = excluded.at`
)
