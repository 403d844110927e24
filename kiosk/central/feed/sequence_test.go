package feed_test

import (
	"maps"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

// shown is an event as a reader that goes by SEQUENCE keeps it.
type shown struct {
	sequence int
	text     string // but for its stamps
}

var (
	number = regexp.MustCompile(`(?m)^SEQUENCE:(\d+)\r$`)
	uid    = regexp.MustCompile(`(?m)^UID:(.*)@medborgarkiosk\r$`)
	stamps = regexp.MustCompile(`(?m)^(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\n`)
)

func (r *rig) events(resource string) map[string]shown {
	r.t.Helper()
	all := map[string]shown{}
	for _, text := range strings.Split(r.calendar(resource), "BEGIN:VEVENT\r\n")[1:] {
		n, err := strconv.Atoi(number.FindStringSubmatch(text)[1])
		must(r.t, err)
		all[uid.FindStringSubmatch(text)[1]] = shown{n, stamps.ReplaceAllString(strings.TrimSuffix(text, "END:VCALENDAR\r\n"), "")}
	}
	return all
}

// TestSequence changes times in every way and holds both calendars to it: an
// event whose text is another has a higher SEQUENCE, others have the same, and
// none goes without having been cancelled.
func TestSequence(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			sequence(t, newRig(t, open(t), 6))
		})
	}
}

func sequence(t *testing.T, r *rig) {
	id := func(n int) string { return bookingtest.Slot(n).ID }
	code := r.book("a", 0, "ar").Code
	last := map[string]map[string]shown{"amina": r.events("amina"), "digidel": r.events("digidel")}
	for _, step := range []struct {
		what    string
		do      func() error
		changed int // events of the helper
		want    string
	}{
		{"nothing", func() error { return nil }, 0, ""},
		{"move", func() error { _, err := r.Bookings.Move(t.Context(), r.kiosk, code, id(0), id(1)); return err }, 2, "Bokad"},
		{"move back", func() error { _, err := r.Bookings.Move(t.Context(), r.kiosk, code, id(1), id(0)); return err }, 2, "Bokad"},
		{"patron comes", func() error { _, err := r.Bookings.Arrive(t.Context(), r.kiosk, code); return err }, 0, ""},
		{"amend", func() error {
			s := r.slot(id(2))
			s.End = s.End.Add(-5 * time.Minute)
			return r.Bookings.Amend(t.Context(), s)
		}, 1, "Ledig"},
		{"remove", func() error { return r.Bookings.Remove(t.Context(), id(3), 1) }, 1, "STATUS:CANCELLED"},
		{"another helper", func() error {
			s := r.slot(id(4))
			s.Helper = ""
			return r.Bookings.Amend(t.Context(), s)
		}, 1, "STATUS:CANCELLED"},
		{"the first helper again", func() error {
			s := r.slot(id(4))
			s.Helper = "amina"
			return r.Bookings.Amend(t.Context(), s)
		}, 1, "Ledig"},
		{"block", func() error {
			s := r.slot(id(5))
			s.Blocked = true
			return r.Bookings.Amend(t.Context(), s)
		}, 1, "Spärrad"},
	} {
		r.now = r.now.Add(time.Second)
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.what, err)
		}
		for _, resource := range []string{"amina", "digidel"} {
			now := r.events(resource)
			changed, wanted := 0, step.want == ""
			for id := range last[resource] {
				was, is := last[resource][id], now[id]
				if was.text != is.text {
					changed++
					wanted = wanted || strings.Contains(is.text, step.want)
				}
				if up := is.sequence > was.sequence; up != (was.text != is.text) {
					t.Errorf("%s: %s: %s goes from %d to %d\n%s%s", step.what, resource, id, was.sequence, is.sequence, was.text, is.text)
				}
			}
			if resource == "amina" && (changed != step.changed || !wanted) {
				t.Errorf("%s: %d have changed: %v", step.what, changed, now)
			}
			last[resource] = maps.Clone(now)
		}
	}
	r.now = r.now.AddDate(0, 0, 15)
	must(t, r.Bookings.Erase(t.Context()))
	must(t, r.Store.ForgetShown(t.Context(), r.now.AddDate(0, 0, -14)))
	if left := r.events("amina"); len(left) > 0 {
		t.Errorf("after the retention time it shows %v", left)
	}
}
