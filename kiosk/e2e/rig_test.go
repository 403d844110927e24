package e2e

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/devicesim"
)

// rig is a library's corner: central, the kiosk's screen, a printer behind
// CUPS, a scanner and a stick.
type rig struct {
	dir     string
	display string
	staff   string // the address of the staff's pages
	browser *http.Client
	central *program
	kiosk   *program
	cups    *devicesim.CUPS
	printer *devicesim.IPPEve
	stick   string // the stick's directory
	config  string
	at      int // lines of the kiosk's log already seen
}

func newRig(t *testing.T) *rig {
	t.Helper()
	dir, err := os.MkdirTemp("", "e2e-")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	must(t, os.Chmod(dir, 0o755)) // CUPS's helpers run as another user
	r := &rig{dir: dir}
	ctx := context.WithoutCancel(t.Context())
	r.stick = filepath.Join(r.dir, "stick")
	for _, d := range []string{r.stick, filepath.Join(r.dir, "sane"), filepath.Join(r.dir, "bus")} {
		must(t, os.Mkdir(d, 0o700))
	}
	r.printer, err = devicesim.StartIPPEve(ctx, mkdir(t, r.dir, "ippeve"))
	must(t, err)
	t.Cleanup(r.printer.Close)
	r.cups, err = devicesim.StartCUPS(ctx, mkdir(t, r.dir, "cups"))
	must(t, err)
	t.Cleanup(r.cups.Close)
	queue, err := r.cups.AddQueue(ctx, "kiosk", r.printer.URI())
	must(t, err)
	stick, err := devicesim.StartStick(ctx, filepath.Join(r.dir, "bus"))
	must(t, err)
	t.Cleanup(stick.Close)
	must(t, devicesim.FillStick(r.stick, false))
	stick.Insert(r.stick)
	must(t, os.WriteFile(filepath.Join(r.dir, "sane", "dll.conf"), []byte("test\n"), 0o600))
	r.startCentral(t)
	r.writeConfig(t, queue, stick.Address())
	r.startDisplay(t)
	return r
}

func (r *rig) startCentral(t *testing.T) {
	t.Helper()
	config := filepath.Join(r.dir, "central.toml")
	must(t, os.WriteFile(config, fmt.Appendf(nil, "name = \"Provbiblioteket\"\ndatabase = %q\nlisten = \"127.0.0.1:0\"\nstaff = \"127.0.0.1:0\"\n",
		filepath.Join(r.dir, "central.db")), 0o600))
	key, err := exec.CommandContext(t.Context(), filepath.Join(bin, "central"), "-config", config, "kiosk", "add", "-name", "Kiosk 1").Output()
	must(t, err)
	login, err := exec.CommandContext(t.Context(), filepath.Join(bin, "central"), "-config", config, "account", "add", "-name", "bo").Output()
	must(t, err)
	r.central = start(t, nil, filepath.Join(bin, "central"), "-config", config)
	line, _ := r.central.await(t, 0, "kiosks: ")
	address := strings.TrimPrefix(line, "kiosks: ")
	line, _ = r.central.await(t, 0, "staff: ")
	r.staff = strings.TrimPrefix(line, "staff: ")
	jar, err := cookiejar.New(nil)
	must(t, err)
	r.browser = &http.Client{Jar: jar}
	name, password, _ := strings.Cut(strings.TrimSpace(string(login)), " / ")
	r.press(t, "/login", "name", name, "password", password)
	r.config = string(key) + fmt.Sprintf("central = %q\n", address)
}

func (r *rig) writeConfig(t *testing.T, queue, bus string) {
	t.Helper()
	r.config += fmt.Sprintf("printer = %q\nscanner = \"sane:test:0\"\nsane_config_dir = %q\nstick_bus = %q\n",
		queue, filepath.Join(r.dir, "sane"), bus)
	r.config += fmt.Sprintf("data_dir = %q\nvisit_dir = %q\ncache_dir = %q\n",
		filepath.Join(r.dir, "data"), filepath.Join(r.dir, "visits"), filepath.Join(os.TempDir(), "medborgarkiosk-e2e-pdfium"))
	must(t, os.WriteFile(filepath.Join(r.dir, "kiosk.toml"), []byte(r.config), 0o600))
}

func (r *rig) startDisplay(t *testing.T) {
	t.Helper()
	x := start(t, nil, "sh", "-c", "exec Xvfb -displayfd 1 -screen 0 1920x1080x24 2>/dev/null")
	number, _ := x.await(t, 0, "")
	r.display = "DISPLAY=:" + number
}

func (r *rig) startKiosk(t *testing.T) {
	t.Helper()
	r.kiosk = start(t, []string{r.display, "WAYLAND_DISPLAY=", "XDG_RUNTIME_DIR=" + r.dir},
		filepath.Join(bin, "kiosk"), "-verbose", "-config", filepath.Join(r.dir, "kiosk.toml"))
	r.at = 0
	r.see(t, "home")
}

// see waits until the screen shows the step.
func (r *rig) see(t *testing.T, step string) {
	t.Helper()
	_, r.at = r.kiosk.await(t, r.at, "step="+step+" ")
}

// touch waits until the screen stands still, as a person does, and touches it
// at a place of the 1920×1080 panel.
func (r *rig) touch(t *testing.T, x, y int) {
	t.Helper()
	var last []byte
	still := 0
	await(t, "the screen to stand still", func() bool {
		now := r.picture(t)
		if still++; !bytes.Equal(now, last) {
			still = 0
		}
		last = now
		return still == 3
	})
	r.x(t, "mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1")
}

// x does something with the display's pointer and keyboard.
func (r *rig) x(t *testing.T, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "xdotool", args...)
	cmd.Env = append(os.Environ(), r.display)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// colours counts the colours on the real screen: a blank one has few.
func (r *rig) colours(t *testing.T) int {
	t.Helper()
	picture := r.picture(t)
	seen := map[string]bool{}
	for i := len(picture) - 3; i > 100; i -= 3 * 7 {
		seen[string(picture[i:i+3])] = true
	}
	return len(seen)
}

// picture is the real screen, as a PNM file.
func (r *rig) picture(t *testing.T) []byte {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "import", "-window", "root", "ppm:-")
	cmd.Env = append(os.Environ(), r.display)
	out, err := cmd.Output()
	must(t, err)
	return out
}

// page gives the staff's first page.
func (r *rig) page(t *testing.T) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, r.staff+"?lang=sv", nil)
	must(t, err)
	res, err := r.browser.Do(req)
	must(t, err)
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	must(t, err)
	return string(body)
}

// press sends a form of the staff's page, with fields and their values.
func (r *rig) press(t *testing.T, path string, fields ...string) {
	t.Helper()
	form := url.Values{}
	for i := 0; i < len(fields); i += 2 {
		form.Set(fields[i], fields[i+1])
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, strings.TrimSuffix(r.staff, "/")+path, strings.NewReader(form.Encode()))
	must(t, err)
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := r.browser.Do(req)
	must(t, err)
	res.Body.Close()
	if res.StatusCode >= 400 {
		t.Fatalf("%s: %s", path, res.Status)
	}
}

func mkdir(t *testing.T, parent, name string) string {
	t.Helper()
	dir := filepath.Join(parent, name)
	must(t, os.Mkdir(dir, 0o755))
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
