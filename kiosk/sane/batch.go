package sane

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"medborgarkiosk/kiosk"
)

// batch follows one run of scanimage --batch. Standard output and error are
// read side by side, while reports come from one goroutine: this one.
type batch struct {
	dir, prefix string
	dpi         int
	pages       int
	kept        []string
	fault       kiosk.Code // with which a page ended
	stop        func()     // ends the run
	events      chan kiosk.ScanProgress
	done        chan struct{}
}

func newBatch(dir string, dpi int, stop func(), report func(kiosk.ScanProgress)) *batch {
	b := &batch{
		dir: dir, prefix: "scan-" + rand.Text() + "-", dpi: dpi, stop: stop,
		events: make(chan kiosk.ScanProgress), done: make(chan struct{}),
	}
	go func() {
		defer close(b.done)
		for event := range b.events {
			report(event)
		}
	}()
	return b
}

// wait returns when all that was seen has been reported.
func (b *batch) wait() {
	close(b.events)
	<-b.done
}

func (b *batch) pattern() string { return filepath.Join(b.dir, b.prefix+"%04d.jpg") }

// printed takes a line of standard output: the name of a page that is whole.
// scanimage writes to another name and renames.
func (b *batch) printed(line string) {
	if !within(b.dir, line) {
		return
	}
	b.pages++
	b.kept = append(b.kept, line)
	b.events <- kiosk.ScanProgress{Percent: 100, Page: &kiosk.ScannedPage{Path: line, DPI: b.dpi}}
}

// progress takes a line of standard error, "Progress: 35.4%" or "Scanned page 3.
// (scanner status = 5)". Of a page that ended with a fault scanimage says only
// that, and with some it tries again for ever.
func (b *batch) progress(line string) {
	var page, status int
	if _, err := fmt.Sscanf(line, "Scanned page %d. (scanner status = %d)", &page, &status); err == nil {
		if code, known := exitCodes[status]; known {
			b.fault = code
			b.stop()
		}
	}
	var percent float64
	if _, err := fmt.Sscanf(line, "Progress: %f%%", &percent); err == nil {
		b.events <- kiosk.ScanProgress{Percent: min(max(int(percent), 0), 100)}
	}
}

// clean removes what is not a reported page.
func (b *batch) clean() {
	left, _ := filepath.Glob(filepath.Join(b.dir, b.prefix+"*"))
	for _, path := range left {
		if !slices.Contains(b.kept, path) {
			_ = os.Remove(path)
		}
	}
}
