// Package publish makes the packs that kiosks fetch: what has changed in the
// directory since the version that a kiosk has, signed with central's key.
//
// The key is in a file and nowhere else. Kiosks trust the first that they meet, or
// the one in their settings, so that losing it means visiting every kiosk.
//
// It must not know of HTTP, of databases, or of who changes records.
package publish
