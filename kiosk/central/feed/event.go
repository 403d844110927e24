package feed

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

// event is what a calendar shows of a slot.
type event struct {
	slot       string
	start, end time.Time
	summary    string
	place      string
	status     string // RFC 5545 3.8.1.11
	free       bool   // others may book the time: RFC 5545 3.8.2.7, TRANSPARENT
	busy       string // RFC 5545 3.2.9, FBTYPE
}

// show tells of a slot as little as its helper needs. A loan to a kiosk may be a
// promise by now that nobody here has heard of.
func (c Config) show(a booking.Agenda, s booking.Seated) event {
	e := event{slot: s.ID, start: s.Start, end: s.End, place: a.Place(s), status: "CONFIRMED", busy: "BUSY"}
	live := s.Live()
	held := slices.ContainsFunc(live, func(c booking.Claim) bool { return c.State == kiosk.BookingHeld })
	live = slices.DeleteFunc(live, func(c booking.Claim) bool { return c.State == kiosk.BookingHeld })
	words := []string{}
	switch {
	case len(live) > 0 && s.Seats > 1:
		words = append(words, fmt.Sprintf("Bokade %d av %d", len(live), s.Seats))
	case len(live) > 0:
		words = append(words, "Bokad")
	case s.Blocked:
		words = append(words, "Spärrad")
		e.status, e.busy, e.free = "TENTATIVE", "BUSY-UNAVAILABLE", true
	case held:
		words = append(words, "Kanske bokad")
		e.status, e.busy = "TENTATIVE", "BUSY-TENTATIVE"
	default:
		words = append(words, "Ledig")
		e.status, e.busy = "TENTATIVE", "BUSY-TENTATIVE"
	}
	words = append(words, each(live, func(c booking.Claim) string { return swedish(c.Language) })...)
	if c.Topic != nil {
		words = append(words, each(live, func(claim booking.Claim) string { return c.Topic(claim.Topic) })...)
	}
	if s.Title != "" {
		words = append(words, s.Title)
	}
	e.summary = strings.Join(words, " · ")
	return e
}

// each gives what the claims say, each thing once and in order, so that a feed
// does not tell who came first.
func each(claims []booking.Claim, say func(booking.Claim) string) []string {
	said := []string{}
	for _, c := range claims {
		if word := say(c); word != "" {
			said = append(said, word)
		}
	}
	slices.Sort(said)
	return slices.Compact(said)
}

var languages = display.Languages(language.Swedish)

// swedish names a language; one that can't be named is left out.
func swedish(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return ""
	}
	return languages.Name(t)
}

// digest tells whether two events look the same.
func (e event) digest() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %d %q %q %s %t", e.start.Unix(), e.end.Unix(), e.summary, e.place, e.status, e.free))
	return hex.EncodeToString(sum[:16])
}
