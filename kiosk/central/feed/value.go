package feed

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// time reads a DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5).
func (p property) time(value string) (t time.Time, isDate bool, err error) {
	zone, known := zones[p.params["TZID"]]
	if !known {
		if zone, err = time.LoadLocation(strings.TrimPrefix(p.params["TZID"], "/")); err != nil || zone == time.Local {
			return t, false, p.fail(faultZone, short(p.params["TZID"]))
		}
	}
	switch {
	case len(value) == len("20060102"):
		isDate = true
		t, err = time.ParseInLocation("20060102", value, zone)
	case strings.HasSuffix(value, "Z"):
		t, err = time.Parse("20060102T150405Z", value)
	default:
		t, err = time.ParseInLocation("20060102T150405", value, zone)
	}
	if err != nil || t.Year() < 1900 || t.Year() > 2200 {
		return t, isDate, p.fail(faultTime, short(value))
	}
	return t, isDate, nil
}

// times reads the values of RDATE and EXDATE.
func (p property) times() ([]time.Time, error) {
	var all []time.Time
	for value := range strings.SplitSeq(p.value, ",") {
		value, _, _ = strings.Cut(value, "/") // of a period, its start
		t, _, err := p.time(value)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	return all, nil
}

// period reads a PERIOD (RFC 5545 3.3.9).
func (p property) period(value string) (Period, error) {
	first, second, _ := strings.Cut(value, "/")
	start, _, err := p.time(first)
	if err != nil {
		return Period{}, err
	}
	if strings.HasPrefix(strings.TrimPrefix(second, "+"), "P") {
		length, err := p.duration(second)
		if err != nil {
			return Period{}, err
		}
		return Period{start, length.after(start)}, nil
	}
	end, _, err := p.time(second)
	return Period{start, end}, err
}

// duration is RFC 5545 3.3.6: its days are the calendar's, 23 hours in March.
type duration struct {
	days int
	rest time.Duration
}

func (d duration) after(t time.Time) time.Time { return t.AddDate(0, 0, d.days).Add(d.rest) }

var durationForm = regexp.MustCompile(`^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$`)

func (p property) duration(value string) (d duration, err error) {
	m := durationForm.FindStringSubmatch(value)
	if m == nil {
		return d, p.fail(faultLength, short(value))
	}
	var n [5]int
	for i := range n {
		n[i], _ = strconv.Atoi(m[i+1]) // digits, or none
	}
	d.days = n[0]*7 + n[1]
	d.rest = time.Duration(n[2])*time.Hour + time.Duration(n[3])*time.Minute + time.Duration(n[4])*time.Second
	return d, nil
}

// short is as much of a value as an error should show.
func short(value string) string {
	const most = 40
	if r := []rune(value); len(r) > most {
		return string(r[:most]) + "…"
	}
	return value
}
