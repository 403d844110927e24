// Package web is the staff's pages: what calls for them now, what the kiosks
// were used for today, and how they are. HTML made on the server; a few lines
// of script only keep the page fresh.
//
// It must not know of SQL, nor of how kiosks reach central. It does not know
// who looks: until there are accounts, whoever reaches it is staff, which is
// why cmd/central offers it to its own machine only.
package web
