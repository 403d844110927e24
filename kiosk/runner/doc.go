// Package runner makes a visit happen: it takes events one at a time, asks
// session what comes next, performs the effects off the screen's thread under
// the visit's context, and hands each new screen to be drawn. Ending a visit
// cancels that context and removes the visit's directory.
//
// It must not know any journey, any device's protocol, or Fyne.
package runner
