package settings_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/settings"
)

func TestLoad(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ file, want string }{
		"defaults":       {"", ""},
		"all is well":    {"library = \"Nynäshamns bibliotek\"\nidle = \"90s\"\n", ""},
		"wrong key":      {"# a comment\nlibary = \"x\"\n", `line 2: there is no key "libary"; did you mean "library"?`},
		"wrong value":    {"language = \"xx\"\n", `language: "xx" is not one that the kiosk speaks`},
		"wrong type":     {"idle = \"soon\"\n", `"soon" is not a length of time such as 60s`},
		"not TOML":       {"library = \"\n", "line 1"},
		"wrong address":  {"printer = \"printer.local\"\n", "is not an address that begins with ipp://"},
		"languages":      {"languages = [\"ar\", \"sv\"]\ntiles = [\"guide\", \"printing\"]\n", ""},
		"no rest":        {"languages = [\"ar\"]\n", `languages: "sv", the language of the screen at rest`},
		"said twice":     {"languages = [\"sv\", \"sv\"]\n", "there twice"},
		"no such tile":   {"tiles = [\"games\"]\n", `tiles: "games" is none`},
		"letters in PIN": {"service_pin = \"abcd\"\n", "only digits"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "kiosk.toml")
			if err := os.WriteFile(path, []byte(test.file), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := settings.Load(path)
			if test.want == "" && err != nil {
				t.Fatal(err)
			}
			if test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// TestWrittenSettingsAreReadBack shows that the documented file is the defaults.
func TestWrittenSettingsAreReadBack(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "kiosk.toml")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := settings.Write(file); err != nil {
		t.Fatal(err)
	}
	file.Close()
	got, err := settings.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, settings.Default()) {
		t.Errorf("got %+v", got)
	}
}
