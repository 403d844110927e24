package blanking

import (
	"errors"
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Console is the screen of a virtual terminal that is the process's own: its
// controlling terminal, for which the kernel asks for no privilege.
type Console struct {
	TTY  *os.File // such as /dev/tty1
	Own  int      // its number
	Dark int      // that of a terminal that nobody uses
}

// What the kernel is asked for: linux/vt.h, linux/tiocl.h, and how deep a screen sleeps
// (VESA's power down).
const (
	vtActivate   = 0x5606
	vtWaitActive = 0x5607
	tiocLinux    = 0x541c
	setVESABlank = 10
	blankScreen  = 14
	powerDown    = 3
)

// Off leaves for the empty terminal, and turns the screen off.
func (c Console) Off() error {
	if err := c.show(c.Dark); err != nil {
		return fmt.Errorf("leave for terminal %d: %w", c.Dark, err)
	}
	if err := errors.Join(c.ask(setVESABlank, powerDown), c.ask(blankScreen, 0)); err != nil {
		return fmt.Errorf("blank the screen: %w", errors.Join(err, c.show(c.Own)))
	}
	return nil
}

// On comes back; the kernel turns the screen on.
func (c Console) On() error {
	if err := c.show(c.Own); err != nil {
		return fmt.Errorf("come back to terminal %d: %w", c.Own, err)
	}
	return nil
}

// show brings a terminal to the front, and waits until it is there.
func (c Console) show(number int) error {
	if err := unix.IoctlSetInt(int(c.TTY.Fd()), vtActivate, number); err != nil {
		return err
	}
	return unix.IoctlSetInt(int(c.TTY.Fd()), vtWaitActive, number)
}

// ask is ioctl_console(2)'s TIOCLINUX: a subcode with its argument behind it.
func (c Console) ask(subcode, argument byte) error {
	words := [2]byte{subcode, argument}
	_, _, errno := unix.Syscall(unix.SYS_IOCTL, c.TTY.Fd(), tiocLinux, uintptr(unsafe.Pointer(&words)))
	if errno != 0 {
		return errno
	}
	return nil
}
