package touchscreen

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// Any matches all devices that one touches, turns or presses.
const Any = "/dev/input/event*"

// plugged is how often is looked for devices that have come since.
const plugged = 5 * time.Second

// Await returns when a device whose path matches is touched, turned or pressed; what
// was done with it is not kept. The error tells that none can be read, or that ctx has
// ended.
func Await(ctx context.Context, pattern string) error {
	l := listener{pattern: pattern, heard: map[string]*os.File{}, used: make(chan string), gone: make(chan string), over: make(chan struct{})}
	defer l.close()
	if err := l.look(); len(l.heard) == 0 {
		return fmt.Errorf("await a touch: no device can be read: %w", err)
	}
	again := time.NewTicker(plugged)
	defer again.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-l.used:
			return nil
		case path := <-l.gone:
			l.heard[path].Close()
			delete(l.heard, path)
		case <-again.C:
			_ = l.look() // those that can be read are enough
		}
	}
}

// listener listens to devices, of which more may come and some go.
type listener struct {
	pattern    string
	heard      map[string]*os.File
	used, gone chan string
	over       chan struct{}
}

// look listens to the devices that are new. The error tells which can't be read.
func (l *listener) look() error {
	paths, err := filepath.Glob(l.pattern)
	for _, path := range paths {
		if l.heard[path] != nil {
			continue
		}
		file, cause := os.Open(path)
		if cause != nil {
			err = errors.Join(err, cause)
			continue
		}
		l.heard[path] = file
		go l.listen(path, file)
	}
	return err
}

func (l *listener) listen(path string, file *os.File) {
	tell := l.used
	if firstUse(file) != nil {
		tell = l.gone
	}
	select {
	case tell <- path:
	case <-l.over:
	}
}

func (l *listener) close() {
	close(l.over)
	for _, file := range l.heard {
		file.Close()
	}
}

// firstUse reads until somebody uses the device: a key, which a finger on a panel is
// too, or what moves, of the kernel's input-event-codes.h.
func firstUse(events io.Reader) error {
	const typeKey, typeRelative = 1, 2
	raw := make([]byte, eventSize)
	for {
		if _, err := io.ReadFull(events, raw); err != nil {
			return err
		}
		switch binary.NativeEndian.Uint16(raw[timeSize:]) {
		case typeKey, typeRelative, typeAbsolute:
			return nil
		}
	}
}
