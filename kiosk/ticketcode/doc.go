// Package ticketcode says a kiosk.TicketCode as a patron does: two easy words of
// their own language and a number of four digits, "BLÅ-RÄV 4217". The number
// carries a check, so that one wrong or two swapped digits, and nearly every
// wrong word, are known at once without asking central.
//
// The words are content (assets/content/codewords.json), one thing for each
// index, so that a code means the same in every language. There is no colour of
// skin among the first words, and no animal among the second that somebody could
// be called: no pair may hurt.
//
// It must not know of bookings, screens or journeys; central uses it too.
package ticketcode
