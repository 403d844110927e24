package kiosk

import "context"

// ScannerOffer is what the scanner really has.
type ScannerOffer struct {
	Name   string // for staff
	Colour bool
	Feeder bool // an automatic document feeder
}

// ScanRequest asks for one page from the glass or all from the feeder.
type ScanRequest struct {
	Dir    string // where page images are written: inside the visit's directory
	Colour bool   // else greyscale
	Feeder bool
}

// ScanProgress is either a percentage of the page under way or a page done.
type ScanProgress struct {
	Percent int          // 0…100 of the page under way
	Page    *ScannedPage // a page that is whole and safe on disk
}

// Scanner is the port to the scanner. Errors carry Scanner… or DiskFull codes.
type Scanner interface {
	Offer(ctx context.Context) (ScannerOffer, error)
	// Scan returns when the page is done or the feeder is empty. Pages already
	// reported stay, whatever error follows. Cancelling ctx stops the device.
	Scan(ctx context.Context, req ScanRequest, report func(ScanProgress)) error
}
