// Package web is the staff's pages. It joins the groups of pages, each a
// package of its own in the frame, and holds the first: what calls for staff
// now, what the kiosks were used for today, and how they are. HTML is made on
// the server; a few lines of script only keep the page fresh.
//
// It must not know of SQL, nor of how kiosks reach central.
package web
