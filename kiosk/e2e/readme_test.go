package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadme runs every command of the README, in its order, as somebody
// without a display would. The tour is walked in one language; packaging/test
// is what runs this test.
func TestReadme(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and starts everything")
	}
	root, err := filepath.Abs("../..")
	must(t, err)
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	must(t, err)
	blocks := regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllSubmatch(readme, -1)
	if len(blocks) < 4 {
		t.Fatalf("only %d blocks of commands found", len(blocks))
	}
	for _, block := range blocks {
		for command := range strings.Lines(string(block[1])) {
			command = strings.TrimSpace(command)
			display := ""
			switch {
			case command == "./packaging/test":
				continue
			case command == "./packaging/run":
				command += " -languages ar"
			case strings.Contains(command, "kiosk tour"):
				display = "xvfb-run -a "
			}
			t.Run(command, func(t *testing.T) { shell(t, root, display+command) })
		}
	}
}

// TestEnrolChapter runs every command of the admin's chapter on enrolment, in its order,
// with these programs and settings in place of the installed ones.
func TestEnrolChapter(t *testing.T) {
	if testing.Short() {
		t.Skip("starts both programs")
	}
	dir := t.TempDir()
	central, kiosk := filepath.Join(dir, "central.toml"), filepath.Join(dir, "kiosk.toml")
	must(t, os.WriteFile(central, fmt.Appendf(nil, "database = %q\n", filepath.Join(dir, "central.db")), 0o600))
	must(t, os.WriteFile(kiosk, fmt.Appendf(nil, "data_dir = %q\nvisit_dir = %q\ncache_dir = %q\n",
		filepath.Join(dir, "data"), filepath.Join(dir, "visits"), filepath.Join(os.TempDir(), "medborgarkiosk-e2e-pdfium")), 0o600))
	here := strings.NewReplacer("medborgarkiosk-central ", filepath.Join(bin, "central")+" ", "/etc/medborgarkiosk/central.toml", central,
		"/etc/medborgarkiosk/kiosk.toml", kiosk, "kiosk doctor", filepath.Join(bin, "kiosk")+" doctor", "kiosk settings", filepath.Join(bin, "kiosk")+" settings")
	chapter, err := os.ReadFile(filepath.Join("..", "..", "packaging", "ENROL.md"))
	must(t, err)
	blocks := regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllSubmatch(chapter, -1)
	if len(blocks) < 5 {
		t.Fatalf("only %d blocks of commands found", len(blocks))
	}
	for _, block := range blocks {
		for command := range strings.Lines(string(block[1])) {
			t.Run(command, func(t *testing.T) { shell(t, dir, here.Replace(strings.TrimSpace(command))) })
		}
	}
}

func shell(t *testing.T, dir, command string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "bash", "-c", command)
	cmd.Dir = dir
	for _, e := range os.Environ() {
		if !strings.HasPrefix(e, "DISPLAY=") && !strings.HasPrefix(e, "WAYLAND_DISPLAY=") {
			cmd.Env = append(cmd.Env, e)
		}
	}
	out, err := cmd.CombinedOutput()
	// The demo's devices and central are gone by now: the doctor says so.
	told := strings.Contains(command, "kiosk doctor -config") && strings.Contains(string(out), "✗")
	if err != nil && !told {
		t.Errorf("%v\n%s", err, out)
	}
}
