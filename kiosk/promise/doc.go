// Package promise is how a kiosk books: through central when it answers, and out
// of the times that central has lent when it does not. Whatever it has promised
// a patron holds.
//
// It must not know of HTTP, SQL or the screen.
package promise
