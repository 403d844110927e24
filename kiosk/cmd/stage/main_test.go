package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestMain is also the program itself.
func TestMain(m *testing.M) {
	if os.Getenv("STAGE_TEST") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// TestAStageOutlivesItsTerminal, and tells that the screen has fallen.
func TestAStageOutlivesItsTerminal(t *testing.T) {
	t.Parallel()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "sh", "-c", `kill -HUP $PPID; kill -9 $$`)
	cmd.Env = append(os.Environ(), "STAGE_TEST=1", "RUNTIME_DIRECTORY="+t.TempDir())
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != 1 || !strings.Contains(string(out), "killed") {
		t.Errorf("it ends with %v: %s", err, out)
	}
}

// TestNothingStaysOnAStage whose screen has died: the pipe that a session without a
// screen holds is closed.
func TestNothingStaysOnAStage(t *testing.T) {
	t.Parallel()
	held := filepath.Join(t.TempDir(), "held")
	if err := syscall.Mkfifo(held, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "sh", "-c", `sleep 600 > "$0" & read -r _ < "$0"; kill -9 $$`, held)
	cmd.Env = append(os.Environ(), "STAGE_TEST=1", "RUNTIME_DIRECTORY="+t.TempDir())
	writer, err := os.OpenFile(held, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := writer.WriteString("die\n"); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.CombinedOutput() // waits until nobody holds its output
	if err == nil || !strings.Contains(string(out), "killed") {
		t.Errorf("a killed screen ends with %v: %s", err, out)
	}
	if err := writer.Close(); err != nil {
		t.Error(err)
	}
}
