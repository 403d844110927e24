package e2e

import (
	"bytes"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // to look into the databases

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ticketcode"
)

// What the two programs keep of those who have booked:
//
//   - The kiosk's database has the code of a promise until central has heard of
//     it, and the codes of the times on loan, which are nobody's yet; likewise what
//     a number that it gave by itself is for. It counts the numbers given today.
//   - Central's database has code, topic, language and outcome until the library's
//     retention time has passed, and then counts. The log of what staff did names
//     bookings by their ids, which then lead nowhere.
//   - Codes in words are on the screen and on paper only. Nothing of a booking is
//     in a log, in a visit's directory or with CUPS.

// claim is a taken place, as central keeps it.
type claim struct {
	id, slot string
	state    kiosk.BookingState
	start    time.Time
}

// look opens central's database to be read, as may be done at any time.
func (r *rig) look(t *testing.T) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(r.dir, "central.db")+"?mode=ro&_busy_timeout=10000")
	must(t, err)
	t.Cleanup(func() { db.Close() })
	return db
}

func (r *rig) claim(t *testing.T, code kiosk.TicketCode) (c claim) {
	t.Helper()
	var starts int64
	err := r.look(t).QueryRowContext(t.Context(), `
		SELECT claim.id, slot, state, starts FROM claim JOIN slot ON slot.id = slot WHERE code = ?`, code).
		Scan(&c.id, &c.slot, &c.state, &starts)
	must(t, err)
	c.start = time.Unix(starts, 0)
	return c
}

// freeDays counts, for each day, at how many times somebody can be helped with
// BankID in Swedish: those that nobody has, or that the kiosk has on loan.
func (r *rig) freeDays(t *testing.T) map[time.Time]int {
	t.Helper()
	rows, err := r.look(t).QueryContext(t.Context(), `
		SELECT DISTINCT starts FROM slot
		WHERE starts > ? AND ' ' || languages || ' ' LIKE '% sv %' AND (topics = '' OR ' ' || topics || ' ' LIKE ?)
		AND NOT EXISTS (SELECT 1 FROM claim WHERE slot = slot.id AND state IN ('confirmed', 'here', 'done'))`,
		time.Now().Unix(), "% "+bookedTopic+" %")
	must(t, err)
	defer rows.Close()
	days := map[time.Time]int{}
	for rows.Next() {
		var starts int64
		must(t, rows.Scan(&starts))
		y, m, d := time.Unix(starts, 0).In(i18n.Stockholm).Date()
		days[time.Date(y, m, d, 0, 0, 0, 0, i18n.Stockholm)]++
	}
	must(t, rows.Err())
	return days
}

// countFree finds how many times a day on the screen has free; a reader of
// pictures may miss the gap after a 4.
var countFree = regexp.MustCompile(`(?m)^(\d+) ?ledig`)

// sellsOnce has the kiosk offer just what is free at central, where the booked
// places are taken once, by those who have the tickets.
func (r *rig) sellsOnce(t *testing.T, helped, promised kiosk.TicketCode) {
	t.Helper()
	if a, b := r.claim(t, helped), r.claim(t, promised); a.state != kiosk.BookingDone || b.state != kiosk.BookingHere || a.slot == b.slot {
		t.Errorf("the bookings are %+v and %+v", a, b)
	}
	var taken, places int
	err := r.look(t).QueryRowContext(t.Context(), `
		SELECT count(*), count(DISTINCT slot || ' ' || seat) FROM claim WHERE state IN ('confirmed', 'here', 'done')`).Scan(&taken, &places)
	must(t, err)
	if taken != 2 || places != 2 {
		t.Errorf("two tickets came out; central has %d bookings of %d places", taken, places)
	}
	r.toTimes(t)
	var want []string // that the five days on the screen have
	for day, n := range r.freeDays(t) {
		if workdaysUntil(day) < 5 {
			want = append(want, strconv.Itoa(n))
		}
	}
	slices.Sort(want)
	await(t, fmt.Sprintf("the kiosk to offer %v", want), func() bool {
		var offered []string
		for _, day := range countFree.FindAllStringSubmatch(r.read(t), -1) {
			offered = append(offered, day[1])
		}
		slices.Sort(offered)
		return slices.Equal(offered, want)
	})
	r.touch(t, startOverX, barY)
	r.see(t, "home")
}

// inDatabase is how the kiosk's database has a code.
func inDatabase(code kiosk.TicketCode) string { return fmt.Sprintf(`"code":%d,`, code) }

// owedNumber is in the kiosk's database for a number that central has not heard of.
const owedNumber = `"topic":"` + queuedTopic + `"`

