package devicesim

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
)

// Bus is a private D-Bus with the manners of the system bus and none of its
// rules. It needs the Debian package dbus-daemon.
type Bus struct {
	daemon *daemon
	path   string
}

const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path=%s</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>
  </policy>
</busconfig>
`

// StartBus starts a bus whose socket is in dir.
func StartBus(ctx context.Context, dir string) (*Bus, error) {
	socket, config := filepath.Join(dir, "bus"), filepath.Join(dir, "bus.conf")
	if err := os.WriteFile(config, fmt.Appendf(nil, busConfig, socket), 0o600); err != nil {
		return nil, fmt.Errorf("start bus: %w", err)
	}
	d, err := startDaemon(nil, "dbus-daemon", "--nofork", "--nopidfile", "--nosyslog", "--config-file="+config)
	if err != nil {
		return nil, err
	}
	if err := d.until(ctx, listens("unix", socket)); err != nil {
		d.stop()
		return nil, err
	}
	return &Bus{d, socket}, nil
}

// Address gives the bus's address for DBUS_SYSTEM_BUS_ADDRESS.
func (b *Bus) Address() string { return "unix:path=" + b.path }

// Close ends the bus.
func (b *Bus) Close() { b.daemon.stop() }
