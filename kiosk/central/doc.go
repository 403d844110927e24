// Package central is what the server does for staff and kiosks: it counts what
// kiosks report, each event once; it passes calls for staff on, and the staff's
// answers back; and it knows which kiosks there are and how they are.
//
// It must not know of HTTP, HTML or SQL: it says below what a store must do,
// and central/store does it.
package central
