package kiosk

import (
	"context"
	"fmt"
)

// CodeLetters are what one-time codes for enrolment are made of, so that a keyboard
// can show just those: no two look alike, and they make no words.
const CodeLetters = "23456789BCDFGHJKLMNPQRSTVWXZ"

// CodeLength is how many letters a code has, beside the hyphen that it is shown with.
const CodeLength = 8

// Enrolment makes this machine one of central's kiosks.
type Enrolment interface {
	// Enrol exchanges a one-time code for being a kiosk of the central at the address.
	// It gives EnrolWrong, EnrolUsed, EnrolOld, EnrolTries, CentralClock,
	// CentralOffline or CentralNonsense; until then all stays what it was.
	Enrol(ctx context.Context, address, code string) error
	// Alone goes on without: a kiosk that has never been enrolled does not ask again.
	Alone(ctx context.Context) error
}

// SettingsFault is what is wrong with settings that central has sent, for whoever
// wrote them.
type SettingsFault struct {
	What string `json:"what,omitempty"` // SettingsSyntax and the like; "" when nothing is
	Line int    `json:"line,omitempty"` // from 1; 0 when it is no one line's
	Key  string `json:"key,omitempty"`
	Near string `json:"near,omitempty"` // the key that was probably meant
	Why  string `json:"why,omitempty"`  // in English, for the log
}

// What can be wrong with a text of settings.
const (
	SettingsSyntax    = "syntax"    // it is not TOML
	SettingsUnknown   = "unknown"   // there is no such key
	SettingsForbidden = "forbidden" // central may not set that key
	SettingsValue     = "value"     // the key can't have that value
)

// Error says it for the log.
func (f *SettingsFault) Error() string {
	switch f.What {
	case SettingsUnknown:
		return fmt.Sprintf("line %d: there is no key %q; did you mean %q?", f.Line, f.Key, f.Near)
	case SettingsForbidden:
		return fmt.Sprintf("line %d: %s is for the kiosk's own file alone", f.Line, f.Key)
	}
	return fmt.Sprintf("line %d: %s", f.Line, f.Why)
}
