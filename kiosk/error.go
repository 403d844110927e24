package kiosk

import (
	"context"
	"errors"
	"fmt"
)

// Code says what went wrong in the domain's own words. The patron's message
// and the staff's alert are looked up by it; it never holds anything of a patron.
type Code string

// The codes, grouped by what they are about. Printer codes follow
// printer-state-reasons (RFC 8011 5.4.12), scanner codes the SANE status.
const (
	PrinterPaperOut Code = "printer.paper_out" // media-empty, media-needed
	PrinterJam      Code = "printer.jam"       // media-jam
	PrinterDoor     Code = "printer.door"      // door-open, cover-open, interlock-open
	PrinterToner    Code = "printer.toner"     // toner-empty, marker-supply-empty
	PrinterOffline  Code = "printer.offline"   // no answer, shutdown, connecting-to-device
	PrinterStopped  Code = "printer.stopped"   // stopped or paused for any other reason
	PrinterRefused  Code = "printer.refused"   // the job was aborted or not accepted

	ScannerBusy    Code = "scanner.busy"
	ScannerJam     Code = "scanner.jam"
	ScannerEmpty   Code = "scanner.empty" // feeder without paper
	ScannerCover   Code = "scanner.cover"
	ScannerOffline Code = "scanner.offline" // not found, died, no answer, I/O error
	ScannerDenied  Code = "scanner.denied"
	ScannerMemory  Code = "scanner.memory"

	DocumentBroken    Code = "document.broken"
	DocumentEncrypted Code = "document.encrypted"
	DocumentTooLong   Code = "document.too_long"  // too many pages
	DocumentTooLarge  Code = "document.too_large" // too many bytes, too large a page, a bomb
	DocumentUnknown   Code = "document.unknown"   // not PDF, JPEG or PNG by content

	StickMissing Code = "stick.missing" // none inserted
	StickRemoved Code = "stick.removed" // pulled out while in use
	StickFull    Code = "stick.full"    // no room for the result
	StickLocked  Code = "stick.locked"  // write-protected
	StickForeign Code = "stick.foreign" // a file that leads out of the stick

	CentralOffline  Code = "central.offline"
	CentralNonsense Code = "central.nonsense" // it answered, but not as agreed
	CentralUnknown  Code = "central.unknown"  // it does not know this kiosk's key
	CentralRevoked  Code = "central.revoked"  // it has shut this kiosk out
	CentralClock    Code = "central.clock"    // the clock here is too far from central's

	EnrolWrong Code = "enrol.wrong" // there is no such code
	EnrolUsed  Code = "enrol.used"  // another kiosk has used it
	EnrolOld   Code = "enrol.old"   // its time is over
	EnrolTries Code = "enrol.tries" // too many wrong ones from here: wait

	ContentKey     Code = "content.key"     // central signs with another key than the kiosk trusts
	ContentRefused Code = "content.refused" // a pack was damaged, or could not be so
	ContentDamaged Code = "content.damaged" // what was kept could not be read, or not kept

	DiskFull  Code = "disk.full"
	Cancelled Code = "cancelled" // on the patron's wish, or the visit ended
	Internal  Code = "internal"
)

// Error joins a Code with the operation that failed and its cause. Err is for
// the log and must hold nothing of a patron: no file name, no text.
type Error struct {
	Code Code
	Op   string // "print document"
	Err  error
}

// Error gives the operation, the code and the cause.
func (e *Error) Error() string {
	if e.Err == nil {
		return fmt.Sprintf("%s: %s", e.Op, e.Code)
	}
	return fmt.Sprintf("%s: %s: %v", e.Op, e.Code, e.Err)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Fail makes an *Error.
func Fail(code Code, op string, cause error) error {
	return &Error{Code: code, Op: op, Err: cause}
}

// CodeOf gives the code of the first *Error in err's chain, Cancelled for a
// cancelled context, Internal for any other error, and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	if errors.Is(err, context.Canceled) {
		return Cancelled
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}
