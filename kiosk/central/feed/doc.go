// Package feed is how helpers' and rooms' times reach other calendars (RFC 5545,
// published as in RFC 5546), and how busy times in other calendars come in.
//
// A feed's address is copied to phones and to companies that keep calendars for
// others; what it says can't be called back. So it tells that a time is booked
// and in which language, which the helper needs, but no code and no history, and
// what the help is about only where the library has chosen so.
//
// It must not know of SQL, accounts or HTML, and writes nothing to bookings.
package feed