// keepsUntilHeard looks at what is left of a kiosk that has lost its power.
func (r *rig) keepsUntilHeard(t *testing.T, code kiosk.TicketCode) {
	t.Helper()
	for _, mark := range []string{inDatabase(code), owedNumber} {
		holders := r.holding(t, mark)
		if len(holders) == 0 {
			t.Errorf("the kiosk has %s nowhere", mark)
		}
		for _, file := range holders {
			if !strings.HasPrefix(file, "data/kiosk.db") {
				t.Errorf("%s has %s", file, mark)
			}
		}
	}
}

// keepsWhatItMust stops both programs, which have heard of all, and looks at
// everything that they and CUPS keep.
func (r *rig) keepsWhatItMust(t *testing.T, codes ...kiosk.TicketCode) {
	t.Helper()
	r.stopAndLook(t)
	marks := []string{owedNumber}
	for _, code := range codes {
		marks = append(marks, inDatabase(code), ticketcode.Words("sv", code))
	}
	for _, mark := range marks {
		if files := r.holding(t, mark); len(files) > 0 {
			t.Errorf("%v still have %s", files, mark)
		}
	}
	secrets := regexp.MustCompile(`\b(` + strings.Join([]string{
		bookedTopic, queuedTopic, number, aloneNumber, fmt.Sprint(codes[0]), fmt.Sprint(codes[1]), r.claim(t, codes[1]).id,
	}, "|") + `)\b`)
	for _, program := range r.ran {
		if said := secrets.FindString(program.output()); said != "" {
			t.Errorf("%s logs %q", program.cmd.Path, said)
		}
	}
}

// forgetsThem lets the retention time pass, by making all older than it: only
// counts are left. The code is that of a booking that no staff has led.
func (r *rig) forgetsThem(t *testing.T, code kiosk.TicketCode) {
	t.Helper()
	id := r.claim(t, code).id
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(r.dir, "central.db")+"?_secure_delete=1")
	must(t, err)
	_, err = db.ExecContext(t.Context(), `
		UPDATE slot SET starts = starts - 400 * 86400, ends = ends - 400 * 86400;
		UPDATE queue_ticket SET day = '2001-01-01'`)
	must(t, err)
	must(t, db.Close())
	r.runCentral(t)
	var left int
	await(t, "central to forget them", func() bool {
		must(t, r.look(t).QueryRowContext(t.Context(), `SELECT (SELECT count(*) FROM claim) + (SELECT count(*) FROM queue_ticket)`).Scan(&left))
		return left == 0
	})
	r.central.stop()
	if files := r.holding(t, id); len(files) > 0 {
		t.Errorf("%v still have what was erased", files)
	}
	rows, err := r.look(t).QueryContext(t.Context(), `SELECT topic || ' ' || state || ' ' || outcome || ' ' || count FROM help_count ORDER BY 1`)
	must(t, err)
	defer rows.Close()
	var counts []string
	for rows.Next() {
		var count string
		must(t, rows.Scan(&count))
		counts = append(counts, count)
	}
	must(t, rows.Err())
	if want := []string{"bankid done solved 1", "bankid here  1", "forms served  1", "forms waiting  1"}; !slices.Equal(counts, want) {
		t.Errorf("what is counted is %q", counts)
	}
}

// stopAndLook stops both programs: no document is with CUPS, and no visit open.
func (r *rig) stopAndLook(t *testing.T) {
	t.Helper()
	r.kiosk.stop()
	r.central.stop()
	left, err := r.cups.Left()
	must(t, err)
	if len(left) > 0 {
		t.Errorf("CUPS still holds %v", left)
	}
	if visits, _ := os.ReadDir(filepath.Join(r.dir, "visits")); len(visits) > 0 {
		t.Errorf("the kiosk still holds %v", visits)
	}
}

// holding gives where the mark is in all that the two programs and CUPS keep, and
// in their logs; not the patron's own stick and paper.
func (r *rig) holding(t *testing.T, mark string) (files []string) {
	t.Helper()
	look := func(where string, data []byte) {
		if bytes.Contains(data, []byte(mark)) {
			files = append(files, where)
		}
	}
	for _, program := range r.ran {
		look(program.cmd.Path+"'s log", []byte(program.output()))
	}
	must(t, filepath.WalkDir(r.dir, func(path string, d fs.DirEntry, err error) error {
		patrons := strings.HasPrefix(path, r.stick) || strings.HasPrefix(path, filepath.Join(r.dir, "ippeve"))
		if err != nil || !d.Type().IsRegular() || patrons || path == r.frame {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(r.dir, path)
		look(name, data)
		return err
	}))
	return files
}
