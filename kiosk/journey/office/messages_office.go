package office

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is said of one office.
var (
	msgStateServiceOffice = &i18n.Message{
		ID:          "office.kind.state",
		Description: "Explains a servicekontor of Statens servicecenter: an office of the state.",
		Other:       "Statens kontor för flera myndigheter.",
	}
	msgCitizenOffice = &i18n.Message{
		ID:          "office.kind.citizen",
		Description: "Explains a medborgarkontor: an office of the municipality.",
		Other:       "Kommunens kontor för frågor och hjälp.",
	}
	msgContactCentre = &i18n.Message{
		ID:          "office.kind.contact",
		Description: "Explains a municipality's contact centre.",
		Other:       "Här svarar kommunen på frågor.",
	}
	msgDigidelCentre = &i18n.Message{
		ID:          "office.kind.digidel",
		Description: "Explains a DigidelCenter.",
		Other:       "Hjälp med dator, mobil och internet.",
	}
	msgLibraryHelp = &i18n.Message{
		ID:          "office.kind.library",
		Description: "Explains help at another library.",
		Other:       "Hjälp på ett bibliotek.",
	}
	msgKindLabel = &i18n.Message{
		ID:          "office.label.kind",
		Description: "Label: what kind of office it is.",
		Other:       "Vad är det?",
	}
	msgChecked = &i18n.Message{
		ID:          "office.checked",
		Description: "When what is known of the office was checked: a month, or such as '2 weeks ago'.",
		Other:       "Kontrollerat: {{.When}}",
	}
	msgAddressLabel = &i18n.Message{
		ID:          "office.label.address",
		Description: "Label.",
		Other:       "Adress",
	}
	msgDistanceLabel = &i18n.Message{
		ID:          "office.label.distance",
		Description: "Label: how far it is.",
		Other:       "Avstånd",
	}
	msgPhoneLabel = &i18n.Message{
		ID:          "office.label.phone",
		Description: "Label.",
		Other:       "Telefon",
	}
	msgWebLabel = &i18n.Message{
		ID:          "office.label.web",
		Description: "Label: the address of a web page.",
		Other:       "Webbplats",
	}
	msgAuthoritiesLabel = &i18n.Message{
		ID:          "office.label.authorities",
		Description: "Label: the authorities that are met at the office.",
		Other:       "Myndigheter",
	}
	msgServicesLabel = &i18n.Message{
		ID:          "office.label.services",
		Description: "Label: what the office helps with.",
		Other:       "Hjälp med",
	}
	msgLanguagesLabel = &i18n.Message{
		ID:          "office.label.languages",
		Description: "Label: the languages that are spoken.",
		Other:       "Språk",
	}
	msgWheelchairLabel = &i18n.Message{
		ID:          "office.label.wheelchair",
		Description: "Label: whether a wheelchair can come in.",
		Other:       "Rullstol",
	}
	msgAccessible = &i18n.Message{
		ID:          "office.access.yes",
		Description: "A wheelchair can come in.",
		Other:       "Går att komma in",
	}
	msgPartlyAccessible = &i18n.Message{
		ID:          "office.access.limited",
		Description: "A wheelchair can come in, with difficulty or to a part only.",
		Other:       "Går delvis att komma in",
	}
	msgNotAccessible = &i18n.Message{
		ID:          "office.access.no",
		Description: "A wheelchair can not come in.",
		Other:       "Går inte att komma in",
	}
	msgHours = &i18n.Message{
		ID:          "office.hours",
		Description: "Button and heading: the opening hours.",
		Other:       "Öppettider",
	}
	msgHoursLead = &i18n.Message{
		ID:          "office.hours.lead",
		Description: "Below that heading: the office, and when its hours were checked.",
		Other:       "{{.Name}} · Kontrollerat: {{.When}}",
	}
	msgToday = &i18n.Message{
		ID:          "office.today",
		Description: "In the place of the weekday's name.",
		Other:       "Idag",
	}
)
