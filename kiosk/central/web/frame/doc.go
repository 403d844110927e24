// Package frame is what all of the staff's pages stand in: who is logged in,
// the bar on top, the language, news without reload, and what browsers are told
// to hold to. A form that comes when the session is over is kept until its
// writer has logged in again.
//
// It must not know what any page is about, nor of SQL.
package frame
