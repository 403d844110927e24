// Package sane scans through SANE by running scanimage: backends of SANE abort
// the process they are in, and a child's end is only a scanner out of reach.
//
// It must not know of other ways to scan or of what becomes of the pages.
package sane
