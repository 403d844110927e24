// Package directory finds the offices that suit a patron: the nearest, those that
// are open, that speak a language or act for an authority.
//
// What is not sourced it never gives, and hours only of what was checked and has
// not expired: that is decided here, for every screen.
//
// It must not know of screens, texts, files or the network.
package directory
