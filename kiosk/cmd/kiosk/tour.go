package main

import (
	"context"
	"flag"
	"fmt"
	"image/png"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/runner"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/tour"
)

// runTour walks the program through its journeys on virtual devices.
func runTour(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("tour", flag.ContinueOnError)
	pictures := flags.String("out", "tour", "the directory for the pictures")
	languages := flags.String("languages", "", "which languages, as sv,ar,ti; all without it")
	set, _, err := loadSettings(flags, args)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "kiosk-tour-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil))) // faults are part of the tour
	devices, err := startVirtualDevices(ctx, work)
	if err != nil {
		return err
	}
	defer devices.Close()
	who, err := whoAmI(ctx, set) // the kiosk itself, though in directories of the tour's own
	if err != nil {
		return err
	}
	set = devices.settings(set, work)
	p, err := open(ctx, set, who)
	if err != nil {
		return err
	}
	defer p.Close()
	if !p.reaches(ctx) { // no central to book at: the journey is walked all the same
		p.ports.Bookings, p.ports.Queue = fake.NewBookings(tour.Times(time.Now())...), fake.NewQueue("Digidelrummet")
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	p.sync(ctx)
	s := newScreen(true)
	guided := &guided{photographer: newPhotographer(s.rest.Wake), dir: *pictures}
	scene := openScene(set.MapFile)
	s.ui.SetScene(scene)
	guided.photographer.ui.SetScene(scene)
	walker := tour.NewWalker(guided)
	guided.Runner = runner.New(set.Session(all.Flows), p.ports, runner.Hooks{
		Draw:    func(screen session.Screen) { s.draw(screen); walker.See(screen) },
		Examine: func(ctx context.Context) []session.ServiceRow { return p.checkup().Run(ctx) },
		Quit:    stop,
	})
	result := make(chan error, 1)
	go func() {
		defer stop()
		result <- tour.Run(ctx, walker, devices, chosen(*languages), out)
	}()
	if err := s.run(ctx, guided.Runner); err != nil {
		return err
	}
	if err := <-result; err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%d pictures in %s\n", guided.taken, *pictures)
	return err
}

// reaches tells whether there is a central, and it answers.
func (p *program) reaches(ctx context.Context) bool {
	if p.client == nil {
		return false
	}
	_, err := p.client.Time(ctx)
	return err == nil
}

func chosen(languages string) []string {
	if languages != "" {
		return strings.Split(languages, ",")
	}
	var all []string
	for _, l := range i18n.Languages {
		all = append(all, l.Tag)
	}
	return all
}

// guided is the program as the tour uses it.
type guided struct {
	*runner.Runner
	photographer *photographer
	dir          string
	taken        int
}

// Post does what a patron does.
func (g *guided) Post(e journey.Event) { g.Runner.Post(e) }

// Shot keeps a picture of the screen.
func (g *guided) Shot(name string, screen session.Screen) error {
	picture := g.photographer.picture(screen)
	path := filepath.Join(g.dir, name+".png")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	g.taken++
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(file, picture); err != nil {
		return err
	}
	return file.Close()
}
