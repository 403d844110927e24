// Package reminder reminds patrons of booked help, by SMS or e-mail, where the
// library has switched that on and the patron has asked for it. It is the only
// place that knows an address of anybody's.
//
// It keeps an address apart from the bookings, and no longer than the session.
// What is kept is a row of its own with no code, no topic and no booking's id,
// only times, a Link and a Sealed:
//
//   - Sealed is the address, the language and the booking's id, encrypted
//     (AES-256-GCM) under a key that lies in a file and not in the database. So a
//     copy of the database, such as a backup that outlives the session, tells
//     nobody's number. That a row's times could else be held against the times of
//     bookings is the reason why a random handle would not be enough.
//   - Link is a keyed hash (HMAC-SHA-256) of the booking's id, so that the row can
//     be found again from the booking: to be replaced, or taken away. A handle in
//     the booking's row would do that too, but would tell everyone who reads
//     bookings who has left an address.
//
// Nobody tells this package that a booking was moved or cancelled. Each round
// opens every row and looks at its booking, just before anything is sent: there is
// then no way of changing a booking, now or later, that forgets the reminder.
//
// A reminder is marked as sent in one transaction before it is sent, so that of
// two processes only one sends it. What may have been sent is not sent again.
//
// It must not know how addresses are typed, nor which database keeps the rows.
package reminder
