package web_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
)

// TestBranches: an admin makes a second library, a helper there and an account
// for it alone; that account sees nothing of the first.
func TestBranches(t *testing.T) {
	t.Parallel()
	r := week(t)
	anna := r.as(t, "anna")
	_, page := anna.send(t, "/branches", "name", "Jordbro bibliotek")
	holds(t, page, "Sparat.", "Jordbro bibliotek")
	branches, err := r.Bookings.Branches(t.Context())
	if err != nil || len(branches) != 2 {
		t.Fatal(branches, err)
	}
	jordbro := branches[1].ID
	if jordbro == bookingtest.Branch {
		jordbro = branches[0].ID
	}
	_, page = anna.send(t, "/resources", "branch", jordbro, "kind", "individual", "name", "Yonas", "language", "ti", "language", "<x>", "topic", "bankid")
	holds(t, page, "Yonas", "tigrinska · BankID och e-tjänster", r.address+"/calendar/", "/freebusy.ics")
	kiosks, err := r.Kiosks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	_, page = anna.send(t, "/kiosks/"+kiosks[0].ID+"/branch", "branch", jordbro)
	holds(t, page, fmt.Sprintf(`<option value="%s" selected>Jordbro bibliotek</option>`, jordbro))
	_, page = anna.send(t, "/accounts", "name", "cia", "role", "staff", "branch", jordbro)
	holds(t, page, "<td>Jordbro bibliotek</td>", "<td>Alla</td>")

	cia := r.visitor(t)
	cia.send(t, "/login", "name", "cia", "password", secret.FindStringSubmatch(page)[1])
	_, page = cia.get(t, "/bookings")
	if strings.Contains(page, "SeniorNet") || strings.Contains(page, `name="branch"`) && strings.Contains(page, "Haninge bibliotek</option>") {
		t.Errorf("somebody of Jordbro sees\n%s", page)
	}
	claim := r.slot(t, "s000").Claims[0].ID
	for _, path := range []string{"/bookings?branch=main", "/slots/s000", "/claims/" + claim, "/queue?branch=main", "/bookings/list?branch=main"} {
		if status, _ := cia.get(t, path); status != http.StatusNotFound {
			t.Errorf("%s: %d", path, status)
		}
	}
	for _, path := range []string{"/claims/" + claim + "/lead", "/slots/s001/block", "/slots/s001/remove", "/queue/close?branch=main"} {
		if status, _ := cia.send(t, path, "to", "cancelled", "version", "1"); status != http.StatusNotFound {
			t.Errorf("%s: %d", path, status)
		}
	}
	if _, page = cia.send(t, "/bookings/new", "branch", jordbro, "order", strings.Repeat("0", 32), "slot", "s001", "topic", "bankid", "language", "sv"); !strings.Contains(page, "Sidan finns inte") {
		t.Errorf("she books elsewhere:\n%s", page)
	}
}

func TestBlockAndRemove(t *testing.T) {
	t.Parallel()
	r := week(t)
	bo := r.as(t, "bo")
	version := func(id string) string { return fmt.Sprint(r.slot(t, id).Version) }
	_, page := bo.send(t, "/slots/s001/block", "version", version("s001"), "back", "/bookings?slot=s001")
	holds(t, page, "Tiden är spärrad.", "Öppna igen")
	_, page = bo.send(t, "/slots/s001/unblock", "version", "1", "back", "/bookings?slot=s001")
	holds(t, page, "Någon annan hann ändra.")
	_, page = bo.send(t, "/slots/s001/unblock", "version", version("s001"), "back", "/bookings?slot=s001")
	holds(t, page, "Tiden är öppen igen.")
	_, page = bo.send(t, "/slots/s000/remove", "version", version("s000"))
	holds(t, page, "Någon har en plats här.")
	_, page = bo.send(t, "/slots/s001/remove", "version", version("s001"))
	holds(t, page, "Tiden är borttagen.")
	if _, err := r.Bookings.Store.Slot(t.Context(), "s001"); err == nil {
		t.Error("it is still there")
	}
}

// TestAWeekOf5000 is a calendar nobody would make by hand.
func TestAWeekOf5000(t *testing.T) {
	t.Parallel()
	r := week(t)
	for day := range 5 {
		slots := make([]booking.Slot, 1000)
		for i := range slots {
			slots[i] = bookingtest.Slot(i % 12)
			slots[i].ID, slots[i].Helper = fmt.Sprintf("many-%d-%d", day, i), ""
			slots[i].Start, slots[i].End = slots[i].Start.AddDate(0, 0, day), slots[i].End.AddDate(0, 0, day)
		}
		if _, err := r.Bookings.PutUp(t.Context(), bookingtest.Branch, slots); err != nil {
			t.Fatal(err)
		}
	}
	status, page := r.as(t, "bo").get(t, "/bookings")
	if n := strings.Count(page, `id="slot-`); status != http.StatusOK || n != 5011 {
		t.Errorf("%d with %d times", status, n)
	}
}

// TestALibraryHasAPlace, typed as maps and authorities write it.
func TestALibraryHasAPlace(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	anna := r.as(t, "anna")
	for name, test := range map[string]struct {
		code, lat, lon, near string
		want                 string
	}{
		"degrees":      {"0136", "59.168", "18.138", "1", "<span class=\"small\">0136 · 59.168, 18.138</span>"},
		"swapped":      {"0136", "18.138", "59.168", "", "0136 · 59.168, 18.138"},
		"SWEREF 99 TM": {"0136", "6563078", "679743", "", "0136 · 59.168"},
		"no longer":    {"", "", "", "", "Sparat."},
		"half":         {"0136", "59.168", "", "", "Platsen går inte att läsa"},
		"abroad":       {"0136", "48.8", "2.3", "", "Platsen går inte att läsa"},
		"three digits": {"136", "", "", "", "Något i formuläret kan inte stämma."},
	} {
		_, page := anna.send(t, "/branches", "id", "main", "name", "Haninge bibliotek", "municipality", test.code, "lat", test.lat, "lon", test.lon, "near", test.near)
		if !strings.Contains(page, test.want) {
			t.Errorf("%s: %q is not in\n%s", name, test.want, page)
		}
	}
}
