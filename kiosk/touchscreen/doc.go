// Package touchscreen reads all fingers on a panel from the kernel (evdev, the
// multi-touch protocol of type B: docs.kernel.org/input/multi-touch-protocol.html),
// since the desktop under Fyne gives the first alone, and waits for the touch that wakes
// a dark screen. Nothing else is read of a device, and nothing is kept.
//
// It must not know of screens, maps or settings.
package touchscreen
