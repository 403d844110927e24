package kiosk

import (
	"fmt"
	"time"
)

// Date is a day of the calendar, "2026-11-24", or "" for none. Dates compare as
// strings do.
type Date string

// ParseDate reads a date of the form 2026-11-24; "" is none.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return "", nil
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return "", fmt.Errorf("%q is not a date such as 2026-11-24", s)
	}
	return Date(s), nil
}

// DateOf gives the day that t is on by its own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Facts say where a record's facts are from and how long they hold.
type Facts struct {
	Source     string `json:"source,omitempty"`      // an address, or a document's name
	SourceDate string `json:"source_date,omitempty"` // when the source was written: a year, a month or a date
	Owner      string `json:"owner,omitempty"`       // who answers for the record
	CheckedOn  Date   `json:"checked_on,omitempty"`  // when its owner last confirmed it
	ValidUntil Date   `json:"valid_until,omitempty"` // the last day that it holds without being confirmed anew
}

// Standing is how far a record may be trusted.
type Standing string

// The standings, from the best.
const (
	Fact      Standing = "fact"      // sourced, checked, and not too long ago
	CallFirst Standing = "callfirst" // was checked, but that has expired
	Unchecked Standing = "unchecked" // sourced, but nobody has checked it: named, never with hours
	Unsourced Standing = "unsourced" // never shown to a patron
)

// Standing tells how far the record may be trusted today.
func (f Facts) Standing(today Date) Standing {
	switch {
	case f.Source == "":
		return Unsourced
	case f.CheckedOn == "" || f.CheckedOn > today:
		return Unchecked
	case f.ValidUntil == "" || f.ValidUntil < today:
		return CallFirst
	}
	return Fact
}
