package web_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/settings"
	"medborgarkiosk/kiosk/storetest"
	"medborgarkiosk/kiosk/update"
)

// only gives the first kiosk's id.
func (r *rig) only(t *testing.T) string {
	t.Helper()
	all, err := r.Kiosks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all[0].ID
}

// TestCodes: an admin makes a kiosk and sees its code once; a new code puts another
// machine in its place; shutting out ends both.
func TestCodes(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	anna := r.as(t, "anna")
	status, page := anna.send(t, "/kiosks", "name", "Kiosk 3", "place", "Barn & unga")
	holds(t, page, "Koden för Kiosk 3. Den visas bara nu. Den gäller en gång, till 24 november 10.42.", "Väntar på att anslutas", "Barn &amp; unga")
	code := secret.FindStringSubmatch(page)
	if status != http.StatusOK || code == nil || !regexp.MustCompile(`^[2-9A-Z]{4}-[2-9A-Z]{4}$`).MatchString(code[1]) {
		t.Fatalf("%d, %q", status, code)
	}
	if _, page = anna.get(t, "/kiosks"); strings.Contains(page, code[1]) {
		t.Error("the code is shown again")
	}
	key := make([]byte, 32)
	k, err := r.Enrol(t.Context(), code[1], key)
	if err != nil || k.Name != "Kiosk 3" {
		t.Fatal(k, err)
	}
	_, page = anna.send(t, "/kiosks/"+k.ID+"/code")
	holds(t, page, "Koden för Kiosk 3.")
	again := secret.FindStringSubmatch(page)[1]
	_, page = anna.send(t, "/kiosks/"+k.ID+"/revoke")
	holds(t, page, "Avstängd")
	if _, err := r.Enrol(t.Context(), again, key); err == nil {
		t.Error("a code from before lets it in")
	}
	for typed, want := range map[string]string{"Kiosk 3": "Det finns redan en kiosk med det namnet.", " ": "Skriv ett namn"} {
		if status, page := anna.send(t, "/kiosks", "name", typed); status != http.StatusUnprocessableEntity || !strings.Contains(page, want) {
			t.Errorf("%q: %d\n%s", typed, status, page)
		}
	}
	_, page = anna.get(t, "/log")
	holds(t, page, "gjorde en kod för en kiosk", "stängde av en kiosk", k.ID)
	if strings.Contains(page, again) {
		t.Error("the code is in the log")
	}
	bo := r.as(t, "bo")
	for _, path := range []string{"/kiosks", "/kiosks/" + k.ID + "/code", "/kiosks/" + k.ID + "/revoke", "/kiosks/" + k.ID + "/settings"} {
		if status, _ := bo.send(t, path, "name", "x"); status != http.StatusForbidden {
			t.Errorf("staff at %s: %d", path, status)
		}
	}
	for _, what := range []string{"code", "revoke", "settings"} {
		if status, _ := anna.send(t, "/kiosks/nobody/"+what, "was", "0"); status != http.StatusNotFound {
			t.Errorf("%s of nobody: %d", what, status)
		}
	}
}

// TestWhatNeedsAHuman is on the first page, in words, and what is worth knowing on the
// kiosks' own.
func TestWhatNeedsAHuman(t *testing.T) {
	t.Parallel()
	changed := storetest.Hour.Add(-26 * time.Hour)
	for name, test := range map[string]struct {
		told         kiosk.Told
		first, their []string
	}{
		"an update went well": {
			kiosk.Told{Updates: kiosk.Updates{Former: "1.0", Failed: "0.9", Changed: changed, Looked: storetest.Hour}, Settings: kiosk.Settled{Version: 2}},
			[]string{"Allt fungerar"},
			[]string{"version 1.1 sedan 22 november 08.00 · förra versionen 1.0 · sökte uppdatering 10.00", "inställningar härifrån, version 2"},
		},
		"an update failed": {
			kiosk.Told{Updates: kiosk.Updates{Failed: "1.2", Changed: changed, Fault: string(update.Unwell)}},
			[]string{"Behöver tillsyn", "uppdateringen till version 1.2 fungerade inte; kiosken gick tillbaka"},
			nil,
		},
		"an old repository":      {kiosk.Told{Updates: kiosk.Updates{Fault: string(update.Expired)}}, []string{"Behöver tillsyn", "arkivet är för gammalt"}, nil},
		"a fault of a later one": {kiosk.Told{Updates: kiosk.Updates{Fault: "gremlins"}}, []string{"uppdateringen går inte (gremlins)"}, nil},
		"a slow clock":           {kiosk.Told{Clock: 430}, []string{"Behöver tillsyn", "kioskens klocka går 7 minuter efter"}, nil},
		"a fast clock":           {kiosk.Told{Clock: -3600}, []string{"kioskens klocka går 60 minuter före"}, nil},
		"refused settings": {
			kiosk.Told{Settings: kiosk.Settled{Version: 2, Refused: 3, Fault: kiosk.SettingsFault{What: kiosk.SettingsUnknown, Line: 4, Key: "<idel>", Near: "idle"}}},
			[]string{"kiosken tog inte emot inställningarna, version 3: Rad 4: det finns ingen nyckel &lt;idel&gt;. Menade du idle?"},
			[]string{"inställningar härifrån, version 2"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t)
			if err := r.Hear(t.Context(), r.only(t), central.Health{Version: "1.1", Told: test.told}); err != nil {
				t.Fatal(err)
			}
			bo := r.as(t, "bo")
			_, page := bo.get(t, "/?lang=sv")
			holds(t, page, test.first...)
			_, page = bo.get(t, "/kiosks")
			holds(t, page, append(test.first, test.their...)...)
		})
	}
}

