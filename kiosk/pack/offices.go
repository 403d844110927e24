package pack

import (
	"encoding/json"
	"errors"
	"fmt"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk"
)

// Version is the version of the format that this program reads and writes.
const Version = 1

// ErrVersion is that a file is of another version of the format.
var ErrVersion = errors.New("another version of the format")

// officesFile is offices.json.
type officesFile struct {
	Version int            `json:"version"`
	Offices []kiosk.Office `json:"offices"`
}

// Offices reads offices.json. The records are not checked here.
func Offices(raw []byte) ([]kiosk.Office, error) {
	var file officesFile
	if err := read(raw, &file); err != nil {
		return nil, fmt.Errorf("offices: %w", err)
	}
	return file.Offices, nil
}

// EmbeddedOffices gives the offices that the program carries inside it, for a
// kiosk that has never met central.
func EmbeddedOffices() ([]kiosk.Office, error) {
	raw, err := assets.Content.ReadFile("content/offices.json")
	if err != nil {
		return nil, fmt.Errorf("offices: %w", err)
	}
	return Offices(raw)
}

// read reads one file that is whole, of this version, and of known fields alone.
func read(raw []byte, into any) error {
	var named struct {
		Version int `json:"version"`
	}
	if err := json.Unmarshal(raw, &named); err != nil {
		return err
	}
	if named.Version != Version {
		return fmt.Errorf("%w: %d, not %d", ErrVersion, named.Version, Version)
	}
	return strictly(raw, into)
}
