// Package store keeps what central keeps, in SQLite on one machine or in
// PostgreSQL for many processes at once. The SQL is
// in store/queries, the schema in migrations/DATABASE, both in words that
// PostgreSQL understands as well wherever there are such words.
//
// It must not know of HTTP, of time zones, or when things should happen.
package store
