package printing

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgTile = &i18n.Message{
		ID:          "printing.tile",
		Description: "Tile on the home screen: print. A verb.",
		Other:       "Skriv ut",
	}
	msgTileDetail = &i18n.Message{
		ID:          "printing.tile.detail",
		Description: "Below the tile's title: from where one can print.",
		Other:       "Från ditt USB-minne",
	}
	msgInsert = &i18n.Message{
		ID:          "printing.insert",
		Description: "Heading: put the USB stick in.",
		Other:       "Sätt i ditt USB-minne",
	}
	msgInsertLead = &i18n.Message{
		ID:          "printing.insert.lead",
		Description: "Below that heading.",
		Other:       "Vi läser bara filerna. Vi ändrar ingenting på minnet.",
	}
	msgListing = &i18n.Message{
		ID:          "printing.listing",
		Description: "Heading while the stick is read.",
		Other:       "Letar efter filer …",
	}
	msgChoose = &i18n.Message{
		ID:          "printing.choose",
		Description: "Heading over the files.",
		Other:       "Vad vill du skriva ut?",
	}
	msgChooseLead = &i18n.Message{
		ID:          "printing.choose.lead",
		Description: "Below that heading.",
		Other:       "Välj en fil.",
	}
	msgNoFiles = &i18n.Message{
		ID:          "printing.no_files",
		Description: "There is no file on the stick that can be printed.",
		Other:       "Här finns ingen fil som går att skriva ut. Det går med PDF, JPEG och PNG.",
	}
	msgOpening = &i18n.Message{
		ID:          "printing.opening",
		Description: "Heading while the file is opened.",
		Other:       "Öppnar filen …",
	}
	msgOpeningLead = &i18n.Message{
		ID:          "printing.opening.lead",
		Description: "Below that heading.",
		Other:       "Det tar oftast bara några sekunder.",
	}
	msgStop = &i18n.Message{
		ID:          "printing.stop",
		Description: "Button that stops opening the file.",
		Other:       "Avbryt",
	}
	msgRetry = &i18n.Message{
		ID:          "printing.retry",
		Description: "Button that reads the stick again to choose another file.",
		Other:       "Välj en annan fil",
	}
	msgFile = &i18n.Message{
		ID:          "printing.file",
		Description: "Below the heading of the options: the file's name and length.",
		One:         "{{.Name}} · en sida · från ditt USB-minne",
		Other:       "{{.Name}} · {{.Count}} sidor · från ditt USB-minne",
	}
	msgPDF = &i18n.Message{
		ID:          "printing.kind.pdf",
		Description: "What kind of file: a document.",
		Other:       "Dokument",
	}
	msgPicture = &i18n.Message{
		ID:          "printing.kind.picture",
		Description: "What kind of file: a picture.",
		Other:       "Bild",
	}
)
