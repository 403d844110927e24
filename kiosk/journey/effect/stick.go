package effect

import (
	"context"
	"path/filepath"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// MaxFiles is how many files of a stick are offered.
const MaxFiles = 200

// stickPoll is how often the kiosk looks whether a stick has been put in.
const stickPoll = 700 * time.Millisecond

// AwaitStick waits until a stick is in, then posts StickIn.
type AwaitStick struct{}

// StickIn says that a stick can be read.
type StickIn struct{}

// Key lets a later wait take the place of this one.
func (AwaitStick) Key() string { return "stick" }

// Perform looks again and again until there is a stick or the visit ends.
func (AwaitStick) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	for {
		if in, err := ports.Media.Present(ctx); err == nil && in {
			post(StickIn{})
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(stickPoll):
		}
	}
}

// ListFiles asks what can be printed from the stick; it posts Files.
type ListFiles struct{}

// Files are the stick's files, or why there are none.
type Files struct {
	Files []kiosk.MediaFile
	Fault kiosk.Code
}

// Key lets a later list take the place of this one.
func (ListFiles) Key() string { return "stick" }

// Perform lists the files.
func (ListFiles) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	files, err := ports.Media.Files(ctx, MaxFiles)
	logFault(ctx, "list files", err)
	post(Files{files, kiosk.CodeOf(err)})
}

// Open copies a file from the stick and looks at it; it posts Opened.
type Open struct{ File kiosk.MediaFile }

// Opened is the document that a file holds, or why it can't be printed.
type Opened struct {
	File     kiosk.MediaFile
	Document kiosk.Document
	Fault    kiosk.Code
}

// Key lets a later choice take the place of this one.
func (Open) Key() string { return "open" }

// Perform copies the file under a name of the kiosk's own and inspects the copy.
func (o Open) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	path := filepath.Join(ports.Dir, "document")
	err := ports.Media.Fetch(ctx, o.File, path)
	var doc kiosk.Document
	if err == nil {
		doc, err = ports.Documents.Inspect(ctx, path)
	}
	logFault(ctx, "open document", err)
	post(Opened{o.File, doc, kiosk.CodeOf(err)})
}

// Save makes a PDF of the scanned pages on the stick; it posts Saved.
type Save struct {
	Pages []kiosk.ScannedPage
	Name  string
}

// Saved says under which name the pages are on the stick, or why they are not.
type Saved struct {
	Name  string
	Fault kiosk.Code
}

// Key lets a second try take the place of the first.
func (Save) Key() string { return "save" }

// Perform assembles in the visit's directory, then saves.
func (s Save) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	out := filepath.Join(ports.Dir, "scan.pdf")
	err := ports.Documents.Assemble(ctx, s.Pages, out)
	var name string
	if err == nil {
		name, err = ports.Media.Save(ctx, out, s.Name)
	}
	logFault(ctx, "save scan", err)
	post(Saved{name, kiosk.CodeOf(err)})
}
