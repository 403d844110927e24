package main

import (
	"context"
	"flag"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/runner"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/settings"
	"medborgarkiosk/kiosk/vigil"
)

// runSession keeps a kiosk in front of patrons until ctx ends or staff close it.
func runSession(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("session", flag.ContinueOnError)
	status := flags.String("status", "", "the file that says whether the kiosk is idle; without it, status in RUNTIME_DIRECTORY")
	config := flags.String("config", "", "the settings file")
	if err := flags.Parse(args); err != nil {
		return err
	}
	set, err := settings.Load(*config)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	write := func(vigil.Status) {}
	if dir := os.Getenv("RUNTIME_DIRECTORY"); *status == "" && dir != "" {
		*status = filepath.Join(dir, vigil.StatusFile)
	}
	if *status != "" {
		write = vigil.Keep(*status, slog.Default())
	}
	start := func(args ...string) (vigil.Child, error) {
		cmd := exec.CommandContext(ctx, self, append(args, "-config", *config)...)
		cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
		return vigil.Start(cmd)
	}
	keeper := &vigil.Keeper{Config: vigil.Config{
		Kiosk:  func() (vigil.Child, error) { return start() },
		Notice: func(language string) (vigil.Child, error) { return start("notice", "-language", language) },
		Wipe: func() {
			if err := runner.Wipe(set.VisitDir); err != nil {
				slog.Error("wipe a visit", "error", err)
			}
		},
		Notify: vigil.Notifier(slog.Default()), Write: write, Log: slog.Default(),
	}}
	return keeper.Run(ctx)
}

// runNotice shows the calm screen until it is ended.
func runNotice(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("notice", flag.ContinueOnError)
	language := flags.String("language", "", "of the screen (BCP 47)")
	set, _, err := loadSettings(flags, args)
	if err != nil {
		return err
	}
	if *language == "" {
		*language = set.Language
	}
	s := newScreen(set.Window)
	s.draw(session.Restarting(set.Library, *language))
	context.AfterFunc(ctx, func() { os.Exit(0) }) // there is nothing to wipe
	s.window.ShowAndRun()
	return nil
}

// pulse is how often the screen's thread is asked whether it answers.
const pulse = 5 * time.Second

// report tells whoever watches the kiosk that its screen's thread answers.
func (s *screen) report(ctx context.Context) {
	if s.line == nil {
		return
	}
	for ctx.Err() == nil {
		answered := make(chan struct{})
		s.rest.Wake()
		fyne.Do(func() { close(answered) })
		select {
		case <-answered:
			s.line.Say(vigil.Report{Kind: vigil.Alive})
		case <-ctx.Done():
			return
		}
		select {
		case <-time.After(pulse):
		case <-ctx.Done():
		}
	}
}
