// Package e2e starts both real programs as their users would, on a virtual
// display, with real CUPS, ippeveprinter, scanimage and D-Bus, touches and reads
// the screen, has staff at a real browser, and looks at what came of it. It has
// tests only.
//
// It must not reach into the programs: it knows what stands on the screen, in the
// log, on paper and on the stick, and what their files hold.
package e2e
