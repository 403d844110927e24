package pack_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/pack"
)

// TestEmbeddedFits: each file that has a schema beside it keeps to it.
func TestEmbeddedFits(t *testing.T) {
	t.Parallel()
	for _, name := range pack.Files {
		if err := schema(t, name).Validate(document(t, "content/"+name+".json")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func document(t *testing.T, path string) any {
	t.Helper()
	file, err := assets.Content.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close() //nolint:errcheck // it was read
	value, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func schema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	const folder, shared = "content/", "record.schema.json"
	path := folder + name + ".schema.json"
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	for _, path := range []string{path, folder + shared} {
		if err := compiler.AddResource(path, document(t, path)); err != nil {
			t.Fatal(err)
		}
	}
	compiled, err := compiler.Compile(path)
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// TestTheSchemasRefuse what a careless hand may write.
func TestTheSchemasRefuse(t *testing.T) {
	t.Parallel()
	const (
		office    = `{"version": 1, "offices": [{"id": "x1", "kind": "citizen_office", "name": "X", "municipality": "0136", `
		authority = `{"version": 1, "authorities": [{"id": "x1", "name": "X", "about": {"sv": "X"}, `
		form      = `{"version": 1, "forms": [{"id": "x1", "title": {"sv": "X"}, "authority": "x2", "web": "https://x.se", `
	)
	for name, test := range map[string]struct{ file, text string }{
		"swapped coordinates":    {"offices", office + `"place": {"lat": 18.1, "lon": 59.2}}]}`},
		"a misspelt field":       {"offices", office + `"telephone": "08-123"}]}`},
		"no such date":           {"offices", office + `"source": "s", "owner": "o", "checked_on": "2026-02-30"}]}`},
		"checked by nobody":      {"offices", office + `"source": "s", "checked_on": "2026-02-20"}]}`},
		"valid, unchecked":       {"offices", office + `"source": "s", "owner": "o", "valid_until": "2026-02-20"}]}`},
		"an authority's too":     {"authorities", authority + `"source": "s", "checked_on": "2026-02-20"}]}`},
		"a misspelt field there": {"authorities", authority + `"telephone": "08-123"}]}`},
		"hours from nowhere":     {"authorities", authority + `"phone": "08-123", "hours": "24/7"}]}`},
		"an unsafe address":      {"authorities", authority + `"web": "http://x.se"}]}`},
		"a form without source":  {"forms", form + `"about": {"sv": "X"}}]}`},
		"no words in Swedish":    {"forms", form + `"about": {"en": "X"}, "source": "s"}]}`},
		"words with an edge":     {"forms", form + `"about": {"sv": "X "}, "source": "s"}]}`},
	} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(test.text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if schema(t, test.file).Validate(value) == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

// TestEmbeddedOffices are whole, and those without a source are never found.
func TestEmbeddedOffices(t *testing.T) {
	t.Parallel()
	offices, err := pack.EmbeddedOffices()
	if err != nil {
		t.Fatal(err)
	}
	d, faults := directory.New(offices)
	for _, fault := range faults {
		t.Error(fault)
	}
	sourced := 0
	for _, o := range offices {
		_, found := d.Office(o.ID)
		if found != (o.Source != "") {
			t.Errorf("%s: source %q, found %v", o.ID, o.Source, found)
		}
		if found {
			sourced++
		} else if o.Phone+o.Street+o.Hours+o.Web != "" {
			t.Errorf("%s has facts without a source", o.ID)
		}
		for _, id := range closedFor(o) {
			if _, ok := d.Office(id); !ok {
				t.Errorf("%s sends to %s, which there is not", o.ID, id)
			}
		}
	}
	all := d.Near(directory.Query{At: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), Closed: true})
	if len(all) != sourced || sourced == 0 {
		t.Errorf("found %d of %d", len(all), sourced)
	}
	for _, f := range all {
		if f.CheckedOn == "" && (f.Standing != kiosk.Unchecked || f.Office.Hours != "") {
			t.Errorf("%s was never checked, but is %s with hours %q", f.ID, f.Standing, f.Office.Hours)
		}
	}
}

func closedFor(o kiosk.Office) []string {
	if o.Closed == nil {
		return nil
	}
	return o.Closed.GoTo
}

func TestReadRefuses(t *testing.T) {
	t.Parallel()
	for name, raw := range map[string]string{
		"nothing":         ``,
		"cut off":         `{"version": 1, "offices": [{"id": "x`,
		"another field":   `{"version": 1, "office": []}`,
		"no version":      `{"offices": []}`,
		"a newer version": `{"version": 2, "offices": []}`,
		"two files":       `{"version": 1, "offices": []} {}`,
	} {
		_, err := pack.Read([]byte(raw))
		if err == nil || errors.Is(err, pack.ErrVersion) != strings.Contains(name, "version") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
