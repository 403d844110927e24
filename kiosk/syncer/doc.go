// Package syncer brings the kiosk's usage events to central, tells central that
// the kiosk lives, and fetches what has changed in the directory. All are patient:
// central may be away for days.
//
// Events are sent at ticks that begin at a random moment, so that their arrival
// tells no more of a visit's end than the tick's length. The package must not
// know of HTTP, SQL, or what the events mean.
package syncer
