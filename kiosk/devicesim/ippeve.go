package devicesim

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// IPPEve is ippeveprinter, the sample printer of the IPP Everywhere
// specification. It needs the Debian packages cups-ipp-utils, avahi-daemon,
// dbus-daemon and util-linux, and root for its private /run.
type IPPEve struct {
	dir     string
	port    int
	bus     *Bus
	avahi   *daemon
	printer *daemon
}

// printCommand is what ippeveprinter runs for each job; while the file "fault"
// is there the job stands still with the reason in it.
const printCommand = `#!/bin/sh
dir=$(dirname "$0")
if [ -e "$dir/fault" ]; then
	reason=$(cat "$dir/fault")
	trap 'echo "STATE: -$reason" >&2; exit 1' TERM
	echo "STATE: +$reason" >&2
	while [ -e "$dir/fault" ]; do sleep 0.1; done
	echo "STATE: -$reason" >&2
	trap - TERM
fi
n=$(ls "$dir/paper" | wc -l)
cp "$1" "$dir/paper/$n,${IPP_COPIES:-1}"
`

const avahiConfig = "[server]\nallow-interfaces=lo\nuse-ipv6=no\n[publish]\ndisable-publishing=yes\n"

// avahi keeps its pid and socket in /run, where another may be at work.
const ownRun = `mount -t tmpfs tmpfs /run && mkdir /run/avahi-daemon && exec avahi-daemon --no-drop-root --no-chroot --no-rlimits --no-proc-title -f "$1"`

// StartIPPEve starts ippeveprinter with all it needs; dir holds what it makes.
func StartIPPEve(ctx context.Context, dir string) (*IPPEve, error) {
	p := &IPPEve{dir: dir}
	if err := p.start(ctx); err != nil {
		p.Close()
		return nil, fmt.Errorf("start ippeveprinter: %w", err)
	}
	return p, nil
}

func (p *IPPEve) start(ctx context.Context) error {
	config, command := filepath.Join(p.dir, "avahi.conf"), filepath.Join(p.dir, "print")
	err := errors.Join(
		os.MkdirAll(filepath.Join(p.dir, "spool"), 0o700),
		os.MkdirAll(filepath.Join(p.dir, "paper"), 0o700),
		os.WriteFile(config, []byte(avahiConfig), 0o600),
		os.WriteFile(command, []byte(printCommand), 0o700), // it is run
	)
	if err != nil {
		return err
	}
	if p.bus, err = StartBus(ctx, p.dir); err != nil {
		return err
	}
	onBus := []string{"DBUS_SYSTEM_BUS_ADDRESS=" + p.bus.Address()}
	if p.avahi, err = startDaemon(onBus, "unshare", "-m", "sh", "-c", ownRun, "sh", config); err != nil {
		return err
	}
	if err := p.avahi.until(ctx, func() bool { return strings.Contains(p.avahi.said.String(), "startup complete") }); err != nil {
		return err
	}
	if p.port, err = freePort(); err != nil {
		return err
	}
	p.printer, err = startDaemon(onBus, "ippeveprinter", "-p", strconv.Itoa(p.port), "-n", "localhost", "-r", "off",
		"-2", "-s", "60,60", "-f", "application/pdf,image/jpeg,image/pwg-raster",
		"-c", command, "-d", filepath.Join(p.dir, "spool"), "Test")
	if err != nil {
		return err
	}
	return p.printer.until(ctx, listens("tcp", fmt.Sprintf("localhost:%d", p.port)))
}

// Close ends it and what was started with it.
func (p *IPPEve) Close() {
	for _, d := range []*daemon{p.printer, p.avahi} {
		if d != nil {
			d.stop()
		}
	}
	if p.bus != nil {
		p.bus.Close()
	}
}

// URI gives the printer-uri.
func (p *IPPEve) URI() string { return fmt.Sprintf("ipp://localhost:%d/ipp/print", p.port) }

// PaperOut lets the next job stand still for want of paper.
func (p *IPPEve) PaperOut() error {
	return os.WriteFile(filepath.Join(p.dir, "fault"), []byte("media-empty-error"), 0o600)
}

// Mend lets it go on.
func (p *IPPEve) Mend() error {
	err := os.Remove(filepath.Join(p.dir, "fault"))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

// Printed gives the impressions of each job that came out, oldest first.
func (p *IPPEve) Printed() ([]int, error) {
	entries, err := os.ReadDir(filepath.Join(p.dir, "paper"))
	if err != nil {
		return nil, err
	}
	slices.SortFunc(entries, func(a, b os.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	var printed []int
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(p.dir, "paper", entry.Name()))
		if err != nil {
			return nil, err
		}
		_, copies, _ := strings.Cut(entry.Name(), ",")
		n, err := strconv.Atoi(copies)
		if err != nil {
			return nil, fmt.Errorf("paper: %w", err)
		}
		printed = append(printed, n*countPages(data))
	}
	return printed, nil
}
