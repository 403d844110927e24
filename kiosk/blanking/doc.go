// Package blanking turns a screen off that nobody looks at, and on at a touch: the
// kernel turns a text console's screen off (console_codes(4), ioctl_console(2)), so
// the computer goes to an empty one, and comes back. That works for whatever has drawn
// on the screen before, Wayland or X11, and the touch that wakes reaches nobody.
//
// It must not know of the kiosk, its hours or who decides that it is to be dark.
package blanking
