package main

import (
	"context"
	"flag"
	"log/slog"
	"os"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/ui"
	"medborgarkiosk/kiosk/ui/rest"
	"medborgarkiosk/kiosk/vigil"
)

// panel is the size of the window where it does not fill the screen.
var panel = fyne.NewSize(1920, 1080)

// runKiosk shows the kiosk until ctx ends or staff close it.
func runKiosk(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("kiosk", flag.ContinueOnError)
	verbose := flags.Bool("verbose", false, "also log which step the screen shows")
	set, config, err := loadSettings(flags, args)
	if err != nil {
		return err
	}
	if *verbose {
		slog.SetLogLoggerLevel(slog.LevelDebug)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	s := newScreen(set.Window)
	go s.follow(ctx, set.TouchDevice)
	s.ui.SetScene(openScene(set.MapFile))
	return s.run(ctx, &lives{config: config, screen: s, quit: stop})
}

// visits are what the screen shows, and who takes what is touched.
type visits interface {
	Run(ctx context.Context) error
	Post(e journey.Event)
}

// quitTime is how long the window may take to close; by then the visit has
// been wiped.
const quitTime = 12 * time.Second

// screen is the window with everything drawn on it.
type screen struct {
	app     fyne.App
	window  fyne.Window
	ui      *ui.Window
	rest    *rest.Rest
	pace    pace
	painted sync.Once // the first screen
	events  chan journey.Event
	line    *vigil.Line // to whoever watches the kiosk; nil for nobody
}

// newScreen makes the window. It must be called on the main goroutine.
func newScreen(windowed bool) *screen {
	// One unit is one pixel: the theme scales by the panel's real size.
	if err := os.Setenv("FYNE_SCALE", "1"); err != nil {
		slog.Error("set the scale", "error", err)
	}
	s := &screen{app: app.New(), rest: rest.New(), events: make(chan journey.Event, 64), line: vigil.Open()}
	s.window = s.app.NewWindow("Medborgarkiosk")
	s.ui = ui.New(panel, func(e journey.Event) {
		s.rest.Wake()
		s.pace.touched()
		s.events <- e
	})
	s.window.SetPadded(false)
	s.window.SetContent(s.ui.Content())
	s.window.SetCloseIntercept(func() {}) // there is no way out for a patron
	s.window.Resize(panel)
	s.window.SetFullScreen(!windowed)
	return s
}

// tell says whether somebody is there, in which language the screen is, and whether it
// may be dark.
func (s *screen) tell(screen session.Screen) {
	light := vigil.Lit
	if screen.Dark {
		light = vigil.Dark
	}
	s.line.Say(vigil.Report{Kind: light})
	if !screen.Active {
		s.line.Say(vigil.Report{Kind: vigil.Idle})
		return
	}
	s.line.Say(vigil.Report{Kind: vigil.Busy})
	s.line.Say(vigil.Report{Kind: vigil.Spoken, Language: screen.Language})
}

// draw shows a screen; it is called from the runner's goroutine.
func (s *screen) draw(screen session.Screen) {
	s.rest.Wake()
	fyne.Do(func() {
		s.ui.Draw(screen)
		s.pace.drawn(screen.Step.ID, screen.Language)
		s.painted.Do(func() { afterPaint(func() { s.line.Say(vigil.Report{Kind: vigil.Drawn}) }) })
	})
}

// exitCode is 1 when the visits have ended with an error; it is logged, as main would.
func exitCode(done <-chan error) int {
	select {
	case err := <-done:
		if err != nil {
			slog.Error("the kiosk has ended", "error", err)
			return 1
		}
	default:
	}
	return 0
}

// run runs visits behind the window until ctx ends.
func (s *screen) run(ctx context.Context, visits visits) error {
	ctx, stop := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() {
		err := visits.Run(ctx)
		done <- err
		if err != nil {
			stop()
		}
	}()
	go func() {
		for {
			select {
			case e := <-s.events:
				visits.Post(e)
			case <-ctx.Done():
				// Fyne can wait for ever when it is ended just after the first paint.
				time.AfterFunc(quitTime, func() { os.Exit(exitCode(done)) })
				s.rest.Stop()
				fyne.Do(s.app.Quit)
				return
			}
		}
	}()
	go s.rest.Run(ctx)
	go s.report(ctx)
	s.window.ShowAndRun()
	stop()
	return <-done
}
