package e2e

import (
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
	told := strings.Contains(command, "kiosk doctor") && strings.Contains(string(out), "✗")
	if err != nil && !told {
		t.Errorf("%v\n%s", err, out)
	}
}
