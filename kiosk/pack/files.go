package pack

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk"
)

// Version is the version of the files' format that this program reads.
const Version = 1

// ErrVersion is that a file is of another version of the format.
var ErrVersion = errors.New("another version of the format")

// Files are the names of the files in assets/content that hold records.
var Files = []string{"offices", "topics", "authorities", "helpers", "situations", "forms"}

// lists are what a file may hold, by the list's name.
var lists = map[string]Kind{
	"offices": OfficeKind, "areas": AreaKind, "topics": TopicKind, "authorities": AuthorityKind,
	"helpers": HelperKind, "situations": SituationKind, "forms": FormKind,
}

// Read reads a file of records: {"version": 1, "offices": [ … ]}. They are of
// revision 0, and not checked here.
func Read(raw []byte) ([]Record, error) {
	var file map[string]json.RawMessage
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, err
	}
	var version int
	if err := json.Unmarshal(file["version"], &version); err != nil || version != Version {
		return nil, fmt.Errorf("%w: %s, not %d", ErrVersion, file["version"], Version)
	}
	delete(file, "version")
	var records []Record
	for name, list := range file {
		kind, ok := lists[name]
		if !ok {
			return nil, fmt.Errorf("there are no %q", name)
		}
		some, err := readList(kind, list)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		records = append(records, some...)
	}
	return records, nil
}

func readList(kind Kind, list json.RawMessage) ([]Record, error) {
	var bodies []json.RawMessage
	if err := json.Unmarshal(list, &bodies); err != nil {
		return nil, err
	}
	records := make([]Record, len(bodies))
	for i, body := range bodies {
		var named struct {
			ID string `json:"id"`
		}
		var compact bytes.Buffer
		if err := errors.Join(json.Unmarshal(body, &named), json.Compact(&compact, body)); err != nil {
			return nil, err
		}
		records[i] = Record{Kind: kind, ID: named.ID, Body: compact.Bytes()}
	}
	return records, nil
}

// Embedded is what the program carries inside it, for a kiosk that has never met
// central: of version 0, so that any pack is newer.
func Embedded() (Content, error) {
	var records []Record
	for _, name := range Files {
		raw, err := fs.ReadFile(assets.Content, "content/"+name+".json")
		if err != nil {
			return Content{}, fmt.Errorf("embedded content: %w", err)
		}
		some, err := Read(raw)
		if err != nil {
			return Content{}, fmt.Errorf("embedded content: %s: %w", name, err)
		}
		records = append(records, some...)
	}
	return NewContent(0, records), nil
}

// EmbeddedOffices gives the offices among what the program carries inside it.
func EmbeddedOffices() ([]kiosk.Office, error) {
	c, err := Embedded()
	if err != nil {
		return nil, err
	}
	return c.Offices()
}
