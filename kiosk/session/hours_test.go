package session_test

import (
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/enrol"
	"medborgarkiosk/kiosk/openinghours"
	"medborgarkiosk/kiosk/session"
)

// hours are settings with opening hours.
func hours(t *testing.T, text string) session.Settings {
	t.Helper()
	set := settings()
	open, err := openinghours.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	set.Hours, set.DarkAfter = &open, time.Hour
	return set
}

// clock is a moment of Monday 23 November 2026.
func clock(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("15:04:05", text, i18n.Stockholm)
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, 11, 23, at.Hour(), at.Minute(), at.Second(), 0, i18n.Stockholm)
}

// moment is something that happens, and what the screen is then.
type moment struct {
	at     string
	event  journey.Event
	step   string
	active bool
}

func play(t *testing.T, set session.Settings, moments []moment) session.State {
	t.Helper()
	s := session.Rest(set)
	for _, m := range moments {
		s, _ = session.Update(set, s, m.event, clock(t, m.at))
		if screen := session.View(set, s); screen.Step.ID != m.step || screen.Active != m.active {
			t.Errorf("at %s after %T: %s, somebody there: %v", m.at, m.event, screen.Step.ID, screen.Active)
		}
	}
	return s
}

// TestADayOfTheKiosk: no visit begins before it opens, and none is cut when it closes.
func TestADayOfTheKiosk(t *testing.T) {
	t.Parallel()
	play(t, hours(t, "Mo-Fr 10:00-18:00; PH off"), []moment{
		{"09:58:00", session.Minute{}, "closed", false},
		{"09:58:10", session.Choose{Flow: "printing"}, "closed", false},
		{"09:58:11", session.Touch{}, "closed", false},
		{"09:58:12", session.Speak{Language: "ar"}, "closed", false},
		{"09:58:13", session.CallStaff{}, "closed", false},
		{"10:00:00", session.Minute{}, "home", false},
		{"10:00:01", session.Touch{}, "home", false},
		{"17:58:30", session.Choose{Flow: "printing"}, "printing.insert", true},
		{"18:00:00", session.Minute{}, "printing.insert", true},
		{"18:00:20", session.Back{}, "home", true},
		{"18:00:30", session.Choose{Flow: "printing"}, "printing.insert", true},
		{"18:01:00", session.Minute{}, "printing.insert", true},
		{"18:01:30", session.Tick{}, "printing.insert", true},
		{"18:01:50", session.Tick{}, "closed", false},
		{"18:02:00", session.Choose{Flow: "printing"}, "closed", false},
	})
}

// TestStaffAtAClosedKiosk: the corners lead to the code, a wrong one back to the closed
// screen, and the right one into the kiosk as it is when open, until nobody is there.
func TestStaffAtAClosedKiosk(t *testing.T) {
	t.Parallel()
	knock := func(at string) []moment {
		return []moment{
			{at, session.Corner{N: 0}, "closed", false},
			{at, session.Corner{N: 1}, "closed", false},
			{at, session.Corner{N: 2}, "closed", false},
			{at, session.Corner{N: 3}, "pin", true},
		}
	}
	var day []moment
	day = append(day, moment{"06:00:00", session.Minute{}, "closed", false})
	day = append(day, knock("07:00:00")...)
	day = append(
		day,
		moment{"07:00:05", journey.Typed{Text: "1111"}, "pin", true},
		moment{"07:00:06", journey.Tapped{ID: journey.Next}, "pin", true},
		moment{"07:00:08", session.Enlarge{}, "pin", true},
		moment{"07:00:10", session.Back{}, "closed", false},
	)
	day = append(day, knock("07:10:00")...)
	day = append(day, moment{"07:11:20", session.Tick{}, "closed", false}) // whoever knocked has gone
	day = append(day, knock("07:20:00")...)
	set := hours(t, "Mo-Fr 10:00-18:00")
	if languages := session.View(set, play(t, set, day)).Languages; len(languages) > 0 {
		t.Errorf("beside the code one can choose %v, and leave it by that", languages)
	}
	day = append(
		day,
		moment{"07:20:05", journey.Typed{Text: "2468"}, "pin", true},
		moment{"07:20:06", journey.Tapped{ID: journey.Next}, "service", true},
		moment{"07:20:20", session.Back{}, "home", true},
		moment{"07:20:21", session.Choose{Flow: "printing"}, "printing.insert", true},
		moment{"07:20:30", session.StartOver{}, "closed", false},
	)
	play(t, set, day)
}

