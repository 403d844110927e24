package pack

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// The files in a kiosk's directory. The one before is there in case the newest
// turns out to be damaged.
const (
	newestFile = "content.json"
	beforeFile = "content.before.json"
	comingFile = "content.coming.json"
)

// ErrDamaged is that a kept file is not what was kept.
var ErrDamaged = errors.New("the kept content is damaged")

// kept is a file of content.
type kept struct {
	Format  int      `json:"format"`
	Version int64    `json:"version"`
	Digest  string   `json:"digest"`
	Records []Record `json:"records"`
}

// Keep keeps the content in the directory so that a loss of power at any moment
// leaves either it or what was there before.
func Keep(dir string, c Content) error { return keep(realDisk{dir}, c) }

// Kept gives the newest content in the directory that is whole, the zero Content
// for none. The error tells of files that are damaged, also when another was
// whole; it is not for the patron, but for the log.
func Kept(dir string) (Content, error) {
	var best Content
	var faults []error
	for _, name := range []string{newestFile, beforeFile} {
		c, err := readKept(filepath.Join(dir, name))
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
		case c.Version > best.Version:
			best = c
		}
	}
	return best, errors.Join(faults...)
}

// Start gives what a kiosk begins with: what is kept, or else what the program
// carries inside it. The error is of damaged files, or of no content at all.
func Start(dir string) (Content, error) {
	c, damaged := Kept(dir)
	if c.Version > 0 {
		return c, damaged
	}
	c, err := Embedded()
	return c, errors.Join(damaged, err)
}

func readKept(path string) (Content, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Content{}, err
	}
	var k kept
	if err := strictly(raw, &k); err != nil {
		return Content{}, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if k.Format != Format {
		return Content{}, fmt.Errorf("%w: %d, not %d", ErrFormat, k.Format, Format)
	}
	for _, r := range k.Records {
		if err := r.Check(); err != nil {
			return Content{}, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
	c := NewContent(k.Version, k.Records)
	if c.Digest() != k.Digest {
		return Content{}, fmt.Errorf("%w: another digest", ErrDamaged)
	}
	return c, nil
}

// disk is what keep does to the directory, so that a test can let it fail at any
// step.
type disk interface {
	create(name string) (file, error)
	rename(from, to string) error
	version(name string) int64 // of a kept file that is whole; -1 for none
	sync() error
}

type file interface {
	io.WriteCloser
	Sync() error
}

func keep(on disk, c Content) error {
	raw, err := written(kept{Format, c.Version, c.Digest(), c.Records})
	if err != nil {
		return fmt.Errorf("keep content: %w", err)
	}
	if err := write(on, raw); err != nil {
		return fmt.Errorf("keep content: %w", err)
	}
	// A damaged or an older one must not take the place of the last good one.
	if newest := on.version(newestFile); newest >= 0 && newest >= on.version(beforeFile) {
		if err := on.rename(newestFile, beforeFile); err != nil {
			return fmt.Errorf("keep content: %w", err)
		}
	}
	if err := on.rename(comingFile, newestFile); err != nil {
		return fmt.Errorf("keep content: %w", err)
	}
	if err := on.sync(); err != nil {
		return fmt.Errorf("keep content: %w", err)
	}
	return nil
}

// write writes the coming file to the very disk.
func write(on disk, raw []byte) error {
	f, err := on.create(comingFile)
	if err != nil {
		return err
	}
	_, err = f.Write(raw)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

type realDisk struct{ dir string }

func (d realDisk) create(name string) (file, error) {
	return os.OpenFile(filepath.Join(d.dir, name), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
}

func (d realDisk) rename(from, to string) error {
	return os.Rename(filepath.Join(d.dir, from), filepath.Join(d.dir, to))
}

func (d realDisk) version(name string) int64 {
	c, err := readKept(filepath.Join(d.dir, name))
	if err != nil {
		return -1
	}
	return c.Version
}

func (d realDisk) sync() error {
	dir, err := os.Open(d.dir)
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
