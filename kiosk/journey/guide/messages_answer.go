package guide

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgNarrower = &i18n.Message{
		ID:          "guide.answer.narrower",
		Description: "Above buttons that lead to closer answers, such as “Letter from the police”.",
		Other:       "Välj det som passar",
	}
	msgDoIt = &i18n.Message{
		ID:          "guide.answer.yourself",
		Description: "Above how to do a thing oneself.",
		Other:       "Gör själv",
	}
	msgCall = &i18n.Message{
		ID:          "guide.answer.call",
		Description: "Above a phone number.",
		Other:       "Ring",
	}
	msgMay = &i18n.Message{
		ID:          "guide.answer.may",
		Description: "Above a list of what one can do at the library: “borrow a computer …”.",
		Other:       "Här på biblioteket kan du",
	}
	msgMayNot = &i18n.Message{
		ID:          "guide.answer.maynot",
		Description: "Above a list of what the staff may not do: “log in for you …”.",
		Other:       "Personalen får inte",
	}
	msgGo = &i18n.Message{
		ID:          "guide.answer.go",
		Description: "Above the office to go to.",
		Other:       "Gå dit",
	}
	msgOpenNow = &i18n.Message{
		ID:          "guide.answer.opennow",
		Description: "Above the nearest office that is open now, when the nearest of all is not.",
		Other:       "Öppet just nu",
	}
	msgHere = &i18n.Message{
		ID:          "guide.answer.here",
		Description: "Above the way to do the thing at this kiosk.",
		Other:       "Gör det här",
	}
	msgDo = &i18n.Message{
		ID:          "guide.answer.do",
		Description: "Button that begins the kiosk's own journey, such as printing.",
		Other:       "Börja nu",
	}
	msgWay = &i18n.Message{
		ID:          "guide.answer.way",
		Description: "Button that shows an office on the map.",
		Other:       "Visa vägen",
	}
	msgBook = &i18n.Message{
		ID:          "guide.answer.book",
		Description: "Button that books help at the library.",
		Other:       "Boka hjälp här",
	}
	msgHelp = &i18n.Message{
		ID:          "guide.answer.help",
		Description: "Above the way to book help, where there is no office to go to.",
		Other:       "Få hjälp",
	}
	msgHelpText = &i18n.Message{
		ID:          "guide.answer.help.text",
		Description: "What a booked help session is.",
		Other:       "Boka en tid med någon som sitter bredvid dig.",
	}
	msgMoreOffices = &i18n.Message{
		ID:          "guide.answer.offices",
		Description: "Button that lists all offices that help with the topic.",
		Other:       "Fler kontor",
	}
	msgOthers = &i18n.Message{
		ID:          "guide.answer.others",
		Description: "Button that shows who else helps.",
		Other:       "Fler som hjälper",
	}
	msgForms = &i18n.Message{
		ID:          "guide.answer.forms",
		Description: "Button that shows the forms that belong to the topic.",
		Other:       "Blanketter",
	}
	msgTake = &i18n.Message{
		ID:          "guide.answer.take",
		Description: "Button that shows the answer as a QR code.",
		Other:       "Ta med i mobilen",
	}
	msgPrint = &i18n.Message{
		ID:          "guide.answer.print",
		Description: "Button that prints the answer.",
		Other:       "Skriv ut svaret",
	}
	msgUnchecked = &i18n.Message{
		ID:          "guide.answer.unchecked",
		Description: "Badge below addresses and numbers that come from a source, but that nobody at the library has checked.",
		Other:       "Inte kontrollerat",
	}
	msgPrivate = &i18n.Message{
		ID:          "guide.answer.private",
		Description: "Below an answer about money, health or protection.",
		Other:       "Vill du prata ostört? Säg till personalen.",
	}
	msgOthersTitle = &i18n.Message{
		ID:          "guide.others.title",
		Description: "Title above who else helps with the topic.",
		Other:       "Fler som hjälper",
	}
	msgFormsTitle = &i18n.Message{
		ID:          "guide.forms.title",
		Description: "Title above forms, each with a QR code.",
		Other:       "Blanketter",
	}
	msgFormsLead = &i18n.Message{
		ID:          "guide.forms.lead",
		Description: "Below that title.",
		Other:       "Rikta mobilens kamera mot rutan. Personalen visar gärna var du hittar blanketten.",
	}
	msgTakeTitle = &i18n.Message{
		ID:          "guide.take.title",
		Description: "Title above a large QR code.",
		Other:       "Rikta mobilens kamera mot rutan",
	}
	msgTakeLead = &i18n.Message{
		ID:          "guide.take.lead",
		Description: "The code holds a contact with number, address and what to do.",
		Other:       "Svaret sparas som en kontakt i din mobil. Det går inte genom någon annan.",
	}
	msgTakeLong = &i18n.Message{
		ID:          "guide.take.long",
		Description: "When the answer is too long for a QR code.",
		Other:       "Svaret får inte plats i en ruta. Skriv ut det i stället.",
	}
	msgFinish = &i18n.Message{
		ID:          "guide.finish",
		Description: "Button that ends the visit.",
		Other:       "Klar",
	}
	msgPaperDate = &i18n.Message{
		ID:          "guide.paper.date",
		Description: "Last line on paper: where and when the answer was given.",
		Other:       "Svar från bibliotekets kiosk {{.Date}}. Uppgifterna kan ändras.",
	}
)
