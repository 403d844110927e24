package i18n_test

import (
	"maps"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/locales"
)

// message is a message's plural forms by CLDR category.
type messages map[string]map[string]string

func readMessages(t *testing.T, data []byte) messages {
	t.Helper()
	var m messages
	if err := toml.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	for _, forms := range m {
		delete(forms, "description")
		delete(forms, "hash")
	}
	return m
}

func readLanguage(t *testing.T, tag string) messages {
	t.Helper()
	raw, err := locales.Files.ReadFile("active." + tag + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	return readMessages(t, raw)
}

// TestSwedishIsWhatTheCodeSays holds active.sv.toml against the literals; run
// `go tool goi18n extract -sourceLanguage sv -outdir locales kiosk` to renew it.
func TestSwedishIsWhatTheCodeSays(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	out, err := exec.CommandContext(t.Context(), "go", "tool", "goi18n", "extract",
		"-sourceLanguage", "sv", "-outdir", dir, "-format", "toml", "..").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var fromCode messages
	if _, err := toml.DecodeFile(filepath.Join(dir, "active.sv.toml"), &fromCode); err != nil {
		t.Fatal(err)
	}
	for _, forms := range fromCode {
		delete(forms, "description")
	}
	file := readLanguage(t, "sv")
	for id, forms := range fromCode {
		if !maps.Equal(forms, file[id]) {
			t.Errorf("%s: the code says %v, the file %v", id, forms, file[id])
		}
	}
	for id := range file {
		if fromCode[id] == nil {
			t.Errorf("%s is in the file, but no code says it", id)
		}
	}
}

// TestEveryLanguageSaysEverything holds each language against Swedish: the same
// messages, the plural forms that CLDR asks for, the same inserted values.
func TestEveryLanguageSaysEverything(t *testing.T) {
	t.Parallel()
	swedish := readLanguage(t, "sv")
	for _, lang := range i18n.Languages {
		t.Run(lang.Tag, func(t *testing.T) {
			t.Parallel()
			file := readLanguage(t, lang.Tag)
			categories := pluralCategories(lang.Tag)
			for id, source := range swedish {
				checkMessage(t, id, source, file[id], categories)
			}
			for id := range file {
				if swedish[id] == nil {
					t.Errorf("%s is unknown in Swedish", id)
				}
			}
		})
	}
}

func checkMessage(t *testing.T, id string, source, forms map[string]string, categories []string) {
	t.Helper()
	want := []string{"other"}
	if len(source) > 1 {
		want = categories
	}
	if got := slices.Sorted(maps.Keys(forms)); !slices.Equal(got, want) {
		t.Errorf("%s has the forms %v, not %v", id, got, want)
		return
	}
	for form, text := range forms {
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s (%s) is empty", id, form)
		}
		for _, value := range insertions(text) {
			if !slices.Contains(insertions(source["other"]), value) {
				t.Errorf("%s (%s) inserts %s, which Swedish does not", id, form, value)
			}
		}
	}
	for _, value := range insertions(source["other"]) {
		if !slices.Contains(insertions(forms["other"]), value) {
			t.Errorf("%s lacks %s", id, value)
		}
	}
}

var insertion = regexp.MustCompile(`\{\{\s*\.\w+\s*\}\}`)

func insertions(text string) []string { return insertion.FindAllString(text, -1) }

// pluralCategories are those that whole numbers take in the language (CLDR).
func pluralCategories(tag string) []string {
	names := map[plural.Form]string{
		plural.Zero: "zero", plural.One: "one", plural.Two: "two",
		plural.Few: "few", plural.Many: "many", plural.Other: "other",
	}
	found := map[string]bool{"other": true}
	for n := range 1000 {
		found[names[plural.Cardinal.MatchPlural(language.MustParse(tag), n, 0, 0, 0, 0)]] = true
	}
	return slices.Sorted(maps.Keys(found))
}
