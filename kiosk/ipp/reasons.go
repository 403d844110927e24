package ipp

import (
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
)

// stopReasons map the beginnings of printer-state-reasons (RFC 8011 5.4.12,
// PWG 5100.9) to faults, worst first. Endings such as -error and -warning
// differ between printers and change while a fault lasts.
var stopReasons = []struct {
	prefix string
	code   kiosk.Code
}{
	{"shutdown", kiosk.PrinterOffline},
	{"offline", kiosk.PrinterOffline},
	{"timed-out", kiosk.PrinterOffline},
	{connecting, kiosk.PrinterOffline},
	{"media-jam", kiosk.PrinterJam},
	{"door-open", kiosk.PrinterDoor},
	{"cover-open", kiosk.PrinterDoor},
	{"interlock-open", kiosk.PrinterDoor},
	{"media-empty", kiosk.PrinterPaperOut},
	{"media-needed", kiosk.PrinterPaperOut},
	{"toner-empty", kiosk.PrinterToner},
	{"marker-supply-empty", kiosk.PrinterToner},
	{"stopped", kiosk.PrinterStopped},
	{"paused", kiosk.PrinterStopped},
	{"moving-to-paused", kiosk.PrinterStopped},
}

// connecting is reported by CUPS at the start of every job, and for as long as
// the printer does not answer.
const connecting = "connecting-to-device"

var lowReasons = []struct {
	prefix string
	code   kiosk.Code
}{
	{"media-low", kiosk.PrinterPaperOut},
	{"toner-low", kiosk.PrinterToner},
	{"marker-supply-low", kiosk.PrinterToner},
}

// faultsOf gives what stops the printer, worst first, each once.
func faultsOf(reasons []string) []kiosk.Code {
	var faults []kiosk.Code
	for _, known := range stopReasons {
		if !slices.Contains(faults, known.code) && anyBegins(reasons, known.prefix) {
			faults = append(faults, known.code)
		}
	}
	return faults
}

// lowOf gives what soon will stop it.
func lowOf(reasons []string) []kiosk.Code {
	var low []kiosk.Code
	for _, known := range lowReasons {
		if !slices.Contains(low, known.code) && anyBegins(reasons, known.prefix) {
			low = append(low, known.code)
		}
	}
	return low
}

// anyBegins skips -report: such a reason tells, and stops nothing.
func anyBegins(reasons []string, prefix string) bool {
	return slices.ContainsFunc(reasons, func(reason string) bool {
		return strings.HasPrefix(reason, prefix) && !strings.HasSuffix(reason, "-report")
	})
}

func without(reasons []string, prefix string) []string {
	return slices.DeleteFunc(slices.Clone(reasons), func(reason string) bool { return strings.HasPrefix(reason, prefix) })
}
