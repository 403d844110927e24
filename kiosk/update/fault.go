package update

import "errors"

// Fault is what is wrong, in a word that central has a sentence for.
type Fault string

// The faults.
const (
	NoFault     Fault = ""
	Untrusted   Fault = "untrusted" // the repository's signature is not right
	Expired     Fault = "expired"   // the repository is older than it may be, or the clock is wrong
	Clock       Fault = "clock"     // this machine's clock is behind the repository's
	Unreachable Fault = "unreachable"
	Damaged     Fault = "damaged" // a package is not what the repository says
	DiskFull    Fault = "diskfull"
	NoWayBack   Fault = "nowayback" // the former version can't be had
	Unwell      Fault = "unwell"    // the new version fared worse
)

// Error is a failure with its Fault.
type Error struct {
	Fault Fault
	Err   error
}

func (e *Error) Error() string { return string(e.Fault) + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// faultOf gives the fault of an error; what is not told otherwise is the new version's.
func faultOf(err error) Fault {
	if known := (*Error)(nil); errors.As(err, &known) {
		return known.Fault
	}
	return Unwell
}
