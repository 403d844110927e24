package vigil

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
)

// Keep gives what writes a status to a file, whole or not at all.
func Keep(path string, log *slog.Logger) func(Status) {
	return func(s Status) {
		text, err := json.Marshal(s)
		if err == nil {
			err = os.WriteFile(path+".new", append(text, '\n'), 0o644) //nolint:gosec // the updater reads it, and nothing of anybody is in it
		}
		if err == nil {
			err = os.Rename(path+".new", path)
		}
		if err != nil {
			log.Error("keep the kiosk's status", "error", err)
		}
	}
}

// ReadStatus reads what Keep has written; the zero Status when there is none.
func ReadStatus(path string) (Status, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Status{}, nil
	}
	var s Status
	if err == nil {
		err = json.Unmarshal(text, &s)
	}
	if err != nil {
		return Status{}, fmt.Errorf("read the kiosk's status: %w", err)
	}
	return s, nil
}
