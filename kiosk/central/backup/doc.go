// Package backup makes copies of central's database while it is in use, keeps those
// of some days, and brings one back: SQLite by its own means, PostgreSQL by pg_dump
// and pg_restore.
//
// It must not know what is in the database, or when a copy should be made.
package backup
