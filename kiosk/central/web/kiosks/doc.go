// Package kiosks is the pages about the kiosks: how each is, which version it runs and
// what became of its updates, where it stands, the codes that machines become kiosks
// with, shutting out, and the settings that central sends.
//
// It must not know how kiosks reach central, nor what a setting does.
package kiosks
