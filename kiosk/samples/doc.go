// Package samples makes documents in code: a letter as PDF or picture, and the
// hostile files that a public machine must survive. The demo's stick, the
// virtual scanner and the tests share them, so that no binary files are kept.
//
// It must not know of any device, port or screen.
package samples
