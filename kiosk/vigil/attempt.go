package vigil

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// AttemptEnv names the variable that tells what puts up a screen how many sessions
// before this one never painted: one way to put it up may fail where another does not.
const AttemptEnv = "MEDBORGARKIOSK_ATTEMPT"

// StatusFile is the status's name in the stage's directory.
const StatusFile = "status"

// begin notes in the stage's directory that a session begins, which it has not yet done
// with success, and gives how many before it never did. The status of the one before is
// no longer true. Without a directory nothing is noted.
func begin(dir string) (attempt int, err error) {
	if dir == "" {
		return 0, nil
	}
	if err := os.Remove(filepath.Join(dir, StatusFile)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, fmt.Errorf("begin a session: %w", err)
	}
	path := filepath.Join(dir, "attempts")
	if text, err := os.ReadFile(path); err == nil {
		attempt, _ = strconv.Atoi(strings.TrimSpace(string(text))) //nolint:errcheck // what is no number is the first
	}
	if err := os.WriteFile(path, []byte(strconv.Itoa(attempt+1)), 0o600); err != nil {
		return 0, fmt.Errorf("begin a session: %w", err)
	}
	return attempt, nil
}

// succeed forgets the attempts.
func succeed(dir string) error {
	if dir == "" {
		return nil
	}
	return os.Remove(filepath.Join(dir, "attempts"))
}
