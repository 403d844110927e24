package kiosk

import "time"

// Updates is what a kiosk's updater has come to, for central. Fault is one of package
// update's; times are zero for never.
type Updates struct {
	Former  string    `json:"former,omitempty"` // the version before this one
	Failed  string    `json:"failed,omitempty"` // the last version that fared worse, and was left again
	Changed time.Time `json:"changed,omitzero"` // when the version last changed
	Looked  time.Time `json:"looked,omitzero"`  // when the repository was last asked
	Fault   string    `json:"fault,omitempty"`  // what is wrong with that; "" when nothing is
}

// Settled is which of central's settings a kiosk has, and what is wrong with those
// that it was sent last.
type Settled struct {
	Version int64         `json:"version,omitempty"` // of those in use; 0 for none
	Refused int64         `json:"refused,omitempty"` // a version that it would not take
	Fault   SettingsFault `json:"fault,omitzero"`    // why
}

// Told is what a kiosk tells of itself beside its devices.
type Told struct {
	Clock    int     `json:"clock,omitempty"` // seconds that its clock is behind central's; less than 0 when ahead
	Settings Settled `json:"settings,omitzero"`
	Updates  Updates `json:"updates,omitzero"`
}
