package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
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
	for _, block := range blocks(t, filepath.Join(root, "README.md"), 4) {
		if block.settings {
			continue
		}
		for command := range strings.Lines(block.text) {
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
	for _, block := range blocks(t, filepath.Join("..", "..", "packaging", "ENROL.md"), 5) {
		for command := range strings.Lines(block.text) {
			t.Run(command, func(t *testing.T) { shell(t, dir, here.Replace(strings.TrimSpace(command))) })
		}
	}
}

// TestAdminChapters: packaging/test-install runs each block of commands of these, as an
// admin would; here only that it says of each what must come of it, and of no other.
func TestAdminChapters(t *testing.T) {
	t.Parallel()
	at := filepath.Join("..", "..", "packaging")
	for chapter, script := range map[string]string{"ADMIN.md": "admin.sh", "REPOSITORY.md": "repository.sh"} {
		source, err := os.ReadFile(filepath.Join(at, "install", script))
		must(t, err)
		_, checks, _ := strings.Cut(string(source), "case $1 in")
		if _, after, ok := strings.Cut(string(source), "\nafter() {"); ok {
			checks = after
		}
		there := map[string]bool{}
		for _, block := range blocks(t, filepath.Join(at, chapter), 4) {
			there[block.name] = true
			if !strings.Contains(checks, "\n    \""+block.name+"\")") {
				t.Errorf("%s: %s has no word of %q", chapter, script, block.name)
			}
		}
		for _, name := range regexp.MustCompile(`\n    "([^"]+)"\)`).FindAllStringSubmatch(checks, -1) {
			if !there[name[1]] {
				t.Errorf("%s: there is no %q any more, of which %s speaks", chapter, name[1], script)
			}
		}
	}
}

// block is what stands between ``` and ``` in a document.
type block struct {
	name, text string
	settings   bool // lines for a settings file, not commands
}

// blocks gives a document's blocks of commands, and those of settings; there must be so
// many at least. They are named as packaging/install/docs.sh names them.
func blocks(t *testing.T, file string, least int) (all []block) {
	t.Helper()
	text, err := os.ReadFile(file)
	must(t, err)
	heading, count := "", map[string]int{}
	for _, m := range regexp.MustCompile("(?ms)^## (.*?)$|^```(sh|toml)\n(.*?)^```$").FindAllStringSubmatch(string(text), -1) {
		if m[2] == "" {
			heading, count = m[1], map[string]int{}
			continue
		}
		count[m[2]]++
		kind := map[string]string{"sh": " ", "toml": " settings "}[m[2]]
		all = append(all, block{heading + kind + strconv.Itoa(count[m[2]]), m[3], m[2] == "toml"})
	}
	if len(all) < least {
		t.Fatalf("only %d blocks of commands found", len(all))
	}
	return all
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
