package ipp_test

import (
	"context"
	"errors"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/devicesim"
	"medborgarkiosk/kiosk/devicetest"
	"medborgarkiosk/kiosk/ipp"
	"medborgarkiosk/kiosk/samples"
)

var _ kiosk.Printer = (*ipp.Printer)(nil)

func startSim(t *testing.T, config devicesim.PrinterConfig) *devicesim.Printer {
	t.Helper()
	config.Paper = t.TempDir()
	sim, err := devicesim.StartPrinter(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(sim.Close)
	return sim
}

func newPrinter(t *testing.T, uri string) *ipp.Printer {
	t.Helper()
	return newPatientPrinter(t, uri, 5*time.Millisecond)
}

func newPatientPrinter(t *testing.T, uri string, poll time.Duration) *ipp.Printer {
	t.Helper()
	p, err := ipp.New(ipp.Config{URI: uri, Poll: poll, Rasterize: whitePages})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func impressions(papers []devicesim.Paper) []int {
	var list []int
	for _, paper := range papers {
		list = append(list, paper.Impressions)
	}
	return list
}

func TestVirtualPrinterConforms(t *testing.T) {
	t.Parallel()
	devicetest.Printer(t, func(t *testing.T) devicetest.PrinterRig {
		sim := startSim(t, devicesim.PrinterConfig{})
		return devicetest.PrinterRig{
			Printer:        newPrinter(t, sim.URI()),
			PaperOut:       func() { sim.Fault("media-empty-error") },
			Mend:           sim.Clear,
			Power:          sim.Power,
			Printed:        func() []int { return impressions(sim.Printed()) },
			Unfinished:     sim.Unfinished,
			FaultsInStatus: true,
		}
	})
}

func TestJobAsksForWhatThePatronChose(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		printer devicesim.PrinterConfig
		job     kiosk.PrintJob
		want    devicesim.Paper
	}{
		"colour on both sides": {
			job:  kiosk.PrintJob{Pages: 3, Copies: 2, Colour: true, TwoSided: true},
			want: devicesim.Paper{Copies: 2, Sides: "two-sided-long-edge", Colour: "color", Format: "application/pdf", Pages: 3, Impressions: 6},
		},
		"plain": {
			job:  kiosk.PrintJob{Pages: 1, Copies: 1},
			want: devicesim.Paper{Copies: 1, Sides: "one-sided", Colour: "monochrome", Format: "application/pdf", Pages: 1, Impressions: 1},
		},
		"without PDF": {
			printer: devicesim.PrinterConfig{NoPDF: true},
			job:     kiosk.PrintJob{Pages: 2, Copies: 1, TwoSided: true},
			want:    devicesim.Paper{Copies: 1, Sides: "two-sided-long-edge", Colour: "monochrome", Format: "image/pwg-raster", Pages: 2, Impressions: 2},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sim := startSim(t, tt.printer)
			tt.job.Path = letter(t, tt.job.Pages)
			if err := newPrinter(t, sim.URI()).Print(t.Context(), tt.job, func(kiosk.PrintProgress) {}); err != nil {
				t.Fatal(err)
			}
			got := sim.Printed()[0]
			got.Document, got.Job = "", 0
			tt.want.Name, tt.want.User, tt.want.Media = "kiosk", "kiosk", "iso_a4_210x297mm"
			if got != tt.want {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

func TestWhatIsNotOfferedIsRefused(t *testing.T) {
	t.Parallel()
	for name, job := range map[string]kiosk.PrintJob{
		"colour":     {Pages: 1, Copies: 1, Colour: true},
		"both sides": {Pages: 1, Copies: 1, TwoSided: true},
		"no copies":  {Pages: 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sim := startSim(t, devicesim.PrinterConfig{Plain: true})
			job.Path = letter(t, 1)
			err := newPrinter(t, sim.URI()).Print(t.Context(), job, func(kiosk.PrintProgress) {})
			if kiosk.CodeOf(err) != kiosk.PrinterRefused || sim.Unfinished() > 0 {
				t.Errorf("got %v, %d jobs left", err, sim.Unfinished())
			}
		})
	}
}

// A bad day: the printer is switched off between two pages and comes back
// having forgotten everything. Sending the job again could print pages twice.
func TestJobForgottenByThePrinterIsNotSentAgain(t *testing.T) {
	t.Parallel()
	sim := startSim(t, devicesim.PrinterConfig{Forget: true})
	sim.After(1, func(p *devicesim.Printer) { p.Power(false) })
	job := kiosk.PrintJob{Path: letter(t, 3), Pages: 3, Copies: 1}
	err := newPrinter(t, sim.URI()).Print(t.Context(), job, func(p kiosk.PrintProgress) {
		if p.Fault == kiosk.PrinterOffline {
			sim.Power(true)
		}
	})
	if kiosk.CodeOf(err) != kiosk.PrinterRefused {
		t.Errorf("got %v", err)
	}
	if len(sim.Printed()) > 0 || sim.Unfinished() > 0 {
		t.Error("the job was sent again")
	}
}

func TestPrinterFoundOffIsWaitedFor(t *testing.T) {
	t.Parallel()
	sim := startSim(t, devicesim.PrinterConfig{})
	sim.Power(false)
	job := kiosk.PrintJob{Path: letter(t, 1), Pages: 1, Copies: 1}
	err := newPrinter(t, sim.URI()).Print(t.Context(), job, func(p kiosk.PrintProgress) {
		if p.Fault == kiosk.PrinterOffline {
			sim.Power(true)
		}
	})
	if err != nil || len(sim.Printed()) != 1 {
		t.Errorf("printed %v, %v", sim.Printed(), err)
	}
}

func TestFaultsByTheirBeginnings(t *testing.T) {
	t.Parallel()
	sim := startSim(t, devicesim.PrinterConfig{})
	printer := newPrinter(t, sim.URI())
	for reason, want := range map[string]kiosk.Code{
		"media-needed":                kiosk.PrinterPaperOut,
		"media-jam-error":             kiosk.PrinterJam,
		"cover-open-warning":          kiosk.PrinterDoor,
		"interlock-open":              kiosk.PrinterDoor,
		"marker-supply-empty-warning": kiosk.PrinterToner,
		"shutdown":                    kiosk.PrinterOffline,
		"paused":                      kiosk.PrinterStopped,
		"strange-error":               kiosk.PrinterStopped,
		"media-empty-report":          "",
		"none":                        "",
	} {
		sim.Fault(reason)
		status, err := printer.Status(t.Context())
		sim.Clear()
		var got kiosk.Code
		if len(status.Faults) > 0 {
			got = status.Faults[0]
		}
		if err != nil || got != want || status.Ready != (want == "") {
			t.Errorf("%s: %+v, %v", reason, status, err)
		}
	}
	sim.Fault("toner-low-warning")
	if status, _ := printer.Status(t.Context()); !status.Ready || len(status.Low) != 1 || status.Low[0] != kiosk.PrinterToner {
		t.Errorf("low toner: %+v", status)
	}
}

func TestCancelledBeforeItBegan(t *testing.T) {
	t.Parallel()
	sim := startSim(t, devicesim.PrinterConfig{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := newPrinter(t, sim.URI()).Print(ctx, kiosk.PrintJob{Path: letter(t, 1), Pages: 1, Copies: 1}, func(kiosk.PrintProgress) {})
	if !errors.Is(err, context.Canceled) || sim.Unfinished() > 0 {
		t.Errorf("got %v", err)
	}
}

func letter(t *testing.T, pages int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "letter.pdf")
	if err := os.WriteFile(path, samples.PDF(pages), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func whitePages(_ context.Context, _ string, _, width, height int, grey bool) (image.Image, error) {
	if !grey {
		img := image.NewRGBA(image.Rect(0, 0, width, height))
		for i := range img.Pix {
			img.Pix[i] = 0xff
		}
		return img, nil
	}
	img := image.NewGray(image.Rect(0, 0, width, height))
	for x := range width {
		img.SetGray(x, 0, color.Gray{Y: uint8(x)})
	}
	return img, nil
}