// TestWhenItIsOpen: what can't be known is open, and a kiosk can always be enrolled.
func TestWhenItIsOpen(t *testing.T) {
	t.Parallel()
	always := settings()
	enrolling := hours(t, "off")
	enrolling.Opening, enrolling.Flows = enrol.ID, []journey.Flow{enrol.Flow{Central: "https://c.se"}}
	for name, test := range map[string]struct {
		set  session.Settings
		at   time.Time
		want string
	}{
		"no hours":                 {always, noon, "home"},
		"open":                     {hours(t, "Mo-Fr 10:00-18:00"), noon, "home"},
		"closed":                   {hours(t, "Tu-Fr 10:00-18:00"), noon, "closed"},
		"perhaps open":             {hours(t, "Mo 10:00+"), noon, "home"},
		"a clock that has stopped": {hours(t, "off"), time.Date(2000, 1, 1, 3, 0, 0, 0, time.UTC), "home"},
		"Christmas Day":            {hours(t, "Mo-Fr 10:00-18:00; PH off"), time.Date(2026, 12, 25, 12, 0, 0, 0, time.UTC), "closed"},
		"not enrolled":             {enrolling, noon, "enrol.choose"},
	} {
		s, _ := session.Update(test.set, session.Rest(test.set), session.Minute{}, test.at)
		if got := session.View(test.set, s).Step.ID; got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// TestTheClosedScreenSaysWhen in every language that the library has, and whom the
// queue calls.
func TestTheClosedScreenSaysWhen(t *testing.T) {
	t.Parallel()
	plain := strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")
	for text, want := range map[string][2]string{
		"Tu-Fr 10:00-18:00": {"Öppnar i morgon 10.00", "The kiosk is closed · opens tomorrow 10:00\nKioski on kiinni · aukeaa huomenna klo 10.00"},
		"Mo-Fr 14:00-18:00": {"Öppnar 14.00", "The kiosk is closed · opens 14:00\nKioski on kiinni · aukeaa klo 14.00"},
		"Mo-Fr 14:00+":      {"Öppnar 14.00", "The kiosk is closed · opens 14:00\nKioski on kiinni · aukeaa klo 14.00"},
		"Sa 10:00-12:00":    {"Öppnar lördag 10.00", "The kiosk is closed · opens Saturday 10:00\nKioski on kiinni · aukeaa: lauantai klo 10.00"},
		"2027 10:00-12:00":  {"Öppnar 1 jan. 10.00", "The kiosk is closed · opens 1 Jan 10:00\nKioski on kiinni · aukeaa 1. tammik. klo 10.00"},
		"off":               {"", "The kiosk is closed\nKioski on kiinni"},
	} {
		set := hours(t, text)
		set.Languages = i18n.Chosen([]string{"sv", "en", "fi"})
		s, _ := session.Update(set, session.Rest(set), session.Minute{}, noon)
		s, effects := session.Update(set, s, session.Called{Calls: []kiosk.QueueCall{number(17)}}, noon)
		screen := session.View(set, s)
		show, _ := screen.Step.Body.(journey.Show)
		words := i18n.For("sv")
		if got := [2]string{plain.Replace(words.Text(screen.Step.Lead)), plain.Replace(words.Text(show.Note))}; got != want || !screen.Still {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
		if _, said := has[session.Announce](effects); !said || screen.Notice == nil {
			t.Errorf("%s: nobody hears of the number", text)
		}
	}
}

// TestDark: the screen may be dark when nobody has touched the kiosk for long, sooner
// when it is closed. The touch that wakes a dark screen never comes here: what comes
// acts.
func TestDark(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		hours   string
		after   time.Duration
		first   moment // the last thing that anybody did
		last    string // when it is looked at
		want    bool
		touched string // the step after a touch on a tile then
	}{
		"just begun":              {"24/7", time.Hour, moment{at: "12:00:00", event: session.Minute{}}, "12:59:59", false, "printing.insert"},
		"long after":              {"24/7", time.Hour, moment{at: "12:00:00", event: session.Minute{}}, "13:00:00", true, "printing.insert"},
		"never":                   {"24/7", 0, moment{at: "00:00:00", event: session.Minute{}}, "23:59:00", false, "printing.insert"},
		"after a touch":           {"24/7", time.Hour, moment{at: "12:30:00", event: session.Touch{}}, "13:29:59", false, "printing.insert"},
		"long after a touch":      {"24/7", time.Hour, moment{at: "12:30:00", event: session.Touch{}}, "13:30:00", true, "printing.insert"},
		"after a call":            {"24/7", time.Hour, moment{at: "12:30:00", event: session.Called{Calls: []kiosk.QueueCall{number(1)}}}, "13:00:00", false, "printing.insert"},
		"somebody is there":       {"24/7", time.Hour, moment{at: "12:30:00", event: session.Open{Aside: session.AccessMenu}}, "18:00:00", false, "printing.insert"},
		"has just closed":         {"00:00-18:00", time.Hour, moment{at: "17:00:00", event: session.Minute{}}, "18:00:00", false, "closed"},
		"closed":                  {"00:00-12:00", time.Hour, moment{at: "12:30:00", event: session.Minute{}}, "12:34:59", false, "closed"},
		"long closed":             {"00:00-12:00", time.Hour, moment{at: "12:30:00", event: session.Minute{}}, "12:35:00", true, "closed"},
		"long closed, else never": {"00:00-12:00", 0, moment{at: "12:30:00", event: session.Minute{}}, "12:35:00", true, "closed"},
		"closed after a touch":    {"00:00-12:00", time.Hour, moment{at: "12:34:00", event: session.Choose{}}, "12:38:00", false, "closed"},
		"has just opened":         {"18:00-24:00", time.Hour, moment{at: "09:00:00", event: session.Minute{}}, "18:00:00", false, "printing.insert"},
		"the clock is put back":   {"24/7", time.Hour, moment{at: "12:00:00", event: session.Minute{}}, "03:00:00", false, "printing.insert"},
	} {
		set := hours(t, test.hours)
		set.DarkAfter = test.after
		s, _ := session.Update(set, session.Rest(set), test.first.event, clock(t, test.first.at))
		s, _ = session.Update(set, s, session.Minute{}, clock(t, test.last))
		if got := session.View(set, s).Dark; got != test.want {
			t.Errorf("%s: dark is %v", name, got)
		}
		s, _ = session.Update(set, s, session.Choose{Flow: "printing"}, clock(t, test.last))
		if screen := session.View(set, s); screen.Dark || screen.Step.ID != test.touched {
			t.Errorf("%s: after a touch %s, dark: %v", name, screen.Step.ID, screen.Dark)
		}
	}
}
