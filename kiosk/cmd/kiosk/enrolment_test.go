package main

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/identity"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/enrol"
	"medborgarkiosk/kiosk/session"
	"medborgarkiosk/kiosk/settings"
)

// newDesk gives a central with a kiosk that waits, and the settings of a machine.
func newDesk(t *testing.T) (l centraltest.Library, id string, set settings.Settings) {
	t.Helper()
	l = centraltest.NewLibrary(t, centraltest.Store(t), time.Now, 0)
	server := httptest.NewServer(l.API())
	t.Cleanup(server.Close)
	id, err := l.AddKiosk(t.Context(), "Kiosk 1", "")
	if err != nil {
		t.Fatal(err)
	}
	set = settings.Default()
	set.Central, set.DataDir = server.URL, t.TempDir()
	return l, id, set
}

// TestWhoAmI: a code that the machine was given is exchanged at the first start, and
// then no more is needed.
func TestWhoAmI(t *testing.T) {
	t.Parallel()
	for name, give := range map[string]func(t *testing.T, set *settings.Settings, code string) bool{
		"nothing":         func(*testing.T, *settings.Settings, string) bool { return false },
		"in the settings": func(_ *testing.T, set *settings.Settings, code string) bool { set.EnrolmentCode = code; return true },
		"in a file": func(t *testing.T, set *settings.Settings, code string) bool {
			if err := os.WriteFile(filepath.Join(set.DataDir, codeFile), []byte(code+"\n"), 0o600); err != nil {
				t.Fatal(err)
			}
			return true
		},
		"a wrong one": func(_ *testing.T, set *settings.Settings, _ string) bool {
			set.EnrolmentCode = "BBBB-BBBB"
			return false
		},
		"no central": func(_ *testing.T, set *settings.Settings, code string) bool {
			set.EnrolmentCode, set.Central = code, ""
			return false
		},
		"central is away": func(_ *testing.T, set *settings.Settings, code string) bool {
			set.EnrolmentCode, set.Central = code, "http://127.0.0.1:1"
			return false
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l, id, set := newDesk(t)
			enrolled := give(t, &set, centraltest.Code(t, l.Central, id))
			who, err := whoAmI(t.Context(), set)
			if err != nil || who.Enrolled() != enrolled || enrolled && who.Kiosk != id {
				t.Fatalf("got %+v, %v", who.Place, err)
			}
			if _, err := os.Stat(filepath.Join(set.DataDir, codeFile)); err == nil {
				t.Error("the file with the code is still there")
			}
			set.EnrolmentCode = ""
			if again, err := whoAmI(t.Context(), set); err != nil || again.Place != who.Place || !again.Key.Equal(who.Key) {
				t.Errorf("later it is %+v, %v", again.Place, err)
			}
		})
	}
}

// TestAlone is remembered, but by a kiosk of a central.
func TestAlone(t *testing.T) {
	t.Parallel()
	for _, place := range []identity.Place{{}, {Kiosk: "k1", Central: "https://c.example.se"}} {
		dir, ended := t.TempDir(), false
		if err := identity.Keep(dir, place); err != nil {
			t.Fatal(err)
		}
		who, err := identity.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		e := &enrolment{dir: dir, who: who, done: func() { ended = true }}
		if err := e.Alone(t.Context()); err != nil || !ended {
			t.Errorf("%v, ended %v", err, ended)
		}
		after, err := identity.Open(dir)
		if err != nil || after.Alone == who.Enrolled() || after.Kiosk != who.Kiosk {
			t.Errorf("%+v became %+v, %v", place, after.Place, err)
		}
	}
}

// TestAnAddressThatCantBe is central's that does not answer.
func TestAnAddressThatCantBe(t *testing.T) {
	t.Parallel()
	who, err := identity.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{"", "https://", "http://central.example.se", "https://a b"} {
		if err := (&enrolment{who: who}).Enrol(t.Context(), address, "BBBBBBBB"); kiosk.CodeOf(err) != kiosk.CentralOffline {
			t.Errorf("%q: %v", address, err)
		}
	}
}

// TestWhatALifeBeginsWith: the enrolment's screens while nobody has decided, or when
// staff wish for them, once.
func TestWhatALifeBeginsWith(t *testing.T) {
	t.Parallel()
	l := &lives{}
	enrolled, alone := identity.Identity{Place: identity.Place{Kiosk: "k1"}}, identity.Identity{Place: identity.Place{Alone: true}}
	opens := func(who identity.Identity) string {
		set := l.settings(settings.Default(), who)
		return session.View(set, session.Rest(set)).Step.ID
	}
	for i, step := range []struct {
		wish bool
		who  identity.Identity
		want string
	}{
		{false, identity.Identity{}, "enrol.choose"},
		{false, enrolled, "home"},
		{false, alone, "home"},
		{true, enrolled, "enrol.choose"},
		{false, enrolled, "home"},
		{true, alone, "enrol.choose"},
	} {
		if step.wish {
			l.wishEnrol(&life{end: func() {}})
		}
		if got := opens(step.who); got != step.want {
			t.Errorf("step %d: %s, want %s", i, got, step.want)
		}
	}
}

// TestASpoiltFileEndsNoKiosk that runs already.
func TestASpoiltFileEndsNoKiosk(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "kiosk.toml")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("libary = \"A\"\n")
	l := &lives{config: file}
	if _, err := l.load(); err == nil {
		t.Error("it starts with a spoilt file")
	}
	write("library = \"A\"\n")
	if _, err := l.load(); err != nil {
		t.Fatal(err)
	}
	write("libary = \"B\"\n")
	if set, err := l.load(); err != nil || set.Library != "A" {
		t.Errorf("got %q, %v", set.Library, err)
	}
}

// TestALifeEndsWhenNobodyIsThere, at once or when they have gone.
func TestALifeEndsWhenNobodyIsThere(t *testing.T) {
	t.Parallel()
	l, ended := &lives{}, 0
	one := &life{end: func() { ended++ }}
	l.seen(one, true)
	l.finish(one)
	l.seen(one, true)
	if ended != 0 {
		t.Error("it ends while somebody is there")
	}
	if l.seen(one, false); ended != 1 {
		t.Error("it does not end when they have gone")
	}
	idle := &life{end: func() { ended++ }}
	if l.finish(idle); ended != 2 {
		t.Error("it does not end though nobody is there")
	}
	l.Post(journey.Tapped{ID: enrol.ID}) // between two lives nobody takes what is touched
}
