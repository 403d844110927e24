package tour_test

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/runner"
	"medborgarkiosk/kiosk/samples"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/tour"
)

// devices are the fakes, with the hands that use them.
type devices struct {
	printer *fake.Printer
	media   *fake.Media
	seen    int
	dir     string
}

func (d *devices) InsertStick() error {
	d.media.Insert(map[string][]byte{tour.LetterName: samples.PDF(3)})
	return nil
}
func (d *devices) RemoveStick() error { d.media.Remove(); return nil }
func (d *devices) PaperOut() error    { d.printer.Break(kiosk.PrinterPaperOut); return nil }
func (d *devices) FillPaper() error   { d.printer.Mend(); return nil }

func (d *devices) Paper() ([]tour.Paper, error) {
	var papers []tour.Paper
	for _, j := range d.printer.Printed()[d.seen:] {
		papers = append(papers, tour.Paper{Pages: j.Pages, Copies: j.Copies, Colour: j.Colour, TwoSided: j.TwoSided})
		d.seen++
	}
	return papers, nil
}

func (d *devices) StickPages(name string) (int, error) {
	path := filepath.Join(d.dir, name)
	if err := os.WriteFile(path, d.media.Saved(name), 0o600); err != nil {
		return 0, err
	}
	doc, err := fake.NewDocuments().Inspect(context.Background(), path)
	return doc.Pages, err
}

type program struct {
	*runner.Runner
	shots []string
}

func (p *program) Shot(name string, _ session.Screen) error {
	p.shots = append(p.shots, name)
	return nil
}

// TestTourWithoutScreen walks every journey in every language on fakes: the
// flows, the session and the runner, in time that passes at once.
func TestTourWithoutScreen(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	shelf := handbook.NewShelf(slog.New(slog.DiscardHandler))
	content, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	shelf.Renew(content, handbook.Stand{Place: &kiosk.Place{Lat: 59.168, Lon: 18.138}, Municipality: "0136"})
	synctest.Test(t, func(t *testing.T) {
		d := &devices{printer: fake.NewPrinter(), media: fake.NewMedia(), dir: t.TempDir()}
		usage := fake.NewUsageLog()
		p := &program{}
		w := tour.NewWalker(p)
		set := session.Settings{
			Library: "Haninge bibliotek", Language: "sv", Idle: time.Minute, Warning: 20 * time.Second,
			Terms: journey.Terms{GreyPage: 200, ColourPage: 500, Payment: i18n.Verbatim("."), Place: i18n.Verbatim(".")},
			Flows: all.Flows,
		}
		p.Runner = runner.New(set, journey.Ports{
			Printer: d.printer, Scanner: fake.NewScanner(3), Media: d.media, Documents: fake.NewDocuments(),
			Speaker: fake.NewSpeaker(), Desk: fake.NewDesk(), Usage: usage, Dir: dir,
			Bookings: fake.NewBookings(tour.Times(time.Now())...), Queue: fake.NewQueue("Digidelrummet"), Tickets: fake.Tickets{},
			Handbook: shelf.Book,
		}, runner.Hooks{Draw: w.See})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- p.Run(ctx) }()

		var want []kiosk.UsageEvent
		var languages []string
		for _, l := range i18n.Languages {
			languages = append(languages, l.Tag)
			want = append(want, tour.Outcomes(l.Tag)...)
		}
		var lines bytes.Buffer
		if err := tour.Run(ctx, w, d, languages, &lines); err != nil {
			t.Errorf("%v\n%s", err, lines.String())
		}
		synctest.Wait()
		var got []kiosk.UsageEvent
		looks := map[string]int{}
		for _, e := range usage.Events() {
			if e.OfRecord() {
				kind, _, _ := strings.Cut(e.Record, "/")
				looks[string(e.Outcome)+" "+kind]++
				continue
			}
			got = append(got, kiosk.UsageEvent{Journey: e.Journey, Language: e.Language, Outcome: e.Outcome})
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("usage\n%v, want\n%v", got, want)
		}
		if want := map[string]int{"looked topic": 3 * len(languages), "looked office": len(languages), "wrong office": len(languages), "wrong topic": len(languages)}; !reflect.DeepEqual(looks, want) {
			t.Errorf("looks %v, want %v", looks, want)
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		if left, _ := os.ReadDir(dir); len(left) > 0 {
			t.Errorf("the visits left %v", left)
		}
		if !slices.Contains(p.shots, "ti/printing.fault") {
			t.Errorf("no picture of the fault: %v", p.shots)
		}
	})
}
