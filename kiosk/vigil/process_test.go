package vigil_test

import (
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"medborgarkiosk/kiosk/vigil"
)

// TestMain is also the program that a real child is.
func TestMain(m *testing.M) {
	switch os.Getenv("VIGIL_TEST") {
	case "reports":
		line := vigil.Open()
		line.Say(vigil.Report{Kind: vigil.Drawn})
		line.Say(vigil.Report{Kind: vigil.Lit})
		line.Say(vigil.Report{Kind: vigil.Spoken, Language: "ar"})
		line.Say(vigil.Report{Kind: vigil.Spoken, Language: "ar"}) // not twice
		line.Say(vigil.Report{Kind: vigil.Lit})                    // nor this
		line.Say(vigil.Report{Kind: vigil.Dark})
		os.Exit(3)
	case "waits":
		select {}
	case "notifies":
		vigil.Notifier(slog.Default())("READY=1")
		os.Exit(3)
	case "says its attempt", "says its attempt and paints":
		fmt.Print(os.Getenv(vigil.AttemptEnv))
		if os.Getenv("VIGIL_TEST") != "says its attempt" {
			vigil.Notifier(slog.Default())("READY=1")
		}
		os.Exit(0)
	case "blanks":
		notify := vigil.Notifier(slog.Default())
		notify("X_SCREEN=dark")
		notify("READY=1")
		notify("X_SCREEN=lit")
		os.Exit(0)
	case "notifies and waits":
		vigil.Notifier(slog.Default())("READY=1")
		select {}
	}
	os.Exit(m.Run())
}

func program(t *testing.T, does string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), "VIGIL_TEST="+does)
	return cmd
}

// TestARealChildReports over its pipe, and says how it ended.
func TestARealChildReports(t *testing.T) {
	t.Parallel()
	child, err := vigil.Start(program(t, "reports"))
	if err != nil {
		t.Fatal(err)
	}
	var heard []vigil.Report
	for r := range child.Reports() {
		heard = append(heard, r)
	}
	want := []vigil.Report{{Kind: vigil.Drawn}, {Kind: vigil.Lit}, {Kind: vigil.Spoken, Language: "ar"}, {Kind: vigil.Dark}}
	if !slices.Equal(heard, want) {
		t.Errorf("heard %v", heard)
	}
	if err := <-child.Ended(); err == nil || err.Error() != "exit status 3" {
		t.Errorf("ended with %v", err)
	}
}

// TestARealChildIsKilled.
func TestARealChildIsKilled(t *testing.T) {
	t.Parallel()
	child, err := vigil.Start(program(t, "waits"))
	if err != nil {
		t.Fatal(err)
	}
	child.Kill()
	if err := <-child.Ended(); err == nil {
		t.Error("it ended by itself")
	}
}

// TestNobodyListens: a kiosk without a parent says nothing, and lives.
func TestNobodyListens(t *testing.T) {
	t.Parallel()
	var line *vigil.Line
	line.Say(vigil.Report{Kind: vigil.Drawn})
}

// TestStatusIsKept whole, and read back; none is the zero one, nonsense an error.
func TestStatusIsKept(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "status")
	if s, err := vigil.ReadStatus(path); err != nil || s != (vigil.Status{}) {
		t.Errorf("before: %+v, %v", s, err)
	}
	want := vigil.Status{Drawn: true, Since: time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC), Falls: 2}
	vigil.Keep(path, nil)(want)
	if got, err := vigil.ReadStatus(path); err != nil || got != want {
		t.Errorf("got %+v, %v", got, err)
	}
	if err := os.WriteFile(path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := vigil.ReadStatus(path); err == nil {
		t.Error("nonsense was read")
	}
}
