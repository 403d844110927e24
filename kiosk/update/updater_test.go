package update_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"medborgarkiosk/kiosk/openinghours"
	"medborgarkiosk/kiosk/update"
)

// machine is a kiosk with its package manager, that does what a test says.
type machine struct {
	did       []string
	version   string
	candidate string
	busy      bool
	health    map[string]update.Health // by version; missing is well
	paints    map[string]bool          // versions that never paint are false
	fails     map[string]error         // by what is done: "install 2"
	cut       string                   // the power goes at this
}

var errPower = errors.New("the power is gone")

func (m *machine) do(what string) error {
	m.did = append(m.did, what)
	if m.cut == what {
		m.cut = ""
		panic(errPower)
	}
	return m.fails[what]
}

func (m *machine) Refresh(context.Context) error { return m.do("refresh") }

func (m *machine) Installed(context.Context) (string, error) { return m.version, nil }

func (m *machine) Candidate(context.Context) (string, error) { return m.candidate, nil }

func (m *machine) Keep(_ context.Context, v string) error { return m.do("keep " + v) }

func (m *machine) Fetch(_ context.Context, v string) error { return m.do("fetch " + v) }

func (m *machine) Install(_ context.Context, v string) error {
	if err := m.do("install " + v); err != nil {
		return err
	}
	m.version = v
	return nil
}

func (m *machine) Idle(context.Context) (bool, error) { return !m.busy, nil }

func (m *machine) Health(context.Context) (update.Health, error) {
	if h, ok := m.health[m.version]; ok {
		return h, nil
	}
	return update.Health{Printer: true, Scanner: true, Central: true}, nil
}

func (m *machine) Restart(ctx context.Context) error {
	if err := m.do("restart"); err != nil {
		return err
	}
	if paints, told := m.paints[m.version]; told && !paints {
		<-ctx.Done()
		return ctx.Err()
	}
	return nil
}

// night is within the hours.
var night = time.Date(2026, 11, 26, 2, 30, 0, 0, time.UTC)

// run lets the updater run once, and tells whether the power went.
func run(t *testing.T, m *machine, file update.File, now time.Time) (s update.State, err error, cut bool) {
	t.Helper()
	hours, hoursErr := openinghours.Parse("02:00-05:00")
	if hoursErr != nil {
		t.Fatal(hoursErr)
	}
	began := time.Now()
	u := &update.Updater{Config: update.Config{
		Packages: m, Kiosk: m, Store: file, Hours: hours, Log: slog.New(slog.DiscardHandler),
		Now: func() time.Time { return now.Add(time.Since(began)) },
	}}
	defer func() {
		if r := recover(); r != nil {
			if err, ok := r.(error); !ok || !errors.Is(err, errPower) {
				panic(r)
			}
			cut = true
		}
	}()
	s, err = u.Run(t.Context())
	return s, err, false
}

