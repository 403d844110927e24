package main

import (
	"context"
	"log/slog"
	"os"

	"golang.org/x/sys/unix"

	"medborgarkiosk/kiosk/blanking"
	"medborgarkiosk/kiosk/touchscreen"
)

// unused is a terminal that nobody uses: logind is told to start none.
const unused = 12

// blank gives what turns the screen off and on, when it is the screen of a virtual
// terminal; until ctx ends. Elsewhere, as in a window, nothing does.
func blank(ctx context.Context) func(dark bool) {
	own := terminal(os.Stdin)
	if own == 0 {
		return func(bool) {}
	}
	b := blanking.Blanker{
		Screen:  blanking.Console{TTY: os.Stdin, Own: own, Dark: unused},
		Touched: func(ctx context.Context) error { return touchscreen.Await(ctx, touchscreen.Any) },
		Log:     slog.Default(),
	}
	wishes := make(chan bool)
	go b.Run(ctx, wishes)
	return func(dark bool) {
		select {
		case wishes <- dark:
		case <-ctx.Done():
		}
	}
}

// terminal is the number of the virtual terminal that a file is, from its device
// (tty1 is 4:1, Documentation/admin-guide/devices.txt); 0 for none.
func terminal(file *os.File) int {
	const major, most = 4, 63
	var about unix.Stat_t
	if err := unix.Fstat(int(file.Fd()), &about); err != nil || about.Mode&unix.S_IFMT != unix.S_IFCHR {
		return 0
	}
	if n := unix.Minor(about.Rdev); unix.Major(about.Rdev) == major && n <= most {
		return int(n)
	}
	return 0
}
