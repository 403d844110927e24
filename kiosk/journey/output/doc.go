// Package output is the part of a journey that puts pages on paper: how many,
// which, in what manner, at what price; then the printing itself with its
// faults. It is pure, and shared by printing and copying.
//
// It must not know where the pages come from, nor any printer's protocol.
package output
