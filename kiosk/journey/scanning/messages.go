package scanning

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgTile = &i18n.Message{
		ID:          "scanning.tile",
		Description: "Tile on the home screen: scan. A verb.",
		Other:       "Skanna",
	}
	msgTileDetail = &i18n.Message{
		ID:          "scanning.tile.detail",
		Description: "Below the tile's title: where the scan can go.",
		Other:       "Till ditt USB-minne",
	}
	msgSave = &i18n.Message{
		ID:          "scanning.save",
		Description: "Button that goes on to save the pages.",
		Other:       "Klar, spara",
	}
	msgInsert = &i18n.Message{
		ID:          "scanning.insert",
		Description: "Heading: put the USB stick in.",
		Other:       "Sätt i ditt USB-minne",
	}
	msgInsertLead = &i18n.Message{
		ID:          "scanning.insert.lead",
		Description: "Below that heading.",
		Other:       "Dina sidor sparas på minnet så snart det sitter i.",
	}
	msgSaving = &i18n.Message{
		ID:          "scanning.saving",
		Description: "Heading while the pages are saved.",
		Other:       "Sparar dina sidor …",
	}
	msgSavingLead = &i18n.Message{
		ID:          "scanning.saving.lead",
		Description: "Below that heading.",
		Other:       "Låt USB-minnet sitta kvar.",
	}
	msgDone = &i18n.Message{
		ID:          "scanning.done",
		Description: "Heading when the pages are saved.",
		Other:       "Klart! Ta ut ditt USB-minne",
	}
	msgDoneLead = &i18n.Message{
		ID:          "scanning.done.lead",
		Description: "Below that heading: how many pages, under which name.",
		One:         "En sida är sparad som {{.Name}}.",
		Other:       "{{.Count}} sidor är sparade som {{.Name}}.",
	}
	msgErased = &i18n.Message{
		ID:          "scanning.erased",
		Description: "Promise at the end.",
		Other:       "Dina sidor raderas från kiosken när du går.",
	}
	msgFinish = &i18n.Message{
		ID:          "scanning.finish",
		Description: "Button that ends the visit.",
		Other:       "Avsluta",
	}
	msgMore = &i18n.Message{
		ID:          "scanning.more",
		Description: "Button that goes back to the pages to scan more.",
		Other:       "Skanna mer",
	}
	msgKept = &i18n.Message{
		ID:          "scanning.kept",
		Description: "After a fault: the pages are safe. Advice is a sentence on what to do.",
		One:         "Din sida finns kvar. {{.Advice}}",
		Other:       "Dina {{.Count}} sidor finns kvar. {{.Advice}}",
	}
	msgRetry = &i18n.Message{
		ID:          "scanning.retry",
		Description: "Button that tries to save again.",
		Other:       "Försök igen",
	}
	msgToPages = &i18n.Message{
		ID:          "scanning.to_pages",
		Description: "Button that leads back to the pages.",
		Other:       "Visa sidorna",
	}
)
