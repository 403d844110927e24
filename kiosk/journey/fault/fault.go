package fault

import (
	"github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
)

// Fault is a code in a patron's words.
type Fault struct {
	Title  *i18n.Message // what happened: "Pappret är slut"
	Advice *i18n.Message // what to do now
	Icon   string
	Tone   journey.Tone
	// Staff tells whether someone of the staff must come; they are called by
	// the kiosk itself.
	Staff bool
}

// Of gives the words for a code; unknown codes get the words of kiosk.Internal.
func Of(code kiosk.Code) Fault {
	if f, ok := faults[code]; ok {
		return f
	}
	return faults[kiosk.Internal]
}

var faults = map[kiosk.Code]Fault{
	kiosk.PrinterPaperOut: {msgPaperOut, msgPaperOutAdvice, "layers", journey.WarnTone, true},
	kiosk.PrinterJam:      {msgJam, msgJamAdvice, "receipt_long", journey.WarnTone, true},
	kiosk.PrinterDoor:     {msgDoor, msgDoorAdvice, "door_open", journey.WarnTone, true},
	kiosk.PrinterToner:    {msgToner, msgTonerAdvice, "invert_colors", journey.WarnTone, true},
	kiosk.PrinterOffline:  {msgPrinterOffline, msgPrinterOfflineAdvice, "power_off", journey.WarnTone, true},
	kiosk.PrinterStopped:  {msgPrinterStopped, msgPrinterStoppedAdvice, "print_error", journey.WarnTone, true},
	kiosk.PrinterRefused:  {msgPrinterRefused, msgPrinterRefusedAdvice, "print_error", journey.BadTone, true},

	kiosk.ScannerBusy:    {msgScannerBusy, msgScannerBusyAdvice, "hourglass_top", journey.WarnTone, false},
	kiosk.ScannerJam:     {msgScannerJam, msgScannerJamAdvice, "receipt_long", journey.WarnTone, true},
	kiosk.ScannerEmpty:   {msgScannerEmpty, msgScannerEmptyAdvice, "document_scanner", journey.WarnTone, false},
	kiosk.ScannerCover:   {msgScannerCover, msgScannerCoverAdvice, "door_open", journey.WarnTone, false},
	kiosk.ScannerOffline: {msgScannerOffline, msgScannerOfflineAdvice, "power_off", journey.WarnTone, true},
	kiosk.ScannerDenied:  {msgScannerDenied, msgScannerDeniedAdvice, "lock", journey.WarnTone, true},
	kiosk.ScannerMemory:  {msgScannerMemory, msgScannerMemoryAdvice, "warning", journey.WarnTone, true},

	kiosk.DocumentBroken:    {msgBroken, msgBrokenAdvice, "description", journey.WarnTone, false},
	kiosk.DocumentEncrypted: {msgEncrypted, msgEncryptedAdvice, "lock", journey.WarnTone, false},
	kiosk.DocumentTooLong:   {msgTooLong, msgTooLongAdvice, "description", journey.WarnTone, false},
	kiosk.DocumentTooLarge:  {msgTooLarge, msgTooLargeAdvice, "description", journey.WarnTone, false},
	kiosk.DocumentUnknown:   {msgUnknown, msgUnknownAdvice, "description", journey.WarnTone, false},

	kiosk.StickMissing: {msgStickMissing, msgStickMissingAdvice, "usb", journey.WarnTone, false},
	kiosk.StickRemoved: {msgStickRemoved, msgStickRemovedAdvice, "usb", journey.WarnTone, false},
	kiosk.StickFull:    {msgStickFull, msgStickFullAdvice, "usb", journey.WarnTone, false},
	kiosk.StickLocked:  {msgStickLocked, msgStickLockedAdvice, "lock", journey.WarnTone, false},
	kiosk.StickForeign: {msgStickForeign, msgStickForeignAdvice, "usb", journey.WarnTone, false},

	kiosk.CentralOffline:  {msgCentralOffline, msgCentralOfflineAdvice, "wifi_off", journey.WarnTone, false},
	kiosk.CentralNonsense: {msgCentralOffline, msgCentralOfflineAdvice, "wifi_off", journey.WarnTone, false},
	kiosk.CentralUnknown:  {msgCentralOffline, msgCentralOfflineAdvice, "wifi_off", journey.WarnTone, false},
	kiosk.CentralRevoked:  {msgCentralOffline, msgCentralOfflineAdvice, "wifi_off", journey.WarnTone, false},
	kiosk.CentralClock:    {msgCentralOffline, msgCentralOfflineAdvice, "wifi_off", journey.WarnTone, false},
	kiosk.DiskFull:        {msgDiskFull, msgDiskFullAdvice, "storage", journey.BadTone, true},
	kiosk.Internal:        {msgInternal, msgInternalAdvice, "error", journey.BadTone, true},
}
