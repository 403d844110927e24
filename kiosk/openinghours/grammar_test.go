package openinghours_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// grammar draws opening hours, the same each time.
func grammar(n int) []string {
	g := &writer{rand.New(rand.NewPCG(1, 2))}
	all := make([]string, n)
	for i := range all {
		all[i] = g.hours()
	}
	return all
}

type writer struct{ *rand.Rand }

var (
	weekdayNames = []string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}
	monthNames   = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

func (g *writer) hours() string {
	var b strings.Builder
	join, count := "", 1+g.IntN(4)
	for i := range count {
		if i > 0 {
			join = g.one("; ", "; ", "; ", ", ", " || ")
		}
		b.WriteString(join + g.rule(count == 1, join == "" || join == "; "))
	}
	return b.String()
}

func (g *writer) one(of ...string) string { return of[g.IntN(len(of))] }

// rule draws one. What is not drawn are things that opening_hours.js does in ways
// that differences argues against: ends left open beside other rules, nights
// within a fallback, ranges to easter.
func (g *writer) rule(alone, normal bool) string {
	words := []string{}
	if g.IntN(3) == 0 {
		words = append(words, g.wide())
	}
	if g.IntN(5) > 0 {
		words = append(words, g.days())
	}
	words = append(words, g.times(alone, normal))
	if g.IntN(4) == 0 {
		words = append(words, g.one("off", "closed", "unknown", "open", `open "drop-in"`, `"ring"`, `off "lov"`))
	}
	return strings.Join(words, " ")
}

func (g *writer) wide() string {
	month := func() string { return g.one(monthNames...) }
	day := func() string { return fmt.Sprintf("%s %02d", month(), 1+g.IntN(28)) }
	switch g.IntN(10) {
	case 0:
		return month()
	case 1:
		return month() + "-" + month()
	case 2:
		return month() + "," + month()
	case 3:
		return day()
	case 4:
		return day() + "-" + day()
	case 5:
		return fmt.Sprintf("%d %s", 2026+g.IntN(2), day())
	case 6:
		from := 1 + g.IntN(30)
		return fmt.Sprintf("week %02d-%02d", from, from+1+g.IntN(20)) + g.one("", "/2", "/3")
	case 7:
		return fmt.Sprintf("%d", 2026+g.IntN(2))
	case 8:
		return fmt.Sprintf("easter %+d days", 2+g.IntN(40))
	}
	return fmt.Sprintf("easter -%d days", 2+g.IntN(40))
}

func (g *writer) days() string {
	day := func() string { return g.one(weekdayNames...) }
	switch g.IntN(9) {
	case 0, 1:
		return day() + "-" + day()
	case 2:
		return day()
	case 3:
		return day() + "," + day() + "-" + day()
	case 4:
		return day() + g.one("[1]", "[2]", "[-1]", "[1-3]", "[2,4]", "[1,-1]")
	case 5:
		return "PH"
	case 6:
		return "PH," + day() + "-" + day()
	case 7:
		return "PH " + g.one("-1 day", "+1 day")
	}
	return "Mo-Fr"
}

func (g *writer) times(openEnds, nights bool) string {
	clock := func(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }
	from := 15 * g.IntN(60)
	to := from + 15*(1+g.IntN(40))
	switch draw := g.IntN(8); {
	case draw == 0:
		return clock(from) + "-" + clock(to) + "," + clock(min(to+60, 23*60+45)) + "-" + clock(min(to+120, 24*60))
	case draw == 1 && nights:
		return clock(18*60+from/4) + "-" + clock(g.IntN(6)*60)
	case draw == 2 && openEnds:
		return clock(from) + "+"
	case draw == 3 && openEnds:
		return clock(from) + "-" + clock(to) + "+"
	}
	return clock(from) + "-" + clock(to)
}
