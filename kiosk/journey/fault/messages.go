package fault

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgPaperOut = &i18n.Message{
		ID:          "fault.printer.paper_out.title",
		Description: "Heading of the screen for the fault printer.paper_out.",
		Other:       "Pappret är slut",
	}
	msgPaperOutAdvice = &i18n.Message{
		ID:          "fault.printer.paper_out.advice",
		Description: "What the patron can do about the fault printer.paper_out.",
		Other:       "Det fortsätter av sig själv när någon har fyllt på papper.",
	}
	msgJam = &i18n.Message{
		ID:          "fault.printer.jam.title",
		Description: "Heading of the screen for the fault printer.jam.",
		Other:       "Pappret har fastnat",
	}
	msgJamAdvice = &i18n.Message{
		ID:          "fault.printer.jam.advice",
		Description: "What the patron can do about the fault printer.jam.",
		Other:       "Det fortsätter av sig själv när någon har tagit bort pappret.",
	}
	msgDoor = &i18n.Message{
		ID:          "fault.printer.door.title",
		Description: "Heading of the screen for the fault printer.door.",
		Other:       "En lucka på skrivaren är öppen",
	}
	msgDoorAdvice = &i18n.Message{
		ID:          "fault.printer.door.advice",
		Description: "What the patron can do about the fault printer.door.",
		Other:       "Det fortsätter av sig själv när någon har stängt luckan.",
	}
	msgToner = &i18n.Message{
		ID:          "fault.printer.toner.title",
		Description: "Heading of the screen for the fault printer.toner.",
		Other:       "Färgen i skrivaren är slut",
	}
	msgTonerAdvice = &i18n.Message{
		ID:          "fault.printer.toner.advice",
		Description: "What the patron can do about the fault printer.toner.",
		Other:       "Det fortsätter av sig själv när någon har bytt färg.",
	}
	msgPrinterOffline = &i18n.Message{
		ID:          "fault.printer.offline.title",
		Description: "Heading of the screen for the fault printer.offline.",
		Other:       "Skrivaren svarar inte",
	}
	msgPrinterOfflineAdvice = &i18n.Message{
		ID:          "fault.printer.offline.advice",
		Description: "What the patron can do about the fault printer.offline.",
		Other:       "Kanske är den avstängd. Personalen kan hjälpa dig.",
	}
	msgPrinterStopped = &i18n.Message{
		ID:          "fault.printer.stopped.title",
		Description: "Heading of the screen for the fault printer.stopped.",
		Other:       "Skrivaren har stannat",
	}
	msgPrinterStoppedAdvice = &i18n.Message{
		ID:          "fault.printer.stopped.advice",
		Description: "What the patron can do about the fault printer.stopped.",
		Other:       "Personalen kan få den att gå igen.",
	}
	msgPrinterRefused = &i18n.Message{
		ID:          "fault.printer.refused.title",
		Description: "Heading of the screen for the fault printer.refused.",
		Other:       "Skrivaren kunde inte skriva ut",
	}
	msgPrinterRefusedAdvice = &i18n.Message{
		ID:          "fault.printer.refused.advice",
		Description: "What the patron can do about the fault printer.refused.",
		Other:       "Försök en gång till, eller be personalen om hjälp.",
	}
	msgScannerBusy = &i18n.Message{
		ID:          "fault.scanner.busy.title",
		Description: "Heading of the screen for the fault scanner.busy.",
		Other:       "Skannern är upptagen",
	}
	msgScannerBusyAdvice = &i18n.Message{
		ID:          "fault.scanner.busy.advice",
		Description: "What the patron can do about the fault scanner.busy.",
		Other:       "Vänta en stund och försök igen.",
	}
	msgScannerJam = &i18n.Message{
		ID:          "fault.scanner.jam.title",
		Description: "Heading of the screen for the fault scanner.jam.",
		Other:       "Pappret har fastnat i skannern",
	}
	msgScannerJamAdvice = &i18n.Message{
		ID:          "fault.scanner.jam.advice",
		Description: "What the patron can do about the fault scanner.jam.",
		Other:       "Dra försiktigt ut pappret, eller be personalen om hjälp.",
	}
	msgScannerEmpty = &i18n.Message{
		ID:          "fault.scanner.empty.title",
		Description: "Heading of the screen for the fault scanner.empty.",
		Other:       "Det ligger inget papper i mataren",
	}
	msgScannerEmptyAdvice = &i18n.Message{
		ID:          "fault.scanner.empty.advice",
		Description: "What the patron can do about the fault scanner.empty.",
		Other:       "Lägg dina papper i mataren och försök igen.",
	}
	msgScannerCover = &i18n.Message{
		ID:          "fault.scanner.cover.title",
		Description: "Heading of the screen for the fault scanner.cover.",
		Other:       "Skannerns lock är öppet",
	}
	msgScannerCoverAdvice = &i18n.Message{
		ID:          "fault.scanner.cover.advice",
		Description: "What the patron can do about the fault scanner.cover.",
		Other:       "Stäng locket och försök igen.",
	}
	msgScannerOffline = &i18n.Message{
		ID:          "fault.scanner.offline.title",
		Description: "Heading of the screen for the fault scanner.offline.",
		Other:       "Skannern svarar inte",
	}
	msgScannerOfflineAdvice = &i18n.Message{
		ID:          "fault.scanner.offline.advice",
		Description: "What the patron can do about the fault scanner.offline.",
		Other:       "Försök igen, eller be personalen om hjälp.",
	}
	msgScannerDenied = &i18n.Message{
		ID:          "fault.scanner.denied.title",
		Description: "Heading of the screen for the fault scanner.denied.",
		Other:       "Skannern är låst",
	}
	msgScannerDeniedAdvice = &i18n.Message{
		ID:          "fault.scanner.denied.advice",
		Description: "What the patron can do about the fault scanner.denied.",
		Other:       "Be personalen om hjälp.",
	}
	msgScannerMemory = &i18n.Message{
		ID:          "fault.scanner.memory.title",
		Description: "Heading of the screen for the fault scanner.memory.",
		Other:       "Skannerns minne är fullt",
	}
	msgScannerMemoryAdvice = &i18n.Message{
		ID:          "fault.scanner.memory.advice",
		Description: "What the patron can do about the fault scanner.memory.",
		Other:       "Försök igen, eller be personalen om hjälp.",
	}
	msgBroken = &i18n.Message{
		ID:          "fault.document.broken.title",
		Description: "Heading of the screen for the fault document.broken.",
		Other:       "Filen går inte att öppna",
	}
	msgBrokenAdvice = &i18n.Message{
		ID:          "fault.document.broken.advice",
		Description: "What the patron can do about the fault document.broken.",
		Other:       "Den är trasig eller inte helt sparad. Välj en annan fil, eller spara den på nytt hemma.",
	}
	msgEncrypted = &i18n.Message{
		ID:          "fault.document.encrypted.title",
		Description: "Heading of the screen for the fault document.encrypted.",
		Other:       "Filen har ett lösenord",
	}
	msgEncryptedAdvice = &i18n.Message{
		ID:          "fault.document.encrypted.advice",
		Description: "What the patron can do about the fault document.encrypted.",
		Other:       "Den går inte att skriva ut här. Spara den utan lösenord och försök igen.",
	}
	msgTooLong = &i18n.Message{
		ID:          "fault.document.too_long.title",
		Description: "Heading of the screen for the fault document.too_long.",
		Other:       "Filen har för många sidor",
	}
	msgTooLongAdvice = &i18n.Message{
		ID:          "fault.document.too_long.advice",
		Description: "What the patron can do about the fault document.too_long.",
		Other:       "Här går det att skriva ut högst 500 sidor. Välj en annan fil, eller be personalen om hjälp.",
	}
	msgTooLarge = &i18n.Message{
		ID:          "fault.document.too_large.title",
		Description: "Heading of the screen for the fault document.too_large.",
		Other:       "Filen är för stor",
	}
	msgTooLargeAdvice = &i18n.Message{
		ID:          "fault.document.too_large.advice",
		Description: "What the patron can do about the fault document.too_large.",
		Other:       "Välj en annan fil, eller be personalen om hjälp.",
	}
	msgUnknown = &i18n.Message{
		ID:          "fault.document.unknown.title",
		Description: "Heading of the screen for the fault document.unknown.",
		Other:       "Den här sortens fil går inte att skriva ut",
	}
	msgUnknownAdvice = &i18n.Message{
		ID:          "fault.document.unknown.advice",
		Description: "What the patron can do about the fault document.unknown.",
		Other:       "Det går med PDF, JPEG och PNG. Välj en annan fil.",
	}
	msgStickMissing = &i18n.Message{
		ID:          "fault.stick.missing.title",
		Description: "Heading of the screen for the fault stick.missing.",
		Other:       "Det finns inget USB-minne",
	}
	msgStickMissingAdvice = &i18n.Message{
		ID:          "fault.stick.missing.advice",
		Description: "What the patron can do about the fault stick.missing.",
		Other:       "Sätt i ditt USB-minne och försök igen.",
	}
	msgStickRemoved = &i18n.Message{
		ID:          "fault.stick.removed.title",
		Description: "Heading of the screen for the fault stick.removed.",
		Other:       "USB-minnet togs ut",
	}
	msgStickRemovedAdvice = &i18n.Message{
		ID:          "fault.stick.removed.advice",
		Description: "What the patron can do about the fault stick.removed.",
		Other:       "Sätt i det igen och försök en gång till.",
	}
	msgStickFull = &i18n.Message{
		ID:          "fault.stick.full.title",
		Description: "Heading of the screen for the fault stick.full.",
		Other:       "USB-minnet är fullt",
	}
	msgStickFullAdvice = &i18n.Message{
		ID:          "fault.stick.full.advice",
		Description: "What the patron can do about the fault stick.full.",
		Other:       "Sätt i ett annat minne och försök igen.",
	}
	msgStickLocked = &i18n.Message{
		ID:          "fault.stick.locked.title",
		Description: "Heading of the screen for the fault stick.locked.",
		Other:       "Det går inte att spara på minnet",
	}
	msgStickLockedAdvice = &i18n.Message{
		ID:          "fault.stick.locked.advice",
		Description: "What the patron can do about the fault stick.locked.",
		Other:       "Det är låst. Sätt i ett annat minne och försök igen.",
	}
	msgStickForeign = &i18n.Message{
		ID:          "fault.stick.foreign.title",
		Description: "Heading of the screen for the fault stick.foreign.",
		Other:       "Filen ligger inte på USB-minnet",
	}
	msgStickForeignAdvice = &i18n.Message{
		ID:          "fault.stick.foreign.advice",
		Description: "What the patron can do about the fault stick.foreign.",
		Other:       "Den är bara en genväg. Välj en annan fil.",
	}
	msgCentralOffline = &i18n.Message{
		ID:          "fault.central.offline.title",
		Description: "Heading of the screen for the fault central.offline.",
		Other:       "Vi når inte nätet just nu",
	}
	msgCentralOfflineAdvice = &i18n.Message{
		ID:          "fault.central.offline.advice",
		Description: "What the patron can do about the fault central.offline.",
		Other:       "Du kan ändå skriva ut, skanna och kopiera.",
	}
	msgDiskFull = &i18n.Message{
		ID:          "fault.disk.full.title",
		Description: "Heading of the screen for the fault disk.full.",
		Other:       "Kiosken har inte mer plats",
	}
	msgDiskFullAdvice = &i18n.Message{
		ID:          "fault.disk.full.advice",
		Description: "What the patron can do about the fault disk.full.",
		Other:       "Personalen kan hjälpa dig.",
	}
	msgInternal = &i18n.Message{
		ID:          "fault.internal.title",
		Description: "Heading of the screen for the fault internal.",
		Other:       "Något gick fel",
	}
	msgInternalAdvice = &i18n.Message{
		ID:          "fault.internal.advice",
		Description: "What the patron can do about the fault internal.",
		Other:       "Det är inte ditt fel. Försök igen, eller be personalen om hjälp.",
	}
)
