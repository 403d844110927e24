package fake_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/devicetest"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/samples"
)

var (
	_ kiosk.Printer   = (*fake.Printer)(nil)
	_ kiosk.Scanner   = (*fake.Scanner)(nil)
	_ kiosk.Media     = (*fake.Media)(nil)
	_ kiosk.Documents = (*fake.Documents)(nil)
	_ kiosk.Speaker   = (*fake.Speaker)(nil)
	_ kiosk.Desk      = (*fake.Desk)(nil)
	_ kiosk.UsageLog  = (*fake.UsageLog)(nil)
)

func TestPrinterGoesOnByItselfOnceMended(t *testing.T) {
	path := filepath.Join(t.TempDir(), "letter.pdf")
	if err := os.WriteFile(path, samples.PDF(3), 0o600); err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		printer := fake.NewPrinter()
		printer.BreakAfter(1, kiosk.PrinterPaperOut)
		var last kiosk.PrintProgress
		ended := make(chan error)
		go func() {
			ended <- printer.Print(t.Context(), kiosk.PrintJob{Path: path, Pages: 3, Copies: 2}, func(p kiosk.PrintProgress) { last = p })
		}()
		synctest.Wait()
		if want := (kiosk.PrintProgress{Done: 1, Total: 6, Fault: kiosk.PrinterPaperOut}); last != want {
			t.Fatalf("stands at %+v, want %+v", last, want)
		}
		printer.Mend()
		if err := <-ended; err != nil {
			t.Fatal(err)
		}
		if want := (kiosk.PrintProgress{Done: 6, Total: 6}); last != want || len(printer.Printed()) != 1 {
			t.Errorf("ended at %+v with %d jobs", last, len(printer.Printed()))
		}
	})
}

func TestDeskWatchSeesStaffAnswer(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		desk := fake.NewDesk()
		id, err := desk.Raise(t.Context(), kiosk.Call{Reason: kiosk.PatronAsks, Language: "so"})
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := desk.Raise(t.Context(), kiosk.Call{Reason: kiosk.PatronAsks}); again != id {
			t.Errorf("the same reason made a second call %q", again)
		}
		seen := make(chan kiosk.CallStatus)
		go func() { status, _ := desk.Watch(t.Context(), id, kiosk.CallSent); seen <- status }()
		synctest.Wait()
		desk.Answer(id, kiosk.CallOnTheWay)
		if status := <-seen; status != kiosk.CallOnTheWay {
			t.Errorf("status %q", status)
		}
		desk.Break(true)
		if _, err := desk.Watch(t.Context(), id, kiosk.CallOnTheWay); kiosk.CodeOf(err) != kiosk.CentralOffline {
			t.Errorf("offline: %v", err)
		}
	})
}

func TestSpeakerFallsSilent(t *testing.T) {
	t.Parallel()
	speaker := fake.NewSpeaker()
	if speaker.Speaks("so") || !speaker.Speaks("ar") {
		t.Error("voices are not those of the machine")
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if err := speaker.Speak(cancelled, "sv", "Hej"); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if err := speaker.Speak(t.Context(), "sv", "Hej"); err != nil || len(speaker.Spoken()) != 1 {
		t.Errorf("said %v, %v", speaker.Spoken(), err)
	}
}

func TestPrinterConforms(t *testing.T) {
	t.Parallel()
	devicetest.Printer(t, func(*testing.T) devicetest.PrinterRig {
		printer := fake.NewPrinter()
		return devicetest.PrinterRig{
			Printer:  printer,
			PaperOut: func() { printer.Break(kiosk.PrinterPaperOut) },
			Mend:     printer.Mend,
			Power: func(on bool) {
				if printer.Break(kiosk.PrinterOffline); on {
					printer.Mend()
				}
			},
			Printed: func() []int {
				var impressions []int
				for _, job := range printer.Printed() {
					impressions = append(impressions, job.Pages*job.Copies)
				}
				return impressions
			},
			Unfinished:     func() int { return 0 },
			FaultsInStatus: true,
		}
	})
}

func TestScannerConforms(t *testing.T) {
	t.Parallel()
	devicetest.Scanner(t, func(*testing.T) devicetest.ScannerRig {
		scanner := fake.NewScanner(3)
		return devicetest.ScannerRig{
			Scanner: scanner,
			Sheets:  3,
			Faults:  []kiosk.Code{kiosk.ScannerJam, kiosk.ScannerCover, kiosk.ScannerBusy, kiosk.ScannerOffline},
			Break:   scanner.Break,
			BreakAfterOne: func() kiosk.Code {
				scanner.BreakAfter(1, kiosk.ScannerJam)
				return kiosk.ScannerJam
			},
			Slow: func() {},
		}
	})
}

func TestMediaConforms(t *testing.T) {
	t.Parallel()
	devicetest.Media(t, func(*testing.T) devicetest.MediaRig {
		media := fake.NewMedia()
		return devicetest.MediaRig{
			Media:  media,
			Insert: media.Insert,
			Remove: media.Remove,
			Lock:   func() { media.Lock(true) },
			Fill:   func() { media.Limit(100) },
			Read:   media.Saved,
			Names:  media.Names,
		}
	})
}

func TestDocumentsConform(t *testing.T) {
	t.Parallel()
	devicetest.Documents(t, func(*testing.T) kiosk.Documents { return fake.NewDocuments() })
}
