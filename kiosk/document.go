package kiosk

import (
	"context"
	"image"
)

// DocumentKind is what a document is by its content, never by its name.
type DocumentKind string

// The kinds a patron can print.
const (
	PDF  DocumentKind = "application/pdf"
	JPEG DocumentKind = "image/jpeg"
	PNG  DocumentKind = "image/png"
)

// Limits on what the kiosk takes in. They are generous for a patron's papers
// and small for a machine.
const (
	MaxPages         = 500
	MaxDocumentBytes = 200 << 20
	MaxPagePoints    = 14400.0 // 200 inches, PDF 32000-1 annex C.2
)

// Document is a file in the visit's directory that has been looked at.
type Document struct {
	Path  string // inside the visit's directory
	Kind  DocumentKind
	Pages int // 1…MaxPages
}

// Rotation is clockwise, in degrees: 0, 90, 180 or 270.
type Rotation int

// Turn gives the rotation a quarter further clockwise.
func (r Rotation) Turn() Rotation { return (r + 90) % 360 }

// ScannedPage is one page image (JPEG or PNG) in the visit's directory.
type ScannedPage struct {
	Path     string
	Rotation Rotation
	DPI      int // of the image; 0 means fit it to the page
}

// Documents works on pages. Every method may be fed hostile input and must
// stay within bounds of memory and time; errors carry Document… or DiskFull codes.
type Documents interface {
	// Inspect tells kind and pages of the file, or why it can't be printed.
	Inspect(ctx context.Context, path string) (Document, error)
	// Preview draws page (from 1), at most width × height pixels, as it will be
	// on paper: upright, white ground.
	Preview(ctx context.Context, doc Document, page, width, height int) (image.Image, error)
	// Prepare writes to out a PDF of just the pages, in order. Images become one
	// A4 page each.
	Prepare(ctx context.Context, doc Document, pages PageRange, out string) error
	// Assemble writes to out a PDF of one A4 page for each scanned page.
	Assemble(ctx context.Context, pages []ScannedPage, out string) error
	// Thumbnail draws a scanned page, turned, at most width × height pixels.
	Thumbnail(ctx context.Context, page ScannedPage, width, height int) (image.Image, error)
}
