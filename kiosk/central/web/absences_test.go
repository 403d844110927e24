package web_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"
)

// absence is a calendar with one event.
func absence(from, to time.Time) string {
	const stamp = "20060102T150405Z"
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Tandläkare\r\n" +
		"DTSTART:" + from.UTC().Format(stamp) + "\r\nDTEND:" + to.UTC().Format(stamp) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
}

// upload sends the form with a file; none when it is empty.
func (v visitor) upload(t *testing.T, path, resource, file string) (int, string) {
	t.Helper()
	name := "Frånvaro.ics"
	if file == "" {
		name = ""
	}
	return v.sendFile(t, path, name, file, "resource", resource)
}

var shownFree = regexp.MustCompile(`name="slot" value="([^"]+)"`)

// TestAbsences: a file shows what it touches, and blocks what was shown, once.
func TestAbsences(t *testing.T) {
	t.Parallel()
	r := week(t)
	bo := r.as(t, "bo")
	free := r.slot(t, "s001")
	status, page := bo.upload(t, "/absences?lang=sv", free.Helper, absence(free.Start.Add(time.Minute), free.End.Add(-time.Minute)))
	found := shownFree.FindAllStringSubmatch(page, -1)
	if status != http.StatusOK || len(found) != 1 || !strings.HasPrefix(found[0][1], "s001:") {
		t.Fatalf("%d, shows %v\n%s", status, found, page)
	}
	holds(t, page, "upptagna händelser 1", "Lediga tider att spärra: 1")
	if strings.Contains(page, "Tandläkare") || r.slot(t, "s001").Blocked {
		t.Error("the title is shown, or the time was blocked before anybody said so")
	}
	block := []string{"resource", free.Helper, "slot", found[0][1]}
	if status, page = bo.send(t, "/absences/block", block...); status != http.StatusOK || !r.slot(t, "s001").Blocked {
		t.Errorf("%d\n%s", status, page)
	}
	holds(t, page, "Spärrade tider: 1")
	_, page = bo.send(t, "/absences/block", block...)
	holds(t, page, "Spärrade tider: 0", "slot=s001")
	_, page = bo.upload(t, "/absences", free.Helper, absence(free.Start, free.End))
	holds(t, page, "Redan spärrade tider: 1")
	_, page = r.as(t, "anna").get(t, "/log?lang=sv")
	holds(t, page, "spärrade tider för frånvaro")
}

// TestAbsencesLeavePromises: a time that somebody has a place of is shown with
// the way to move it, and stays as it is also when it was taken meanwhile.
func TestAbsencesLeavePromises(t *testing.T) {
	t.Parallel()
	r := week(t)
	bo := r.as(t, "bo")
	taken, free := r.slot(t, "s000"), r.slot(t, "s001")
	_, page := bo.upload(t, "/absences?lang=sv", taken.Helper, absence(taken.Start, taken.End))
	holds(t, page, "Någon har plats här", "slot=s000")
	_, page = bo.upload(t, "/absences?lang=sv", free.Helper, absence(free.Start, free.End))
	found := shownFree.FindStringSubmatch(page)
	if found == nil {
		t.Fatalf("nothing is free in\n%s", page)
	}
	r.promise(t, "s001", "school", "ti")
	_, page = bo.send(t, "/absences/block", "resource", free.Helper, "slot", found[1], "slot", "removed:1")
	holds(t, page, "Spärrade tider: 0", "är inte spärrade", "slot=s001", "togs bort under tiden: 1")
	if r.slot(t, "s001").Blocked {
		t.Error("a promised time is blocked")
	}
}

func TestAbsencesRefuse(t *testing.T) {
	t.Parallel()
	r := week(t)
	bo := r.as(t, "bo")
	free := r.slot(t, "s001")
	good := absence(free.Start, free.End)
	for name, test := range map[string]struct {
		resource, file string
		status         int
		says           string
	}{
		"no file":      {free.Helper, "", http.StatusUnprocessableEntity, "Välj en kalenderfil."},
		"no calendar":  {free.Helper, "%PDF-1.7", http.StatusUnprocessableEntity, "Rad 1: "},
		"cut off":      {free.Helper, good[:len(good)-20], http.StatusUnprocessableEntity, "Rad "},
		"a wrong line": {free.Helper, strings.Replace(good, "DTSTART:2026", "DTSTART:soon", 1), http.StatusUnprocessableEntity, "Rad 6: "},
		"too large":    {free.Helper, strings.Repeat("x", 1<<20+1), http.StatusRequestEntityTooLarge, "högst 1 MB"},
		"nobody":       {"nobody", good, http.StatusNotFound, "Sidan finns inte"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			status, page := bo.upload(t, "/absences?lang=sv", test.resource, test.file)
			if status != test.status {
				t.Errorf("got %d", status)
			}
			holds(t, page, test.says)
		})
	}
	for _, fields := range [][]string{
		{"resource", "nobody", "slot", "s001:1"},
		{"resource", free.Helper, "slot", "s001"},
		{"resource", free.Helper, "slot", "s001:soon"},
	} {
		if status, _ := bo.send(t, "/absences/block", fields...); status != http.StatusNotFound {
			t.Errorf("%v: got %d", fields, status)
		}
	}
}

// TestAddressesThereAreNot: a page in the visitor's language, not a bare line.
func TestAddressesThereAreNot(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	for name, v := range map[string]visitor{"logged in": r.as(t, "bo"), "not": r.visitor(t)} {
		status, page := v.get(t, "/nowhere?lang=sv")
		if status != http.StatusNotFound {
			t.Errorf("%s: got %d", name, status)
		}
		holds(t, page, "<h1>Sidan finns inte, eller inte längre.</h1>")
		res, page := v.do(t, http.MethodDelete, "/bookings?lang=en", "") //nolint:bodyclose // do has closed it
		if res.StatusCode != http.StatusMethodNotAllowed || !strings.Contains(res.Header.Get("Allow"), http.MethodGet) {
			t.Errorf("%s: got %d, %q", name, res.StatusCode, res.Header.Get("Allow"))
		}
		holds(t, page, "<h1>The page can not be used like that.")
	}
}
