// Package queries holds central's SQL, one file for each subject. Parameters
// are $1, $2 … in the order of their first use, which SQLite and PostgreSQL
// read alike.
//
// It must not know who asks.
package queries
