// Package accounts is the pages about the staff's accounts: an admin lists,
// adds, closes and renews them and reads the log of what was done; everybody
// changes their own password.
//
// It must not know how passwords are kept.
package accounts
