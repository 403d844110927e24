package update

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
)

// source is what a sources file says (sources.list(5), the deb822 form).
type source struct {
	text       string
	address    string   // "https://packages.example.se/medborgarkiosk"
	suite      string   // the channel
	components []string // "main"
}

// readSource reads a file with one repository and one suite, as the package writes it.
// Where there is none, neither are there updates.
func readSource(file string) (source, error) {
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return source{}, nil
	}
	if err != nil {
		return source{}, fmt.Errorf("the repository: %w", err)
	}
	s := source{text: string(text)}
	for line := range strings.Lines(s.text) {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(key) {
		case "uris":
			s.address = strings.TrimSuffix(value, "/")
		case "suites":
			s.suite = value
		case "components":
			s.components = strings.Fields(value)
		}
	}
	if len(strings.Fields(s.address)) != 1 || len(strings.Fields(s.suite)) != 1 {
		return source{}, &Error{Unreachable, fmt.Errorf("%s does not name one address and one suite", file)}
	}
	return s, nil
}

// far tells whether the repository is on another machine.
func (s source) far() bool {
	return strings.HasPrefix(s.address, "http://") || strings.HasPrefix(s.address, "https://")
}

// indexes are what apt reads of a repository.
func (s source) indexes() []wanted {
	at := path.Join("dists", s.suite)
	files := []string{path.Join(at, "InRelease")}
	for _, c := range s.components {
		files = append(files, path.Join(at, c, "binary-"+runtime.GOARCH, "Packages.gz"))
	}
	list := make([]wanted, len(files))
	for i, f := range files {
		list[i] = wanted{s.address + "/" + f, f}
	}
	return list
}

// at gives the same source with another address.
func (s source) at(address string) string {
	var text strings.Builder
	for line := range strings.Lines(s.text) {
		if key, _, ok := strings.Cut(line, ":"); ok && strings.EqualFold(key, "uris") {
			line = key + ": " + address + "\n"
		}
		text.WriteString(line)
	}
	return text.String()
}

// here is the sources file that apt is given in place of Source.
func (a Apt) here() string { return filepath.Join(a.Kept, "sources", filepath.Base(a.Source)) }

// sources has apt read this machine's sources, but for the kiosk's repository what was
// brought of it.
func (a Apt) sources() []string {
	return []string{"-o", "Dir::Etc::SourceList=-", "-o", "Dir::Etc::SourceParts=" + filepath.Dir(a.here())}
}

// writeSources writes what sources has apt read.
func (a Apt) writeSources(from source) error {
	dir := filepath.Dir(a.here())
	err := os.RemoveAll(dir)
	if err == nil {
		err = os.MkdirAll(dir, 0o700)
	}
	if err != nil {
		return &Error{DiskFull, err}
	}
	others, err := filepath.Glob(filepath.Join(filepath.Dir(a.Source), "*"))
	if err != nil {
		return err
	}
	for _, file := range append(others, filepath.Join(filepath.Dir(filepath.Dir(a.Source)), "sources.list")) {
		if _, missing := os.Stat(file); missing != nil || file == a.Source {
			continue
		}
		if err := os.Symlink(file, filepath.Join(dir, filepath.Base(file))); err != nil {
			return &Error{DiskFull, err}
		}
	}
	if from.far() {
		from.text = from.at("copy:" + a.Porter.Folder)
	}
	if err := os.WriteFile(a.here(), []byte(from.text), 0o600); err != nil {
		return &Error{DiskFull, err}
	}
	return nil
}
