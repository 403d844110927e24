package guide

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgGuide = &i18n.Message{
		ID:          "guide.tile",
		Description: "Tile on the home screen, and title: where should I turn?",
		Other:       "Vart ska jag vända mig?",
	}
	msgGuideDetail = &i18n.Message{
		ID:          "guide.tile.detail",
		Description: "Below the tile's title.",
		Other:       "Myndigheter, bank, bostad, jobb",
	}
	msgLetter = &i18n.Message{
		ID:          "letter.tile",
		Description: "Tile on the home screen: understand a letter.",
		Other:       "Förstå ett brev",
	}
	msgLetterDetail = &i18n.Message{
		ID:          "letter.tile.detail",
		Description: "Below the tile's title.",
		Other:       "Från en myndighet eller ett sjukhus",
	}
	msgOpening = &i18n.Message{
		ID:          "guide.opening",
		Description: "Title of a wait of a moment.",
		Other:       "Ett ögonblick",
	}
	msgEmpty = &i18n.Message{
		ID:          "guide.empty",
		Description: "Title when the kiosk has nothing to answer with.",
		Other:       "Fråga personalen",
	}
	msgEmptyLead = &i18n.Message{
		ID:          "guide.empty.lead",
		Description: "What to do then.",
		Other:       "Kiosken kan inte svara just nu. Berätta för personalen vad det gäller, så visar de vem som kan hjälpa till.",
	}
	msgStaff = &i18n.Message{
		ID:          "guide.staff",
		Description: "Button that calls the staff.",
		Other:       "Hämta personal",
	}
	msgAreasLead = &i18n.Message{
		ID:          "guide.areas.lead",
		Description: "Below the title of the guide's first screen.",
		Other:       "Vad gäller det? Välj en ruta eller sök. Inget sparas om dig.",
	}
	msgSearch = &i18n.Message{
		ID:          "guide.search",
		Description: "Button: search by typing.",
		Other:       "Sök",
	}
	msgSituations = &i18n.Message{
		ID:          "guide.situations",
		Description: "Tile: choose by what has happened, such as having moved.",
		Other:       "Det här har hänt",
	}
	msgSituationsTitle = &i18n.Message{
		ID:          "guide.situations.title",
		Description: "Title above situations such as “I have moved”.",
		Other:       "Vad har hänt?",
	}
	msgHappenedLead = &i18n.Message{
		ID:          "guide.happened.lead",
		Description: "Below a situation such as “I have moved”; its topics follow.",
		Other:       "Det här kan du behöva göra. Välj en ruta.",
	}
	msgTopicsLead = &i18n.Message{
		ID:          "guide.topics.lead",
		Description: "Below the name of a part of life; its topics follow.",
		Other:       "Välj det som passar bäst.",
	}
	msgSearchTitle = &i18n.Message{
		ID:          "guide.search.title",
		Description: "Title above a field and a keyboard.",
		Other:       "Skriv vad det gäller",
	}
	msgSearchHint = &i18n.Message{
		ID:          "guide.search.hint",
		Description: "Below the empty field. The example is something that people type.",
		Other:       "Ett ord räcker, till exempel bostad. Du kan skriva på svenska eller på ditt språk.",
	}
	msgSearchEmpty = &i18n.Message{
		ID:          "guide.search.empty",
		Description: "When nothing suits what was typed.",
		Other:       "Inget passar det ordet. Prova ett annat ord, eller fråga personalen.",
	}
	msgTopicDetail = &i18n.Message{
		ID:          "guide.hit.topic",
		Description: "Below a topic that was found, when the library itself does it.",
		Other:       "På biblioteket",
	}
	msgSituationDetail = &i18n.Message{
		ID:          "guide.hit.situation",
		Description: "Below a situation that was found, such as “I have moved”.",
		Other:       "Det här har hänt",
	}
	msgOfficeDetail = &i18n.Message{
		ID:          "guide.hit.office",
		Description: "Below an office that was found.",
		Other:       "Kontor",
	}
)
