package vigil_test

import (
	"context"
	"os"
	"testing"

	"medborgarkiosk/kiosk/vigil"
)

// TestAStageHandsOn what the session says, to the service manager that hears only the
// main process, and ends when its program does.
func TestAStageHandsOn(t *testing.T) {
	t.Parallel()
	heard := make(chan string, 4)
	stage := vigil.Stage{Command: program(t, "notifies"), Notify: func(s string) { heard <- s }, Dir: t.TempDir()}
	if err := stage.Run(t.Context()); err == nil {
		t.Error("a screen that fails is no error")
	}
	if got := <-heard; got != "READY=1" {
		t.Errorf("heard %q", got)
	}
}

// TestAStageGoes when it is asked to, with all that is on it and without a trace.
func TestAStageGoes(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	dir := t.TempDir()
	stage := vigil.Stage{Command: program(t, "notifies and waits"), Notify: func(string) { stop() }, Dir: dir}
	if err := stage.Run(ctx); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// TestAStageBlanks its screen when the session says so; the service manager has nothing
// to do with that.
func TestAStageBlanks(t *testing.T) {
	t.Parallel()
	heard, screen := make(chan string, 4), make(chan bool, 4)
	stage := vigil.Stage{
		Command: program(t, "blanks"), Dir: t.TempDir(),
		Notify: func(s string) { heard <- s }, Blank: func(dark bool) { screen <- dark },
	}
	if err := stage.Run(t.Context()); err != nil {
		t.Error(err)
	}
	if first, second := <-screen, <-screen; !first || second {
		t.Errorf("dark was %v, then %v", first, second)
	}
	if got := <-heard; got != "READY=1" || len(heard) != 0 {
		t.Errorf("the service manager heard %q", got)
	}
}
