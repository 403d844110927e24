package transfer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// hsdsSchedule is when something is open: a recurrence of RFC 5545, in parts.
type hsdsSchedule struct {
	ID          string `json:"id"`
	Freq        string `json:"freq,omitempty"`
	ByDay       string `json:"byday,omitempty"`
	OpensAt     string `json:"opens_at,omitempty"`
	ClosesAt    string `json:"closes_at,omitempty"`
	Description string `json:"description,omitempty"`
	ValidFrom   string `json:"valid_from,omitempty"`
	ValidTo     string `json:"valid_to,omitempty"`
	Interval    int    `json:"interval,omitempty"`
}

// span is a time that ends on the day when it begins.
const span = `[0-2]\d:\d\d-(?:[01]\d|2[0-3]):\d\d`

var (
	weekdays   = []string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}
	simpleRule = regexp.MustCompile(`^([A-Z][a-z](?:[,-][A-Z][a-z])*) (` + span + `(?:,` + span + `)*)$`)
	clock      = regexp.MustCompile(`^([0-9]{2}:[0-9]{2})`)
)

// schedulesOf gives the hours as schedules. Hours that are the same each week are
// said by day and time; others only as a description, since no recurrence says
// "except on public holidays". The exact hours are always an attribute.
func schedulesOf(hours string, id func(string) string) []hsdsSchedule {
	if hours == "" {
		return nil
	}
	var all []hsdsSchedule
	var used []string
	for _, rule := range strings.Split(hours, ";") {
		rule = strings.TrimSpace(rule)
		if rule == "PH off" || rule == "" {
			continue
		}
		parts := simpleRule.FindStringSubmatch(rule)
		if parts == nil {
			return []hsdsSchedule{{ID: id("schedule"), Description: hours}}
		}
		days := daysIn(parts[1])
		if len(days) == 0 || slices.ContainsFunc(days, func(day string) bool { return slices.Contains(used, day) }) {
			return []hsdsSchedule{{ID: id("schedule"), Description: hours}}
		}
		used = append(used, days...)
		for _, times := range strings.Split(parts[2], ",") {
			opens, closes, _ := strings.Cut(times, "-")
			all = append(all, hsdsSchedule{
				ID: id(fmt.Sprint("schedule ", len(all))), Freq: "WEEKLY", Description: hours,
				ByDay: strings.ToUpper(strings.Join(days, ",")), OpensAt: opens, ClosesAt: closes,
			})
		}
	}
	return all
}

// daysIn gives the weekdays of "Mo-We,Fr"; none when one is not known.
func daysIn(text string) (days []string) {
	for _, part := range strings.Split(text, ",") {
		first, last, ranged := strings.Cut(part, "-")
		if !ranged {
			last = first
		}
		from, to := slices.Index(weekdays, first), slices.Index(weekdays, last)
		if from < 0 || to < from {
			return nil
		}
		days = append(days, weekdays[from:to+1]...)
	}
	return days
}

// hoursOf makes opening hours of weekly schedules. It is false when one is
// something else: half of the hours would be wrong.
func hoursOf(all []hsdsSchedule) (string, bool) {
	times := map[string][]string{}
	for _, s := range all {
		opens, closes := clock.FindString(s.OpensAt), clock.FindString(s.ClosesAt)
		if (s.Freq != "WEEKLY" && s.Freq != "") || s.ByDay == "" || opens == "" || closes == "" ||
			s.ValidFrom+s.ValidTo != "" || s.Interval > 1 {
			return "", false
		}
		for _, day := range strings.Split(s.ByDay, ",") {
			at := slices.IndexFunc(weekdays, func(d string) bool { return strings.EqualFold(d, strings.TrimSpace(day)) })
			if at < 0 {
				return "", false
			}
			times[weekdays[at]] = append(times[weekdays[at]], opens+"-"+closes)
		}
	}
	var rules []string
	for i := 0; i < len(weekdays); {
		open := timesOf(times[weekdays[i]])
		last := i
		for last+1 < len(weekdays) && timesOf(times[weekdays[last+1]]) == open {
			last++
		}
		if open != "" {
			days := weekdays[i]
			if last > i {
				days += "-" + weekdays[last]
			}
			rules = append(rules, days+" "+open)
		}
		i = last + 1
	}
	return strings.Join(rules, "; "), true
}

func timesOf(spans []string) string {
	spans = slices.Clone(spans)
	slices.Sort(spans)
	return strings.Join(slices.Compact(spans), ",")
}
