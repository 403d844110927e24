package kiosk

import (
	"context"
	"time"
)

// MediaFile is a file on the patron's stick that could be printed. Name and
// Path are the patron's: shown on the screen, never logged or sent.
type MediaFile struct {
	Name     string // base name
	Path     string // relative to the stick's root, slash-separated
	Bytes    int64
	Modified time.Time
	Kind     DocumentKind
}

// Media is the port to the patron's USB stick. Errors carry Stick… codes.
type Media interface {
	// Present tells whether a stick is in, without reading it.
	Present(ctx context.Context) (bool, error)
	// Files lists what can be printed (by content), newest first, at most limit.
	Files(ctx context.Context, limit int) ([]MediaFile, error)
	// Fetch copies a file into the visit's directory as dst; it refuses links
	// out of the stick and more than MaxDocumentBytes.
	Fetch(ctx context.Context, file MediaFile, dst string) error
	// Save copies src onto the stick under name, or name with a number when that
	// is taken, synced to the medium; it gives the name used.
	Save(ctx context.Context, src, name string) (string, error)
}
