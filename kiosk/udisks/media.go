package udisks

import (
	"context"
	"errors"
	"os"
	"sync"
	"syscall"
	"time"

	"medborgarkiosk/kiosk"
)

const (
	readOptions = "ro,noexec,nosuid,nodev"
	saveOptions = "rw,noexec,nosuid,nodev,sync"
	// unmountTime bounds the unmounting after the visit's context is over.
	unmountTime = 10 * time.Second
)

// Config says where UDisks2 is.
type Config struct {
	BusAddress string // "" means the system bus
}

// Media is the kiosk.Media of the first removable drive found.
type Media struct {
	bus *bus
	mu  sync.Mutex // one at a time has the stick mounted
}

// New makes Media; the bus is connected to when first needed. Close must be called.
func New(config Config) *Media { return &Media{bus: &bus{address: config.BusAddress}} }

// Close lets the bus go.
func (m *Media) Close() { m.bus.close() }

// Present implements kiosk.Media. It is one question to UDisks2, cheap enough
// to ask each second.
func (m *Media) Present(ctx context.Context) (bool, error) {
	s, err := m.bus.find(ctx)
	if err != nil {
		return false, fail(ctx, kiosk.Internal, "look for stick", err)
	}
	return s != nil, nil
}

// use mounts the stick, has do work in it and unmounts it. missing is the code
// when none is in.
func (m *Media) use(ctx context.Context, op, options string, missing kiosk.Code, do func(*os.Root) error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	s, err := m.bus.find(ctx)
	switch {
	case err != nil:
		return fail(ctx, kiosk.Internal, op, err)
	case s == nil:
		return kiosk.Fail(missing, op, nil)
	case options == saveOptions && s.readOnly:
		return kiosk.Fail(kiosk.StickLocked, op, nil)
	}
	where, err := m.enter(ctx, s, options)
	if err != nil {
		return m.judge(ctx, op, err)
	}
	defer m.leave(ctx, s)
	root, err := os.OpenRoot(where)
	if err != nil {
		return m.judge(ctx, op, err)
	}
	defer func() { _ = root.Close() }()
	if err := do(root); err != nil {
		return m.judge(ctx, op, err)
	}
	return nil
}

// enter mounts the stick with just these options, even if it was mounted with others.
func (m *Media) enter(ctx context.Context, s *stick, options string) (string, error) {
	if s.mounted != "" {
		if err := m.bus.unmount(ctx, s); err != nil {
			return "", err
		}
	}
	return m.bus.mount(ctx, s, options)
}

func (m *Media) leave(ctx context.Context, s *stick) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), unmountTime)
	defer cancel()
	_ = m.bus.unmount(ctx, s) // pulled out already: nothing is lost, all was synced
}

// judge finds the code of what went wrong with a stick that was in: most
// errors mean that it no longer is.
func (m *Media) judge(ctx context.Context, op string, err error) error {
	var coded *kiosk.Error
	var errno syscall.Errno
	errors.As(err, &errno)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &coded):
		return kiosk.Fail(coded.Code, op, coded.Err)
	case errno == syscall.EROFS:
		return kiosk.Fail(kiosk.StickLocked, op, errno)
	case errno == syscall.EIO, errno == syscall.ENODEV, errno == syscall.ENXIO, errno == syscall.ENOTCONN, errno == syscall.ESTALE:
		return kiosk.Fail(kiosk.StickRemoved, op, errno)
	}
	if s, findErr := m.bus.find(ctx); findErr == nil && s == nil {
		return kiosk.Fail(kiosk.StickRemoved, op, nil)
	}
	return fail(ctx, kiosk.Internal, op, err)
}

// fail leaves the names of files out of the cause.
func fail(ctx context.Context, code kiosk.Code, op string, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var path *os.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return kiosk.Fail(code, op, err)
}
