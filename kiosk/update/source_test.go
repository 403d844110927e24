package update

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

const sources = `Types: deb
URIs: https://packages.example.se/medborgarkiosk/
Suites: next
Components: main
Signed-By: /usr/share/keyrings/medborgarkiosk-archive-keyring.gpg
`

func TestReadSource(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		text    string
		indexes string // that are fetched
		wrong   bool
	}{
		"as the package writes it": {sources, "https://packages.example.se/medborgarkiosk/dists/next/InRelease " +
			"https://packages.example.se/medborgarkiosk/dists/next/main/binary-" + runtime.GOARCH + "/Packages.gz", false},
		"two addresses": {strings.Replace(sources, "URIs:", "URIs: file:/repo", 1), "", true},
		"no suite":      {strings.Replace(sources, "next", "", 1), "", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), "medborgarkiosk.sources")
			if err := os.WriteFile(file, []byte(test.text), 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := readSource(file)
			if fault := (*Error)(nil); errors.As(err, &fault) != test.wrong || test.wrong && fault.Fault != Unreachable {
				t.Fatalf("error %v", err)
			}
			var uris []string
			for _, w := range s.indexes() {
				uris = append(uris, w.uri)
			}
			if got := strings.Join(uris, " "); !test.wrong && got != test.indexes {
				t.Errorf("fetches %s", got)
			}
		})
	}
}

// TestAKioskWithoutARepository has no updates, which is no fault.
func TestAKioskWithoutARepository(t *testing.T) {
	t.Parallel()
	if s, err := readSource(filepath.Join(t.TempDir(), "none")); err != nil || s.far() {
		t.Errorf("%+v, %v", s, err)
	}
}

// TestWriteSources: apt reads what was brought in place of what is far, and the
// machine's other sources as they are.
func TestWriteSources(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	parts := filepath.Join(dir, "sources.list.d")
	a := Apt{Source: filepath.Join(parts, "medborgarkiosk.sources"), Kept: filepath.Join(dir, "kept"), Porter: Porter{Folder: "/brought"}}
	for file, text := range map[string]string{a.Source: sources, filepath.Join(parts, "debian.sources"): "Types: deb", filepath.Join(dir, "sources.list"): "deb x"} {
		if err := errors.Join(os.MkdirAll(parts, 0o700), os.WriteFile(file, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	from, err := readSource(a.Source)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // each look writes them anew
		if err := a.writeSources(from); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(a.here())
	if want := strings.Replace(sources, "https://packages.example.se/medborgarkiosk/", "copy:/brought", 1); err != nil || string(got) != want {
		t.Errorf("apt reads %s, %v", got, err)
	}
	var names []string
	found, err := filepath.Glob(filepath.Join(filepath.Dir(a.here()), "*"))
	for _, f := range found {
		names = append(names, filepath.Base(f))
	}
	if want := []string{"debian.sources", "medborgarkiosk.sources", "sources.list"}; err != nil || !slices.Equal(names, want) {
		t.Errorf("apt reads %v, %v", names, err)
	}
}
