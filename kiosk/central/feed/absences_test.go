package feed_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/feed"
)

var (
	from = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	to   = time.Date(2027, 5, 1, 0, 0, 0, 0, time.UTC)
)

func calendar(lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCALENDAR\r\n"
}

func vevent(lines ...string) string {
	return calendar("BEGIN:VEVENT\r\nUID:1\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VEVENT")
}

func TestRead(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ calendar, want string }{
		"UTC":               {vevent("DTSTART:20261124T090000Z", "DTEND:20261124T100000Z"), "11-24T09:00/11-24T10:00"},
		"a zone":            {vevent("DTSTART;TZID=Europe/Stockholm:20261124T090000", "DTEND;TZID=Europe/Stockholm:20261124T100000"), "11-24T08:00/11-24T09:00"},
		"a maker's zone":    {vevent(`DTSTART;TZID="W. Europe Standard Time":20261124T090000`, "DURATION:PT1H30M"), "11-24T08:00/11-24T09:30"},
		"no zone":           {vevent("DTSTART:20261124T090000", "DURATION:PT1H"), "11-24T08:00/11-24T09:00"},
		"a day":             {vevent("DTSTART;VALUE=DATE:20261224"), "12-23T23:00/12-24T23:00"},
		"days":              {vevent("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227"), "12-23T23:00/12-26T23:00"},
		"the short day":     {vevent("DTSTART;VALUE=DATE:20270328"), "03-27T23:00/03-28T22:00"},
		"folded, no CR":     {strings.ReplaceAll(vevent("DTSTART:2026\r\n 1124T0900\r\n\t00Z", "DURATION:PT1H"), "\r", ""), "11-24T09:00/11-24T10:00"},
		"free":              {vevent("DTSTART:20261124T090000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"), ""},
		"cancelled":         {vevent("DTSTART:20261124T090000Z", "DURATION:PT1H", "STATUS:CANCELLED"), ""},
		"long ago":          {vevent("DTSTART:20251124T090000Z", "DURATION:PT1H"), ""},
		"nothing long":      {vevent("DTSTART:20261124T090000Z"), ""},
		"every week":        {vevent("DTSTART:20261124T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"), "11-24T09:00/11-24T10:00 12-01T09:00/12-01T10:00"},
		"over the change":   {vevent("DTSTART;TZID=Europe/Stockholm:20270326T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"), "03-26T08:00/03-26T09:00 04-02T07:00/04-02T08:00"},
		"without one":       {vevent("DTSTART:20261124T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20261125T090000Z"), "11-24T09:00/11-24T10:00 11-26T09:00/11-26T10:00"},
		"and one more":      {vevent("DTSTART:20261124T090000Z", "DURATION:PT1H", "RDATE:20261201T090000Z"), "11-24T09:00/11-24T10:00 12-01T09:00/12-01T10:00"},
		"without end":       {vevent("DTSTART;VALUE=DATE:20200106", "RRULE:FREQ=YEARLY"), "01-05T23:00/01-06T23:00"},
		"never":             {vevent("DTSTART:20200106T090000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), ""},
		"joined":            {vevent("DTSTART:20261124T090000Z", "DURATION:PT1H", "RDATE:20261124T093000Z,20261124T103000Z"), "11-24T09:00/11-24T11:30"},
		"one moved":         {calendar("BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261124T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT", "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20261125T090000Z\r\nDTSTART:20261127T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT"), "11-24T09:00/11-24T10:00 11-27T09:00/11-27T10:00"},
		"busy times":        {calendar("BEGIN:VFREEBUSY", "FREEBUSY;FBTYPE=FREE:20261124T090000Z/PT1H", "FREEBUSY:20261125T090000Z/PT1H,20261126T090000Z/20261126T100000Z", "END:VFREEBUSY"), "11-25T09:00/11-25T10:00 11-26T09:00/11-26T10:00"},
		"an alarm's length": {vevent("DTSTART:20261124T090000Z", "DURATION:PT1H", "BEGIN:VALARM", "DURATION:PT15M", "END:VALARM"), "11-24T09:00/11-24T10:00"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found, err := feed.Read(strings.NewReader(test.calendar), from, to)
			var got []string
			for _, p := range found.Busy {
				got = append(got, p.Start.UTC().Format("01-02T15:04")+"/"+p.End.UTC().Format("01-02T15:04"))
			}
			if err != nil || strings.Join(got, " ") != test.want {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
		})
	}
}

func TestReadCounts(t *testing.T) {
	t.Parallel()
	found, err := feed.Read(strings.NewReader(calendar(
		"BEGIN:VEVENT", "DTSTART:20261124T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT",
		"BEGIN:VEVENT", "DTSTART:20261124T090000Z", "DURATION:PT1H", "STATUS:CANCELLED", "END:VEVENT",
		"BEGIN:VEVENT", "DTSTART:20261124T090000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT", "END:VEVENT",
		"BEGIN:VEVENT", "DTSTART:20251124T090000Z", "DURATION:PT1H", "END:VEVENT",
		"BEGIN:VEVENT", "DTSTART:20261124T090000Z", "END:VEVENT",
		"BEGIN:VFREEBUSY", "FREEBUSY:20261201T090000Z/PT1H,20251201T090000Z/PT1H", "FREEBUSY;FBTYPE=FREE:20261202T090000Z/PT1H", "END:VFREEBUSY",
	)), from, to)
	if err != nil || len(found.Busy) != 4 || found.Taken != 2 || found.Free != 3 || found.Outside != 3 {
		t.Errorf("got %+v, %v", found, err)
	}
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		calendar string
		line     int
		why      string
	}{
		"empty":           {"", 1, "this is no calendar"},
		"a page":          {"<!DOCTYPE html>\n<p>x: y</p>", 1, "this is no calendar"},
		"no colon":        {calendar("NONSENSE"), 3, "no colon"},
		"cut off":         {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261124", 3, "END:VEVENT is missing"},
		"crossed":         {"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", 3, "does not match"},
		"no start":        {vevent("SUMMARY:x"), 6, "no DTSTART"},
		"no time":         {vevent("DTSTART:tomorrow"), 5, "no date or time"},
		"no zone":         {vevent("DTSTART;TZID=Middle/Earth:20261124T090000"), 5, "no zone"},
		"this machine's":  {vevent("DTSTART;TZID=Local:20261124T090000"), 5, "no zone"},
		"backwards":       {vevent("DTSTART:20261124T090000Z", "DTEND:20261124T080000Z"), 6, "ends before it begins"},
		"no length":       {vevent("DTSTART:20261124T090000Z", "DURATION:1h"), 6, "no length"},
		"no rule":         {vevent("DTSTART:20261124T090000Z", "RRULE:FREQ=SOMETIMES"), 6, "no rule"},
		"every second":    {vevent("DTSTART:20261124T090000Z", "RRULE:FREQ=SECONDLY"), 6, "recur by day"},
		"every second, 2": {vevent("DTSTART:20261124T090000Z", "RRULE:FREQ=DAILY;BYSECOND=0,1,2"), 6, "recur by day"},
		"from long ago":   {vevent("DTSTART:19000101T090000Z", "RRULE:FREQ=DAILY"), 6, "more than 20000 times"},
		"too many":        {calendar(strings.Repeat("BEGIN:VEVENT\r\nDTSTART:20261124\r\nEND:VEVENT\r\n", 5001)), 3 + 5000*3, "more than 5000"},
		"a long line":     {calendar("X:" + strings.Repeat("x", 70_000)), 3, "too long"},
		"a long fold":     {calendar("X:x" + strings.Repeat("\r\n xxxxxxxxx", 7_300)), 7285, "too long"},
		"too deep":        {calendar(strings.Repeat("BEGIN:X\r\n", 9)), 10, "too many BEGIN"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := feed.Read(strings.NewReader(test.calendar), from, to)
			var at *feed.LineError
			if !errors.As(err, &at) || !strings.Contains(err.Error(), test.why) || at.Line != test.line {
				t.Fatalf("got %v", err)
			}
			if swedish := at.In("sv"); swedish == "" || swedish == at.In("en") || strings.Contains(swedish, "%!") {
				t.Errorf("in Swedish it is %q", swedish)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(vevent("DTSTART;TZID=Europe/Stockholm:20261124T090000", "DTEND:20261124T100000Z", "RRULE:FREQ=MONTHLY;BYDAY=-1MO", "EXDATE:20261125"))
	f.Add(vevent("DTSTART;VALUE=DATE:20261224", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30;BYSETPOS=-1", "RDATE;VALUE=PERIOD:20261125T090000Z/P1D"))
	f.Add(calendar("BEGIN:VFREEBUSY", "FREEBUSY:20261125T090000Z/PT1H", "END:VFREEBUSY"))
	f.Fuzz(func(t *testing.T, calendar string) {
		found, err := feed.Read(strings.NewReader(calendar), from, to)
		busy := found.Busy
		if err != nil && len(busy)+found.Taken+found.Free+found.Outside > 0 {
			t.Errorf("both %+v and %v", found, err)
		}
		for i, p := range busy {
			if !p.End.After(p.Start) || !p.End.After(from) || !p.Start.Before(to) || i > 0 && !p.Start.After(busy[i-1].End) {
				t.Errorf("period %d is %v", i, p)
			}
		}
	})
}
