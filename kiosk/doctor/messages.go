package doctor

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgPrinter = &i18n.Message{
		ID:          "doctor.printer",
		Description: "Name of a check: the printer.",
		Other:       "Skrivare",
	}
	msgScanner = &i18n.Message{
		ID:          "doctor.scanner",
		Description: "Name of a check: the scanner.",
		Other:       "Skanner",
	}
	msgStick = &i18n.Message{
		ID:          "doctor.stick",
		Description: "Name of a check: the USB stick.",
		Other:       "USB-minne",
	}
	msgCentral = &i18n.Message{
		ID:          "doctor.central",
		Description: "Name of a check: the central server.",
		Other:       "Central",
	}
	msgDisk = &i18n.Message{
		ID:          "doctor.disk",
		Description: "Name of a check: the disk.",
		Other:       "Disk",
	}
	msgFonts = &i18n.Message{
		ID:          "doctor.fonts",
		Description: "Name of a check: the fonts.",
		Other:       "Typsnitt",
	}
	msgClock = &i18n.Message{
		ID:          "doctor.clock",
		Description: "Name of a check: the clock.",
		Other:       "Klocka",
	}
	msgVersion = &i18n.Message{
		ID:          "doctor.version",
		Description: "Name of a check: the program's version.",
		Other:       "Version",
	}
	msgReady = &i18n.Message{
		ID:          "doctor.ready",
		Description: "Value: it works. Name is the device's name.",
		Other:       "Redo: {{.Name}}",
	}
	msgSoonOut = &i18n.Message{
		ID:          "doctor.soon_out",
		Description: "Value: it works, but something is running low.",
		Other:       "Redo, men något är på väg att ta slut: {{.Name}}",
	}
	msgStickIn = &i18n.Message{
		ID:          "doctor.stick.in",
		Description: "Value: a USB stick is in.",
		Other:       "Sitter i",
	}
	msgStickOut = &i18n.Message{
		ID:          "doctor.stick.out",
		Description: "Value: no USB stick is in; that is fine.",
		Other:       "Inget minne sitter i",
	}
	msgStickUnreadable = &i18n.Message{
		ID:          "doctor.stick.unreadable",
		Description: "Value: the kiosk can not ask for USB sticks.",
		Other:       "Det går inte att fråga efter USB-minnen",
	}
	msgReached = &i18n.Message{
		ID:          "doctor.central.reached",
		Description: "Value: central answers. Count is how many events wait to be sent.",
		One:         "Svarar. En händelse väntar på att skickas.",
		Other:       "Svarar. {{.Count}} händelser väntar på att skickas.",
	}
	msgAlone = &i18n.Message{
		ID:          "doctor.central.alone",
		Description: "Value: no central is set; the kiosk works alone.",
		Other:       "Ingen är inställd. Kiosken arbetar på egen hand.",
	}
	msgUnreached = &i18n.Message{
		ID:          "doctor.central.unreached",
		Description: "Value: central does not answer. Count is how many events wait.",
		One:         "Svarar inte. En händelse väntar här.",
		Other:       "Svarar inte. {{.Count}} händelser väntar här.",
	}
	msgRevoked = &i18n.Message{
		ID:          "doctor.central.revoked",
		Description: "Value: the central server has shut this kiosk out.",
		Other:       "Central har stängt av den här kiosken. Be en administratör om en ny kod.",
	}
	msgUnknown = &i18n.Message{
		ID:          "doctor.central.unknown",
		Description: "Value: the central server does not know this kiosk, or another machine has taken its place.",
		Other:       "Central känner inte igen kiosken. Be en administratör om en ny kod.",
	}
	msgOutOfTime = &i18n.Message{
		ID:          "doctor.central.clock",
		Description: "Value: there is no secure connection, because the clock is wrong.",
		Other:       "Klockan går fel, eller så har serverns certifikat gått ut.",
	}
	msgFree = &i18n.Message{
		ID:          "doctor.disk.free",
		Description: "Value: free space in megabytes.",
		Other:       "{{.Megabytes}} MB ledigt",
	}
	msgTight = &i18n.Message{
		ID:          "doctor.disk.tight",
		Description: "Value: the disk is nearly full.",
		Other:       "Bara {{.Megabytes}} MB ledigt",
	}
	msgUnwritable = &i18n.Message{
		ID:          "doctor.disk.unwritable",
		Description: "Value: the kiosk can not write to its directory.",
		Other:       "Det går inte att skriva till kioskens katalog",
	}
	msgFontsGood = &i18n.Message{
		ID:          "doctor.fonts.good",
		Description: "Value: every language has its letters.",
		Other:       "Alla språk har sina bokstäver",
	}
	msgFontsBad = &i18n.Message{
		ID:          "doctor.fonts.bad",
		Description: "Value: signs are missing in a language. Name is the language.",
		Other:       "Tecken saknas för {{.Name}}",
	}
	msgMap = &i18n.Message{
		ID:          "doctor.map",
		Description: "Name of a check: the map.",
		Other:       "Karta",
	}
	msgMapBare = &i18n.Message{
		ID:          "doctor.map.bare",
		Description: "Value: the map has municipalities and water, but no streets.",
		Other:       "Utan gator",
	}
	msgMapGood = &i18n.Message{
		ID:          "doctor.map.good",
		Description: "Value: the map has streets.",
		Other:       "Med gator",
	}
	msgMapBad = &i18n.Message{
		ID:          "doctor.map.bad",
		Description: "Value: the file with the map's streets can't be read.",
		Other:       "Filen med gator går inte att läsa",
	}
	msgClockGood = &i18n.Message{
		ID:          "doctor.clock.good",
		Description: "Value: the clock agrees with central.",
		Other:       "Går rätt",
	}
	msgClockAlone = &i18n.Message{
		ID:          "doctor.clock.alone",
		Description: "Value: the clock can not be compared with central.",
		Other:       "Går inte att jämföra med central",
	}
	msgClockBad = &i18n.Message{
		ID:          "doctor.clock.bad",
		Description: "Value: the clock is wrong by so many seconds.",
		One:         "Går en sekund fel",
		Other:       "Går {{.Count}} sekunder fel",
	}
)
