package vigil_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
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

// TestAStageCounts the sessions that never painted, so that the screen is put up in
// another way; the status of the one before is gone.
func TestAStageCounts(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for i, c := range []struct {
		does string
		want string
	}{
		{"says its attempt", "0"}, {"says its attempt", "1"}, {"says its attempt and paints", "2"}, {"says its attempt", "0"},
	} {
		if err := os.WriteFile(filepath.Join(dir, vigil.StatusFile), []byte(`{"drawn":true}`), 0o600); err != nil {
			t.Fatal(err)
		}
		var said bytes.Buffer
		stage := vigil.Stage{Command: program(t, c.does), Notify: func(string) {}, Dir: dir}
		stage.Command.Stdout = &said
		if err := stage.Run(t.Context()); err != nil {
			t.Error(err)
		}
		if said.String() != c.want {
			t.Errorf("session %d is attempt %q, want %q", i, said.String(), c.want)
		}
		if s, err := vigil.ReadStatus(filepath.Join(dir, vigil.StatusFile)); err != nil || s.Drawn {
			t.Errorf("session %d begins with the status %+v, %v", i, s, err)
		}
	}
}
