package udisks

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"github.com/godbus/dbus/v5"
)

const (
	service       = "org.freedesktop.UDisks2"
	rootPath      = "/org/freedesktop/UDisks2"
	blockIface    = service + ".Block"
	driveIface    = service + ".Drive"
	systemIface   = service + ".Filesystem"
	managerMethod = "org.freedesktop.DBus.ObjectManager.GetManagedObjects"
)

// bus is a connection to UDisks2, made when first needed and again when lost.
type bus struct {
	address string // "" is the system bus
	mu      sync.Mutex
	conn    *dbus.Conn
}

func (b *bus) connection() (*dbus.Conn, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.conn != nil && b.conn.Connected() {
		return b.conn, nil
	}
	var err error
	if b.address == "" {
		b.conn, err = dbus.ConnectSystemBus()
	} else {
		b.conn, err = dbus.Connect(b.address)
	}
	if err != nil {
		return nil, fmt.Errorf("connect to D-Bus: %w", err)
	}
	return b.conn, nil
}

func (b *bus) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.conn != nil {
		_ = b.conn.Close()
		b.conn = nil
	}
}

// stick is a file system on a removable drive.
type stick struct {
	path     dbus.ObjectPath
	readOnly bool
	mounted  string // where, "" when it is not
}

// find gives the first stick in, nil for none.
func (b *bus) find(ctx context.Context) (*stick, error) {
	conn, err := b.connection()
	if err != nil {
		return nil, err
	}
	var objects map[dbus.ObjectPath]map[string]map[string]dbus.Variant
	if err := conn.Object(service, rootPath).CallWithContext(ctx, managerMethod, 0).Store(&objects); err != nil {
		return nil, fmt.Errorf("ask UDisks2: %w", err)
	}
	var found *stick
	for path, ifaces := range objects {
		block, system := ifaces[blockIface], ifaces[systemIface]
		if block == nil || system == nil || value[bool](block, "HintSystem") || value[bool](block, "HintIgnore") {
			continue
		}
		drive := objects[value[dbus.ObjectPath](block, "Drive")][driveIface]
		if !value[bool](drive, "Removable") && value[string](drive, "ConnectionBus") != "usb" {
			continue
		}
		if found == nil || path < found.path { // the order of a map is no order
			found = &stick{path: path, readOnly: value[bool](block, "ReadOnly"), mounted: mountPoint(system)}
		}
	}
	return found, nil
}

// mount mounts the stick with the options and gives where.
func (b *bus) mount(ctx context.Context, s *stick, options string) (string, error) {
	var where string
	err := b.call(ctx, s, "Mount", map[string]dbus.Variant{
		"options":                  dbus.MakeVariant(options),
		"auth.no_user_interaction": dbus.MakeVariant(true),
	}).Store(&where)
	if err != nil {
		return "", fmt.Errorf("mount stick: %w", err)
	}
	return where, nil
}

func (b *bus) unmount(ctx context.Context, s *stick) error {
	err := b.call(ctx, s, "Unmount", map[string]dbus.Variant{"auth.no_user_interaction": dbus.MakeVariant(true)}).Err
	if err != nil {
		return fmt.Errorf("unmount stick: %w", err)
	}
	return nil
}

func (b *bus) call(ctx context.Context, s *stick, method string, args map[string]dbus.Variant) *dbus.Call {
	conn, err := b.connection()
	if err != nil {
		return &dbus.Call{Err: err}
	}
	return conn.Object(service, s.path).CallWithContext(ctx, systemIface+"."+method, 0, args)
}

// value gives a property, or the zero value when it is missing or of another type.
func value[T any](properties map[string]dbus.Variant, name string) T {
	v, _ := properties[name].Value().(T)
	return v
}

// mountPoint gives the first of MountPoints, which are bytes ending in zero.
func mountPoint(system map[string]dbus.Variant) string {
	points := value[[][]byte](system, "MountPoints")
	if len(points) == 0 {
		return ""
	}
	return strings.TrimRight(string(points[0]), "\x00")
}
