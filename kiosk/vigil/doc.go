// Package vigil keeps a screen in front of patrons: a parent starts the kiosk, hears
// by a pipe that its screen's thread answers, and starts it anew when it has died or
// fallen silent, with a calm notice in the patron's language meanwhile. It tells the
// service manager, and in a file whether the kiosk is idle.
//
// It must not know of journeys, of Fyne, or of anything about a patron but the
// language of the screen, which it forgets when the visit ends.
package vigil
