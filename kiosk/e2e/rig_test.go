package e2e

import (
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
	login   []string // name and password of staff
	central *program
	kiosk   *program
	ran     []*program // each life of both
	cups    *devicesim.CUPS
	printer *devicesim.IPPEve
	stick   string // the stick's directory
	config  string
	frame   string // the file with the screen's picture
	at      int    // lines of the kiosk's log already seen
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
	r.writeCentral(t, "127.0.0.1:0", "127.0.0.1:0")
	code, login := r.atCentral(t, "kiosk", "code", "-name", "Kiosk 1"), r.atCentral(t, "account", "add", "-name", "bo")
	r.runCentral(t)
	kiosks, _ := r.central.await(t, 0, "kiosks: ")
	kiosks = strings.TrimPrefix(kiosks, "kiosks: ")
	staff, _ := r.central.await(t, 0, "staff: ")
	r.staff = strings.TrimPrefix(staff, "staff: ")
	// Whenever it is started again it is found where it was.
	r.writeCentral(t, strings.TrimPrefix(kiosks, "http://"), strings.Trim(strings.TrimPrefix(r.staff, "http:"), "/"))
	jar, err := cookiejar.New(nil)
	must(t, err)
	r.browser = &http.Client{Jar: jar}
	r.login = strings.Split(strings.TrimSpace(login), " / ")
	r.press(t, "/login", "name", r.login[0], "password", r.login[1])
	r.config = code + fmt.Sprintf("central = %q\n", kiosks)
}

func (r *rig) writeCentral(t *testing.T, kiosks, staff string) {
	t.Helper()
	must(t, os.WriteFile(filepath.Join(r.dir, "central.toml"), fmt.Appendf(nil,
		"name = \"Provbiblioteket\"\ndatabase = %q\nlisten = %q\nstaff = %q\n", filepath.Join(r.dir, "central.db"), kiosks, staff), 0o600))
}

// atCentral gives a command to central's program, and gives what it says.
func (r *rig) atCentral(t *testing.T, command ...string) string {
	t.Helper()
	args := append([]string{"-config", filepath.Join(r.dir, "central.toml")}, command...)
	said, err := exec.CommandContext(t.Context(), filepath.Join(bin, "central"), args...).Output()
	must(t, err)
	return string(said)
}

func (r *rig) runCentral(t *testing.T) {
	t.Helper()
	r.central = start(t, nil, filepath.Join(bin, "central"), "-config", filepath.Join(r.dir, "central.toml"))
	r.ran = append(r.ran, r.central)
	r.central.await(t, 0, "staff: ")
}

func (r *rig) writeConfig(t *testing.T, queue, bus string) {
	t.Helper()
	r.config += fmt.Sprintf("printer = %q\nscanner = \"sane:test:0\"\nsane_config_dir = %q\nstick_bus = %q\n",
		queue, filepath.Join(r.dir, "sane"), bus)
	r.config += fmt.Sprintf("data_dir = %q\nvisit_dir = %q\ncache_dir = %q\n",
		filepath.Join(r.dir, "data"), filepath.Join(r.dir, "visits"), filepath.Join(os.TempDir(), "medborgarkiosk-e2e-pdfium"))
	must(t, os.WriteFile(filepath.Join(r.dir, "kiosk.toml"), []byte(r.config), 0o600))
}

func (r *rig) startKiosk(t *testing.T) {
	t.Helper()
	r.launchKiosk(t, "home")
}

// launchKiosk starts the kiosk, and sees its first step painted.
func (r *rig) launchKiosk(t *testing.T, first string) {
	t.Helper()
	r.kiosk = start(t, []string{r.display, "WAYLAND_DISPLAY=", "XDG_RUNTIME_DIR=" + r.dir},
		filepath.Join(bin, "kiosk"), "-verbose", "-config", filepath.Join(r.dir, "kiosk.toml"))
	r.at, r.ran = 0, append(r.ran, r.kiosk)
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("on the screen stands:\n%s", r.read(t))
		}
	})
	r.see(t, first)
	await(t, "the screen to be painted", func() bool { return r.colours(t) > 20 })
}

// see waits until the screen shows the step.
func (r *rig) see(t *testing.T, step string) {
	t.Helper()
	_, r.at = r.kiosk.await(t, r.at, "step="+step+" ")
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
