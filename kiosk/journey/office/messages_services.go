package office

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What offices help with.
var (
	msgGuidance = &i18n.Message{
		ID:          "office.service.guidance",
		Description: "What an office helps with: guidance in society.",
		Other:       "Vägledning",
	}
	msgMunicipal = &i18n.Message{
		ID:          "office.service.municipal",
		Description: "What an office helps with: questions to the municipality.",
		Other:       "Frågor till kommunen",
	}
	msgEServices = &i18n.Message{
		ID:          "office.service.e_services",
		Description: "What an office helps with.",
		Other:       "Hjälp med e-tjänster",
	}
	msgDigital = &i18n.Message{
		ID:          "office.service.digital",
		Description: "What an office helps with: computers, phones and the internet.",
		Other:       "Hjälp med dator och mobil",
	}
	msgForms = &i18n.Message{
		ID:          "office.service.forms",
		Description: "What an office helps with.",
		Other:       "Hjälp med blanketter",
	}
	msgComputers = &i18n.Message{
		ID:          "office.service.computers",
		Description: "What an office has: computers to use oneself.",
		Other:       "Datorer att använda",
	}
	msgPrintThere = &i18n.Message{
		ID:          "office.service.print",
		Description: "What one can do at an office.",
		Other:       "Utskrift",
	}
	msgCopyThere = &i18n.Message{
		ID:          "office.service.copy",
		Description: "What one can do at an office.",
		Other:       "Kopiering",
	}
	msgLearn = &i18n.Message{
		ID:          "office.service.learn",
		Description: "What one can do at an office: learn more about computers, phones and the internet.",
		Other:       "Lära sig om dator och mobil",
	}
	msgLetters = &i18n.Message{
		ID:          "office.service.letters",
		Description: "What an office helps with: understanding a letter that one has got.",
		Other:       "Förstå brev",
	}
	msgDecisions = &i18n.Message{
		ID:          "office.service.decisions",
		Description: "What an office helps with: understanding a decision by an authority.",
		Other:       "Förstå myndigheters beslut",
	}
	msgAnyAuthority = &i18n.Message{
		ID:          "office.service.any_authority",
		Description: "What an office helps with: nearly anything that has to do with an authority.",
		Other:       "De flesta myndighetsfrågor",
	}
	msgMigration = &i18n.Message{
		ID:          "office.service.migration",
		Description: "What one can do at an office. Migrationsverket is the migration agency.",
		Other:       "Migrationsverkets e-tjänster",
	}
	msgHandIn = &i18n.Message{
		ID:          "office.service.hand_in",
		Description: "What one can do at an office: hand in papers to the part of the city (stadsdelen) that it belongs to.",
		Other:       "Lämna papper till stadsdelen",
	}
	msgNewcomers = &i18n.Message{
		ID:          "office.service.newcomers",
		Description: "What an office helps with: questions of people who are new in Sweden.",
		Other:       "Frågor från nyanlända",
	}
	msgHousingQueue = &i18n.Message{
		ID:          "office.service.housing_queue",
		Description: "What an office helps with: the queue for a rented flat.",
		Other:       "Bostadskö",
	}
	msgChildcare = &i18n.Message{
		ID:          "office.service.childcare",
		Description: "What an office helps with: preschool and other child care.",
		Other:       "Förskola och barnomsorg",
	}
	msgFunds = &i18n.Message{
		ID:          "office.service.funds",
		Description: "What an office helps with: applying for money from funds and foundations.",
		Other:       "Söka pengar ur fonder",
	}
	msgWithLibrary = &i18n.Message{
		ID:          "office.service.with_library",
		Description: "What an office is: a library and a citizen service office in one place.",
		Other:       "Bibliotek på samma ställe",
	}
)
