package kiosk

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
)

// Fault is what can't be so in a record's field.
type Fault struct {
	Field string // its path: "title", "yourself[0].web"
	Value string // what stands there
	why   reason
}

// In tells why, in a sentence: in Swedish for "sv", or else in English.
func (f Fault) In(language string) string {
	if language == "sv" {
		return f.why.sv
	}
	return f.why.en
}

// Faults are all that can't be so in a record: the error of its Check.
type Faults []Fault

// Error tells them in English, one to a line.
func (f Faults) Error() string { return f.In("en") }

// In tells them as Fault does, each with its field and value, one to a line.
func (f Faults) In(language string) string {
	lines := make([]string, len(f))
	for i, one := range f {
		lines[i] = fmt.Sprintf("%s: %q: %s", one.Field, one.Value, one.In(language))
	}
	return strings.Join(lines, "\n")
}

// err is nil when there are none.
func (f Faults) err() error {
	if len(f) == 0 {
		return nil
	}
	return f
}

// reason is why something can't be so, in both languages of those who keep records.
type reason struct{ sv, en string }

var (
	whyMissing   = reason{"Här saknas ett värde.", "A value is missing here."}
	whySwedish   = reason{"Skriv texten på svenska först.", "Write the text in Swedish first."}
	whyID        = reason{"Ett id är 2 till 64 tecken: a-z, 0-9 och bindestreck.", "An id is 2 to 64 characters: a-z, 0-9 and hyphens."}
	whyUnknown   = reason{"Det finns ingen sådan sort.", "There is no such kind."}
	whyCode      = reason{"Skriv kommunens kod med fyra siffror (SCB).", "Write the municipality's code of four digits (SCB)."}
	whyAbroad    = reason{"Platsen ligger inte i Sverige.", "The place is not in Sweden."}
	whyOrder     = reason{"Skriv ett heltal från 1.", "Write a whole number from 1."}
	whyNoAddress = reason{"Skriv hela adressen, med https:// först.", "Write the whole address, from https:// on."}
	whyNoDate    = reason{"Skriv ett datum som 2026-11-24.", "Write a date such as 2026-11-24."}
)

var recordID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{1,63}$`)

func (f *Faults) must(ok bool, field, value string, why reason) {
	if !ok {
		*f = append(*f, Fault{field, value, why})
	}
}

func (f *Faults) there(field, value string) { f.must(value != "", field, value, whyMissing) }

func (f *Faults) id(field, id string) { f.must(recordID.MatchString(id), field, id, whyID) }

// swedish holds that there are words for every patron: who has no language of
// their own here gets Swedish.
func (f *Faults) swedish(field string, words Words) {
	f.must(strings.TrimSpace(words["sv"]) != "", field, words["sv"], whySwedish)
}

// web holds that an address leads to the one it names: a patron types passwords
// there.
func (f *Faults) web(field, address string) {
	parsed, err := url.Parse(address)
	f.must(address == "" || err == nil && parsed.Scheme == "https" && parsed.Host != "", field, address, whyNoAddress)
}

func (f *Faults) dates(of Facts) {
	f.date("checked_on", of.CheckedOn)
	f.date("valid_until", of.ValidUntil)
}

func (f *Faults) date(field string, date Date) {
	_, err := ParseDate(string(date))
	f.must(err == nil, field, string(date), whyNoDate)
}
