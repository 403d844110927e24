package escl_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/devicesim"
	"medborgarkiosk/kiosk/devicetest"
	"medborgarkiosk/kiosk/escl"
)

var _ kiosk.Scanner = (*escl.Scanner)(nil)

func start(t *testing.T, config devicesim.ScannerConfig) (*devicesim.Scanner, *escl.Scanner) {
	t.Helper()
	sim, err := devicesim.StartScanner(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(sim.Close)
	scanner, err := escl.New(escl.Config{URL: sim.URL(), DPI: 100})
	if err != nil {
		t.Fatal(err)
	}
	return sim, scanner
}

func TestVirtualScannerConforms(t *testing.T) {
	t.Parallel()
	devicetest.Scanner(t, func(t *testing.T) devicetest.ScannerRig {
		sim, scanner := start(t, devicesim.ScannerConfig{Sheets: 3, Pace: 2 * time.Millisecond})
		return devicetest.ScannerRig{
			Scanner: scanner,
			Sheets:  3,
			Faults: []kiosk.Code{
				kiosk.ScannerJam, kiosk.ScannerCover, kiosk.ScannerBusy, kiosk.ScannerEmpty, kiosk.ScannerOffline,
			},
			Break: func(code kiosk.Code) {
				sim.Clear()
				sim.Fault(map[kiosk.Code]string{
					kiosk.ScannerJam: devicesim.FaultJam, kiosk.ScannerCover: devicesim.FaultCover,
					kiosk.ScannerBusy: devicesim.FaultBusy, kiosk.ScannerOffline: devicesim.FaultDead,
					kiosk.ScannerEmpty: "empty",
				}[code])
			},
			BreakAfterOne: func() kiosk.Code {
				sim.FaultAfter(1, devicesim.FaultJam)
				return kiosk.ScannerJam
			},
			Slow: func() {},
		}
	})
}

func TestScannerSwitchedOffIsOffline(t *testing.T) {
	t.Parallel()
	sim, scanner := start(t, devicesim.ScannerConfig{})
	sim.Power(false)
	if _, err := scanner.Offer(t.Context()); kiosk.CodeOf(err) != kiosk.ScannerOffline {
		t.Errorf("got %v", err)
	}
}

// A bad day: the cable is pulled in the middle of the second page.
func TestScannerThatDiesKeepsTheWholePages(t *testing.T) {
	t.Parallel()
	sim, scanner := start(t, devicesim.ScannerConfig{Sheets: 3})
	sim.FaultAfter(1, devicesim.FaultDead)
	dir := t.TempDir()
	pages := 0
	err := scanner.Scan(t.Context(), kiosk.ScanRequest{Dir: dir, Feeder: true}, func(p kiosk.ScanProgress) {
		if p.Page != nil {
			pages++
		}
	})
	left, _ := filepath.Glob(filepath.Join(dir, "*"))
	if kiosk.CodeOf(err) != kiosk.ScannerOffline || pages != 1 || len(left) != 1 {
		t.Errorf("%d pages, %d files, %v", pages, len(left), err)
	}
}

func TestFullDiskIsSaidToBeFull(t *testing.T) {
	t.Parallel()
	if os.Getuid() != 0 {
		t.Skip("only root can mount a tiny disk")
	}
	_, scanner := start(t, devicesim.ScannerConfig{})
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=8k"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Unmount(dir, unix.MNT_DETACH) })
	err := scanner.Scan(t.Context(), kiosk.ScanRequest{Dir: dir}, func(kiosk.ScanProgress) {})
	if kiosk.CodeOf(err) != kiosk.DiskFull {
		t.Errorf("got %v", err)
	}
}
