package ipp_test

import (
	"os"
	"testing"
	"time"

	"medborgarkiosk/kiosk/devicesim"
	"medborgarkiosk/kiosk/devicetest"
)

// TestSamplePrinterConforms prints to ippeveprinter, without CUPS between.
func TestSamplePrinterConforms(t *testing.T) {
	needSystem(t)
	t.Parallel()
	devicetest.Printer(t, func(t *testing.T) devicetest.PrinterRig {
		eve := startEve(t)
		return eveRig(t, eve, eve.URI())
	})
}

// cupsPoll leaves CUPS the time that every job takes to reach its printer.
const cupsPoll = 100 * time.Millisecond

// TestCUPSConforms prints the way the kiosk does: to a CUPS queue in front of a
// driverless printer.
func TestCUPSConforms(t *testing.T) {
	needSystem(t)
	t.Parallel()
	devicetest.Printer(t, func(t *testing.T) devicetest.PrinterRig {
		eve := startEve(t)
		uri, left := startQueue(t, eve.URI())
		rig := eveRig(t, eve, uri)
		rig.Printer, rig.Unfinished = newPatientPrinter(t, uri, cupsPoll), left
		return rig
	})
}

// TestCUPSAndVirtualPrinterConform leaves one thing out: when a printer that has
// got the whole document is switched off, CUPS 2.4 calls the job completed.
func TestCUPSAndVirtualPrinterConform(t *testing.T) {
	needSystem(t)
	t.Parallel()
	devicetest.Printer(t, func(t *testing.T) devicetest.PrinterRig {
		sim := startSim(t, devicesim.PrinterConfig{})
		uri, left := startQueue(t, sim.URI())
		return devicetest.PrinterRig{
			Printer:    newPatientPrinter(t, uri, cupsPoll),
			PaperOut:   func() { sim.Fault("media-empty-error") },
			Mend:       sim.Clear,
			Printed:    func() []int { return impressions(sim.Printed()) },
			Unfinished: left,
		}
	})
}

// startQueue starts CUPS with a queue for the device, and gives its URI and how
// many of the patrons' files are in the spool; at the end there must be none.
func startQueue(t *testing.T, deviceURI string) (uri string, left func() int) {
	t.Helper()
	cups := startCUPS(t)
	uri, err := cups.AddQueue(t.Context(), "kiosk", deviceURI)
	if err != nil {
		t.Fatal(err)
	}
	left = func() int {
		files, err := cups.Left()
		if err != nil {
			t.Fatal(err)
		}
		return len(files)
	}
	t.Cleanup(func() {
		if n := left(); n > 0 {
			t.Errorf("%d files are left in the spool", n)
		}
	})
	return uri, left
}

func eveRig(t *testing.T, eve *devicesim.IPPEve, uri string) devicetest.PrinterRig {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	return devicetest.PrinterRig{
		Printer:  newPrinter(t, uri),
		PaperOut: func() { must(eve.PaperOut()) },
		Mend:     func() { must(eve.Mend()) },
		Printed: func() []int {
			printed, err := eve.Printed()
			must(err)
			return printed
		},
		Unfinished: func() int { return 0 },
	}
}

func startEve(t *testing.T) *devicesim.IPPEve {
	t.Helper()
	eve, err := devicesim.StartIPPEve(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(eve.Close)
	return eve
}

func startCUPS(t *testing.T) *devicesim.CUPS {
	t.Helper()
	dir, err := os.MkdirTemp("", "cups")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil { // the filters run as lp
		t.Fatal(err)
	}
	cups, err := devicesim.StartCUPS(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(cups.Close)
	return cups
}

// needSystem marks tests that start system programs (cups, avahi, dbus).
func needSystem(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("starts system programs")
	}
}
