// Package account knows which of the staff may do what: their accounts, the
// proof of a password, sessions, and the log of what was done. It slows those
// who guess.
//
// It must not know of HTTP, cookies or SQL, nor of any patron.
package account
