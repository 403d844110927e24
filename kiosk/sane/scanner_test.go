package sane_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/devicesim"
	"medborgarkiosk/kiosk/devicetest"
	"medborgarkiosk/kiosk/sane"
)

var _ kiosk.Scanner = (*sane.Scanner)(nil)

// changing is a Scanner whose settings change between scans.
type changing struct{ sane.Config }

func (c *changing) Offer(ctx context.Context) (kiosk.ScannerOffer, error) {
	return sane.New(c.Config).Offer(ctx)
}

func (c *changing) Scan(ctx context.Context, req kiosk.ScanRequest, report func(kiosk.ScanProgress)) error {
	return sane.New(c.Config).Scan(ctx, req, report)
}

// TestSANETestBackendConforms runs scanimage with SANE's own pretend scanner,
// whose feeder holds ten sheets.
func TestSANETestBackendConforms(t *testing.T) {
	needSystem(t)
	t.Parallel()
	devicetest.Scanner(t, func(t *testing.T) devicetest.ScannerRig {
		scanner := &changing{sane.Config{Device: "test:0", DPI: 75, ConfigDir: configDir(t, map[string]string{"dll.conf": "test\n"})}}
		return devicetest.ScannerRig{
			Scanner: scanner,
			Sheets:  10,
			Faults: []kiosk.Code{
				kiosk.ScannerBusy, kiosk.ScannerJam, kiosk.ScannerEmpty, kiosk.ScannerCover,
				kiosk.ScannerOffline, kiosk.ScannerMemory, kiosk.ScannerDenied,
			},
			Break: func(code kiosk.Code) {
				scanner.Extra = []string{"--read-return-value=" + map[kiosk.Code]string{
					kiosk.ScannerBusy: "SANE_STATUS_DEVICE_BUSY", kiosk.ScannerJam: "SANE_STATUS_JAMMED",
					kiosk.ScannerEmpty: "SANE_STATUS_NO_DOCS", kiosk.ScannerCover: "SANE_STATUS_COVER_OPEN",
					kiosk.ScannerOffline: "SANE_STATUS_IO_ERROR", kiosk.ScannerMemory: "SANE_STATUS_NO_MEM",
					kiosk.ScannerDenied: "SANE_STATUS_ACCESS_DENIED",
				}[code]}
			},
			Slow: func() { scanner.Extra = []string{"--read-delay=yes", "--read-delay-duration=100000"} },
		}
	})
}

// TestAirscanFindsTheVirtualScanner proves the virtual eSCL scanner by another
// client than our own.
func TestAirscanFindsTheVirtualScanner(t *testing.T) {
	needSystem(t)
	t.Parallel()
	devicetest.Scanner(t, func(t *testing.T) devicetest.ScannerRig {
		sim, err := devicesim.StartScanner(devicesim.ScannerConfig{Sheets: 3})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(sim.Close)
		config := configDir(t, map[string]string{
			"dll.conf":     "airscan\n",
			"airscan.conf": "[options]\ndiscovery = disable\n[devices]\nVirtual = " + sim.URL() + ", eSCL\n",
		})
		return devicetest.ScannerRig{
			Scanner: sane.New(sane.Config{Device: "airscan:e0:Virtual", DPI: 100, ConfigDir: config}),
			Sheets:  3,
			Faults:  []kiosk.Code{kiosk.ScannerJam, kiosk.ScannerEmpty},
			Break: func(code kiosk.Code) {
				sim.Clear()
				sim.Fault(map[kiosk.Code]string{kiosk.ScannerJam: devicesim.FaultJam, kiosk.ScannerEmpty: "empty"}[code])
			},
			Slow: func() {},
		}
	})
}

// A bad day: the backend crashes and takes scanimage with it.
func TestScannerThatDiesBySignalIsOffline(t *testing.T) {
	t.Parallel()
	program := filepath.Join(t.TempDir(), "scanimage")
	script := `#!/bin/sh
case "$*" in *--all-options*) exit 0;; esac
for arg; do case "$arg" in --batch=*) page=$(printf "${arg#--batch=}" 1);; esac; done
echo page >"$page"; echo "$page"
echo part >"$page.part"
kill -SEGV $$
`
	if err := os.WriteFile(program, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	pages := 0
	err := sane.New(sane.Config{Program: program}).Scan(t.Context(), kiosk.ScanRequest{Dir: dir, Feeder: true}, func(p kiosk.ScanProgress) {
		if p.Page != nil {
			pages++
		}
	})
	left, _ := filepath.Glob(filepath.Join(dir, "*"))
	if kiosk.CodeOf(err) != kiosk.ScannerOffline || pages != 1 || len(left) != 1 {
		t.Errorf("%d pages, files %d, %v", pages, len(left), err)
	}
}

func TestNoScannerIsOffline(t *testing.T) {
	t.Parallel()
	for name, config := range map[string]sane.Config{
		"no such program": {Program: filepath.Join(t.TempDir(), "none")},
		"fails":           {Program: "false"},
	} {
		start := time.Now()
		if _, err := sane.New(config).Offer(t.Context()); kiosk.CodeOf(err) != kiosk.ScannerOffline {
			t.Errorf("%s: got %v after %v", name, err, time.Since(start))
		}
	}
}

func configDir(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// needSystem marks tests that run system programs (sane-utils, sane-airscan).
func needSystem(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("runs system programs")
	}
}
