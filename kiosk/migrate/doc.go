// Package migrate brings a database's schema up to what the program knows, one
// numbered SQL file after the other, each in a transaction of its own.
//
// It uses database/sql alone and must not know which database or which tables
// there are.
package migrate
