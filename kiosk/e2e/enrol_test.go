package e2e

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
)

// keyOf is where the key of a code's letter stands on the enrolment's screen.
func keyOf(letter rune) (x, y int) {
	at := strings.IndexRune(kiosk.CodeLetters, letter)
	return 140 + 182*(at%10), 521 + 111*(at/10)
}

// TestAKioskIsEnrolledOnItsScreen: a wrong code, the right one, settings from central,
// a call that staff see; then it is shut out, says so to whoever calls, and goes on.
func TestAKioskIsEnrolledOnItsScreen(t *testing.T) {
	if testing.Short() {
		t.Skip("starts X, CUPS, ippeveprinter and both programs")
	}
	r := newRig(t)
	code := r.withoutCode(t)
	r.sendSettings(t, "tiles = [\"scanning\", \"printing\", \"copying\", \"letter\", \"guide\", \"office\", \"booking\"]\n")

	r.launchKiosk(t, "enrol.choose")
	r.touch(t, printX, tilesY) // "Anslut till central"
	r.see(t, "enrol.code")
	r.typeCode(t, "22222222")
	r.see(t, "enrol.asking")
	r.see(t, "enrol.code")
	r.readAbout(t, "ingen sådan kod")
	r.touch(t, endX, barY) // Back
	r.see(t, "enrol.choose")
	r.touch(t, printX, tilesY)
	r.see(t, "enrol.code")
	r.eraseCode(t)
	r.typeCode(t, code)
	r.see(t, "home")
	for _, name := range []string{"central.key", "central.json", "settings.toml"} {
		await(t, name, func() bool { _, err := os.Stat(filepath.Join(r.dir, "data", name)); return err == nil })
	}
	await(t, "central to hear of the kiosk", func() bool {
		return regexp.MustCompile(`<strong>Kiosk 1</strong> <span class="pill">(Allt fungerar|Behöver tillsyn)</span>`).MatchString(r.page(t))
	})
	_, r.at = r.kiosk.await(t, r.at, "settings from central")
	r.see(t, "home") // anew, with them
	r.touch(t, printX, tilesY)
	r.see(t, "scanning.pages")
	r.touch(t, startOverX, barY)
	r.see(t, "home")
	r.callStaff(t)

	r.atCentral(t, "kiosk", "revoke", "-name", "Kiosk 1")
	r.touch(t, 1650, 770)
	r.see(t, "staff.offline")
	r.touch(t, startOverX, barY)
	r.see(t, "home")
	r.stopAndLook(t)
	for _, secret := range []string{code, strings.ReplaceAll(code, "-", "")} {
		if files := r.holding(t, secret); len(files) > 0 {
			t.Errorf("%v hold the code", files)
		}
	}
}

// withoutCode takes the code out of the kiosk's settings, and gives it.
func (r *rig) withoutCode(t *testing.T) string {
	t.Helper()
	line := regexp.MustCompile(`(?m)^enrolment_code = "([^"]+)".*\n`)
	code := line.FindStringSubmatch(r.config)[1]
	r.config = line.ReplaceAllString(r.config, "")
	must(t, os.WriteFile(filepath.Join(r.dir, "kiosk.toml"), []byte(r.config), 0o600))
	return code
}

// sendSettings has an admin write settings for the kiosk.
func (r *rig) sendSettings(t *testing.T, text string) {
	t.Helper()
	admin := strings.Split(strings.TrimSpace(r.atCentral(t, "account", "add", "-name", "anna", "-role", "admin")), " / ")
	r.press(t, "/login", "name", admin[0], "password", admin[1])
	id, _, _ := strings.Cut(r.atCentral(t, "kiosk", "list"), "\t")
	r.press(t, "/kiosks/"+url.PathEscape(id)+"/settings", "was", "0", "text", text)
}

// typeCode types what is left to type, and connects.
func (r *rig) typeCode(t *testing.T, code string) {
	t.Helper()
	for _, letter := range strings.ReplaceAll(code, "-", "") {
		x, y := keyOf(letter)
		r.touch(t, x, y)
	}
	r.touch(t, nextX, barY)
}

// eraseCode takes the letters back, if there are any.
func (r *rig) eraseCode(t *testing.T) {
	t.Helper()
	for range kiosk.CodeLength {
		r.touch(t, 1745, 400)
	}
}
