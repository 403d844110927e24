package touchscreen

import (
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Device is a panel, such as /dev/input/event5.
type Device struct {
	file *os.File
	x, y Range
}

// Open opens a device. The error tells that it is not there, may not be read (its
// reader must be in the group input), or is no panel for several fingers.
func Open(path string) (*Device, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open touchscreen: %w", err)
	}
	d := &Device{file: file}
	for code, into := range map[uintptr]*Range{axisX: &d.x, axisY: &d.y} {
		if *into, err = axisOf(file, code); err != nil {
			file.Close()
			return nil, fmt.Errorf("open touchscreen: %s tells of no fingers: %w", path, err)
		}
	}
	return d, nil
}

// axisOf asks for the range of an axis: EVIOCGABS of the kernel's input.h, which
// gives six numbers, the second and third of which are the bounds.
func axisOf(file *os.File, code uintptr) (Range, error) {
	var about [6]int32
	request := 2<<30 | unsafe.Sizeof(about)<<16 | 'E'<<8 | (0x40 + code)
	raw, err := file.SyscallConn() // Fd would make Close wait for the next touch
	if err != nil {
		return Range{}, err
	}
	var errno unix.Errno
	err = raw.Control(func(fd uintptr) {
		_, _, errno = unix.Syscall(unix.SYS_IOCTL, fd, request, uintptr(unsafe.Pointer(&about)))
	})
	if err == nil && errno != 0 {
		err = errno
	}
	return Range{about[1], about[2]}, err
}

// Read tells of the fingers, as Decode does, until the device is closed or gone.
func (d *Device) Read(report func([]Finger)) error { return Decode(d.file, d.x, d.y, report) }

// Close ends Read.
func (d *Device) Close() error { return d.file.Close() }