func TestUpdates(t *testing.T) {
	dead := update.Health{Scanner: true, Central: true}
	toTwo := []string{"refresh", "keep 1", "fetch 2", "install 2", "restart"}
	for name, test := range map[string]struct {
		machine machine
		at      time.Time
		version string // afterwards
		failed  string
		fault   update.Fault
		later   bool
		did     []string
	}{
		"newer":                         {machine{version: "1", candidate: "2"}, night, "2", "", "", false, toTwo},
		"none newer":                    {machine{version: "1"}, night, "1", "", "", false, []string{"refresh"}},
		"by day":                        {machine{version: "1", candidate: "2"}, night.Add(8 * time.Hour), "1", "", "", true, nil},
		"somebody is there":             {machine{version: "1", candidate: "2", busy: true}, night, "1", "", "", true, nil},
		"the printer no longer answers": {machine{version: "1", candidate: "2", health: map[string]update.Health{"2": dead}}, night, "1", "2", update.Unwell, false, append(slices.Clone(toTwo), "install 1", "restart")},
		"it never did":                  {machine{version: "1", candidate: "2", health: map[string]update.Health{"1": dead, "2": dead}}, night, "2", "", "", false, toTwo},
		"no first screen":               {machine{version: "1", candidate: "2", paints: map[string]bool{"2": false}}, night, "1", "2", update.Unwell, false, append(slices.Clone(toTwo), "install 1", "restart")},
		"a bad signature":               {machine{version: "1", candidate: "2", fails: map[string]error{"refresh": &update.Error{Fault: update.Untrusted, Err: errors.New("NO_PUBKEY")}}}, night, "1", "", update.Untrusted, false, []string{"refresh"}},
		"a package cut off":             {machine{version: "1", candidate: "2", fails: map[string]error{"fetch 2": &update.Error{Fault: update.Damaged, Err: errors.New("hash sum mismatch")}}}, night, "1", "", update.Damaged, false, toTwo[:3]},
		"no way back":                   {machine{version: "1", candidate: "2", fails: map[string]error{"keep 1": &update.Error{Fault: update.NoWayBack, Err: errors.New("gone")}}}, night, "1", "", update.NoWayBack, false, toTwo[:2]},
		"the disk is full half-way":     {machine{version: "1", candidate: "2", fails: map[string]error{"install 2": &update.Error{Fault: update.DiskFull, Err: errors.New("no space left")}}}, night, "1", "2", update.DiskFull, false, append(slices.Clone(toTwo[:4]), "install 1", "restart")},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s, err, _ := run(t, &test.machine, update.File(filepath.Join(t.TempDir(), "state")), test.at)
				if test.machine.version != test.version || s.Failed != test.failed || s.Fault != test.fault || errors.Is(err, update.ErrLater) != test.later {
					t.Errorf("at %s, %+v, %v", test.machine.version, s, err)
				}
				if !slices.Equal(test.machine.did, test.did) {
					t.Errorf("did %v, not %v", test.machine.did, test.did)
				}
			})
		})
	}
}

// TestAFailedVersionIsNotTriedAgain, but the next one is.
func TestAFailedVersionIsNotTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		file := update.File(filepath.Join(t.TempDir(), "state"))
		m := &machine{version: "1", candidate: "2", paints: map[string]bool{"2": false}}
		if s, _, _ := run(t, m, file, night); s.Failed != "2" {
			t.Errorf("%+v", s)
		}
		m.did = nil
		if _, err, _ := run(t, m, file, night); err != nil || !slices.Equal(m.did, []string{"refresh"}) {
			t.Errorf("did %v, %v", m.did, err)
		}
		m.candidate = "3"
		if _, err, _ := run(t, m, file, night); err != nil || m.version != "3" {
			t.Errorf("at %s, %v", m.version, err)
		}
	})
}

// TestPowerCuts at each step lead to a whole version: the new one, or the former.
func TestPowerCuts(t *testing.T) {
	for _, cut := range []string{"install 2", "restart", "install 1"} {
		for _, later := range []time.Duration{time.Minute, 2 * time.Hour} {
			synctest.Test(t, func(t *testing.T) {
				file := update.File(filepath.Join(t.TempDir(), "state"))
				m := &machine{version: "1", candidate: "2", cut: cut, paints: map[string]bool{}}
				if cut == "install 1" {
					m.paints["2"] = false
				}
				if _, _, gone := run(t, m, file, night); !gone {
					t.Fatalf("the power stayed at %q", cut)
				}
				m.busy = true // what is cut off is mended whoever is there
				s, err, _ := run(t, m, file, night.Add(later))
				want := "2"
				if cut == "install 1" || later > time.Hour {
					want = "1"
				}
				if m.version != want || s.Phase != "" || want == "2" && err != nil {
					t.Errorf("cut at %q, %v later: at %s, %+v, %v", cut, later, m.version, s, err)
				}
			})
		}
	}
}
