package tomlfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"strings"

	"github.com/BurntSushi/toml"
)

// Read reads the file over into, a pointer to a struct with toml tags that
// holds the defaults. Errors begin with "settings:" and name the file and, for
// what is wrong in it, the line.
func Read(path string, into any) error {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("settings: there is no file %s", path)
	}
	if err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	if _, err := Parse(string(text), into); err != nil {
		return fmt.Errorf("settings: %s: %w", path, err)
	}
	return nil
}

// Fault is what is wrong in a file, and where.
type Fault struct {
	Line int    // from 1
	Key  string // "" when it is no key's
	Near string // of a key that nobody knows: the one that was probably meant
	Why  string // of all else
}

// Error says it.
func (f *Fault) Error() string {
	if f.Near != "" {
		return fmt.Sprintf("line %d: there is no key %q; did you mean %q?", f.Line, f.Key, f.Near)
	}
	return fmt.Sprintf("line %d: %s", f.Line, f.Why)
}

// Parse reads the text over into, as Read does, and gives the keys that it sets, in
// its order. Its errors are *Fault.
func Parse(text string, into any) (keys []string, err error) {
	meta, err := toml.Decode(text, into)
	var parse toml.ParseError
	if errors.As(err, &parse) {
		return nil, &Fault{Line: parse.Position.Line, Key: parse.LastKey, Why: parse.Message}
	}
	if err != nil {
		return nil, &Fault{Line: 1, Why: err.Error()}
	}
	for _, key := range meta.Undecoded() {
		return nil, &Fault{Line: LineOf(text, key[len(key)-1]), Key: key.String(), Near: nearest(key.String(), Keys(into))}
	}
	for _, key := range meta.Keys() {
		keys = append(keys, key.String())
	}
	return keys, nil
}

// Keys are the keys that a file read into the struct may hold, in its order; those
// of a table within follow its own, as "reminder.hours_before".
func Keys(into any) []string { return keysOf(reflect.TypeOf(into), "") }

func keysOf(t reflect.Type, table string) (keys []string) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	for f := range t.Fields() {
		if tag := f.Tag.Get("toml"); tag != "" {
			keys = append(append(keys, table+tag), keysOf(f.Type, table+tag+".")...)
		}
	}
	return keys
}

// LineOf gives the line that sets key, from 1.
func LineOf(text, key string) int {
	for i, line := range strings.Split(text, "\n") {
		name, _, _ := strings.Cut(strings.Trim(line, " \t["), "=")
		if strings.Trim(name, " \t\"'].") == key {
			return i + 1
		}
	}
	return 1
}

// nearest gives the known key with the least Levenshtein distance.
func nearest(key string, keys []string) string {
	best, least := "", len(key)+100
	for _, k := range keys {
		if d := distance(key, k); d < least {
			best, least = k, d
		}
	}
	return best
}

func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		last := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			last, row[j] = row[j], min(row[j]+1, row[j-1]+1, last+cost)
		}
	}
	return row[len(b)]
}
