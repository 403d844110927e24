package update

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// Phase is what an update was at when it was last kept; "" is nothing.
type Phase string

// The phases.
const (
	Installing Phase = "installing"
	Checking   Phase = "checking"
	Returning  Phase = "returning"
)

// State is what is known of the updates of this kiosk. Central sees Version, Former,
// Failed, Changed, Looked and Fault.
type State struct {
	Phase  Phase     `json:"phase,omitempty"`
	From   string    `json:"from,omitempty"`
	To     string    `json:"to,omitempty"`
	Before Health    `json:"before"`
	Began  time.Time `json:"began,omitzero"`

	Version string    `json:"version,omitempty"` // that the last update led to
	Former  string    `json:"former,omitempty"`  // that it came from
	Failed  string    `json:"failed,omitempty"`  // the last version that fared worse
	Changed time.Time `json:"changed,omitzero"`
	Looked  time.Time `json:"looked,omitzero"` // when the repository was last asked
	Fault   Fault     `json:"fault,omitempty"` // what is wrong with that, or with the last update
}

// Health is what answers.
type Health struct {
	Printer bool `json:"printer"`
	Scanner bool `json:"scanner"`
	Central bool `json:"central"`
}

// Worse tells what answered before and does not now.
func (h Health) Worse(before Health) error {
	var faults []error
	for _, part := range []struct {
		name        string
		before, now bool
	}{{"printer", before.Printer, h.Printer}, {"scanner", before.Scanner, h.Scanner}, {"central", before.Central, h.Central}} {
		if part.before && !part.now {
			faults = append(faults, fmt.Errorf("the %s no longer answers", part.name))
		}
	}
	return errors.Join(faults...)
}

// File keeps the state in a file, whole or not at all, through a power cut.
type File string

// Load reads it; a missing one is the zero State.
func (f File) Load() (State, error) {
	var s State
	text, err := os.ReadFile(string(f))
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &s)
	}
	if err != nil {
		return State{}, fmt.Errorf("read the updater's state: %w", err)
	}
	return s, nil
}

// Save writes it. The kiosk reads it too, as another user.
func (f File) Save(s State) error {
	text, err := json.MarshalIndent(s, "", " ")
	if err != nil {
		return fmt.Errorf("write the updater's state: %w", err)
	}
	coming := string(f) + ".coming"
	out, err := os.OpenFile(coming, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644) //nolint:gosec // nothing secret is in it
	if err != nil {
		return fmt.Errorf("write the updater's state: %w", err)
	}
	_, err = out.Write(append(text, '\n'))
	if err = errors.Join(err, out.Sync(), out.Close()); err == nil {
		err = os.Rename(coming, string(f))
	}
	if err != nil {
		return fmt.Errorf("write the updater's state: %w", err)
	}
	return nil
}