// TestSettingsPage: what is wrong is named with line and key in the reader's language,
// and nothing is lost of what was typed.
func TestSettingsPage(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	anna, path := r.as(t, "anna"), "/kiosks/"+r.only(t)+"/settings"
	_, page := anna.get(t, path)
	holds(t, page, "inställningar ur dess egen fil")
	for _, key := range settings.Sendable() {
		if !regexp.MustCompile(`<dt><code>` + key + `</code></dt><dd>[^<]{10,}</dd>`).MatchString(page) {
			t.Errorf("what %s is for is not said", key)
		}
	}
	for text, want := range map[string][2]string{
		"idel = \"90s\"":         {"Rad 1: det finns ingen nyckel idel. Menade du idle?", "Line 1: there is no key idel. Did you mean idle?"},
		"\n\nidle = 90":          {"Rad 3: idle kan inte ha det värdet. Hur länge skärmen", "Line 3: idle can&#39;t have that value. How long"},
		"open_hours = \"10-18\"": {"Rad 1: open_hours kan inte ha det värdet. När ett besök", "Line 1: open_hours can&#39;t have that value. When a visit"},
		"service_pin = \"1\"":    {"Rad 1: service_pin får bara stå i kioskens egen fil.", "Line 1: service_pin may stand"},
		"idle":                   {"Rad 1 går inte att läsa.", "Line 1 can&#39;t be read."},
		"tiles = [\"<games>\"]":  {"Rad 1: tiles kan inte ha det värdet.", "Line 1: tiles"},
	} {
		for i, lang := range []string{"sv", "en"} {
			status, page := anna.send(t, path+"?lang="+lang, "was", "0", "text", text)
			holds(t, page, want[i])
			if status != http.StatusUnprocessableEntity {
				t.Errorf("%q: %d", text, status)
			}
		}
	}
	_, page = anna.send(t, path+"?lang=sv", "was", "0", "text", "idle = \"90s\"\r\nlanguages = [\"ar\", \"sv\"]\r\n")
	holds(t, page, "version 1 · 23 november 10.42 · anna", `name="was" value="1"`)
	status, page := anna.send(t, path, "was", "0", "text", "idle = \"80s\"")
	holds(t, page, "Någon annan har ändrat inställningarna.", "idle = &#34;80s&#34;", `name="was" value="0"`)
	if status != http.StatusUnprocessableEntity {
		t.Errorf("over another's: %d", status)
	}
	kept, err := r.Central.Settings(t.Context(), r.only(t))
	if err != nil || len(kept) != 1 || kept[0].Text != "idle = \"90s\"\nlanguages = [\"ar\", \"sv\"]\n" {
		t.Errorf("kept is %q, %v", fmt.Sprint(kept), err)
	}
}

// TestKioskPagesInABrowser on each size of screen.
func TestKioskPagesInABrowser(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	id := r.only(t)
	told := kiosk.Told{
		Clock: 430, Updates: kiosk.Updates{Failed: "1.2", Changed: storetest.Hour, Looked: storetest.Hour, Fault: string(update.Unwell)},
		Settings: kiosk.Settled{Version: 1, Refused: 2, Fault: kiosk.SettingsFault{What: kiosk.SettingsUnknown, Line: 4, Key: "idel", Near: "idle"}},
	}
	if err := r.Hear(t.Context(), id, central.Health{Version: "1.1", Told: told}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.PutSettings(t.Context(), id, 0, "idle = \"90s\"\n", "anna"); err != nil {
		t.Fatal(err)
	}
	r.usable(t, "anna", map[string]string{"kiosks": "/kiosks", "kiosk-settings": "/kiosks/" + id + "/settings"})
}
