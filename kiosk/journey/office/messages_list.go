package office

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is said of the list of offices and of its filters.
var (
	msgAsking = &i18n.Message{
		ID:          "office.asking",
		Description: "Heading while the offices are looked up.",
		Other:       "Vi letar upp kontoren …",
	}
	msgNear = &i18n.Message{
		ID:          "office.near",
		Description: "Heading over the nearest citizen service offices.",
		Other:       "Medborgarkontor nära dig",
	}
	msgMunicipality = &i18n.Message{
		ID:          "office.municipality",
		Description: "The same heading where the kiosk does not know where it stands.",
		Other:       "Medborgarkontor i kommunen",
	}
	msgNoneSuits = &i18n.Message{
		ID:          "office.none",
		Description: "In place of the list: no office has all that is asked for.",
		Other:       "Inget kontor passar. Ta bort ett av valen ovanför.",
	}
	msgOpenNow = &i18n.Message{
		ID:          "office.open_now",
		Description: "Filter: only offices that are open now. As short as can be.",
		Other:       "Öppet nu",
	}
	msgWheelchair = &i18n.Message{
		ID:          "office.wheelchair",
		Description: "Filter: a wheelchair can come in.",
		Other:       "Plats för rullstol",
	}
	msgMore = &i18n.Message{
		ID:          "office.more",
		Description: "Button: more filters. As short as can be.",
		Other:       "Fler val",
	}
	msgMoreTitle = &i18n.Message{
		ID:          "office.more.title",
		Description: "Heading over all filters.",
		Other:       "Vilka kontor vill du se?",
	}
	msgAll = &i18n.Message{
		ID:          "office.all",
		Description: "Choice among the filters: all offices.",
		Other:       "Alla kontor",
	}
	msgSuiting = &i18n.Message{
		ID:          "office.suiting",
		Description: "Below that heading: how many offices suit what is chosen.",
		One:         "{{.Count}} kontor passar.",
		Other:       "{{.Count}} kontor passar.",
	}
	msgShow = &i18n.Message{
		ID:          "office.show",
		Description: "Button: show the offices that suit.",
		Other:       "Visa kontoren",
	}
	msgWhere = &i18n.Message{
		ID:          "office.where",
		Description: "Where an office is, and how far.",
		Other:       "{{.Street}} · {{.Distance}}",
	}
	msgWalk = &i18n.Message{
		ID:          "office.walk",
		Description: "About how far it is, and how many minutes on foot. Distance is such as 'about 600 m'.",
		One:         "{{.Distance}}, {{.Count}} minut till fots",
		Other:       "{{.Distance}}, {{.Count}} minuter till fots",
	}
	msgMetres = &i18n.Message{
		ID:          "office.metres",
		Description: "About how far it is, in metres.",
		Other:       "ca {{.Metres}} m",
	}
	msgKilometres = &i18n.Message{
		ID:          "office.kilometres",
		Description: "About how far it is, in kilometres.",
		Other:       "ca {{.Kilometres}} km",
	}
	msgAndOthers = &i18n.Message{
		ID:          "office.and_others",
		Description: "An authority, and others besides it.",
		Other:       "{{.Name}} m.fl.",
	}
	msgTake = &i18n.Message{
		ID:          "office.take",
		Description: "Button: take the office's address along in the phone.",
		Other:       "Ta med i mobilen",
	}
	msgWhich = &i18n.Message{
		ID:          "office.which",
		Description: "Heading over offices to choose among.",
		Other:       "Vilket kontor vill du ta med?",
	}
)
