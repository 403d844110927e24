package session

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgHome = &i18n.Message{
		ID:          "home.title",
		Description: "Heading of the home screen.",
		Other:       "Vad vill du göra?",
	}
	msgHomeLead = &i18n.Message{
		ID:          "home.lead",
		Description: "Below that heading.",
		Other:       "Välj en ruta. Inget sparas om dig.",
	}
	msgStaff = &i18n.Message{
		ID:          "home.staff",
		Description: "Tile on the home screen: fetch staff.",
		Other:       "Hämta personal",
	}
	msgStaffDetail = &i18n.Message{
		ID:          "home.staff.detail",
		Description: "Below that tile's title.",
		Other:       "Någon kommer till dig",
	}
	msgIdle = &i18n.Message{
		ID:          "idle.title",
		Description: "Heading of the warning before the visit is wiped.",
		Other:       "Är du kvar?",
	}
	msgIdleText = &i18n.Message{
		ID:          "idle.text",
		Description: "Count is the seconds that are left.",
		One:         "Om en sekund raderas allt och kiosken börjar om.",
		Other:       "Om {{.Count}} sekunder raderas allt och kiosken börjar om.",
	}
	msgStay = &i18n.Message{
		ID:          "idle.stay",
		Description: "Button: I am still here.",
		Other:       "Ja, jag är kvar",
	}
	msgLanguages = &i18n.Message{
		ID:          "languages.title",
		Description: "Heading over the list of languages.",
		Other:       "Välj språk",
	}
	msgLanguagesLead = &i18n.Message{
		ID:          "languages.lead",
		Description: "Below that heading.",
		Other:       "Du kommer tillbaka till samma plats.",
	}
	msgAccess = &i18n.Message{
		ID:          "access.title",
		Description: "Heading of the menu for sight and reach.",
		Other:       "Gör skärmen lättare att använda",
	}
	msgAccessLead = &i18n.Message{
		ID:          "access.lead",
		Description: "Below that heading.",
		Other:       "Gäller bara medan du är här.",
	}
	msgText100 = &i18n.Message{
		ID:          "access.text100",
		Description: "Choice: normal text size.",
		Other:       "Vanlig text",
	}
	msgText150 = &i18n.Message{
		ID:          "access.text150",
		Description: "Choice: larger text.",
		Other:       "Större text",
	}
	msgText200 = &i18n.Message{
		ID:          "access.text200",
		Description: "Choice: largest text.",
		Other:       "Störst text",
	}
	msgContrast = &i18n.Message{
		ID:          "access.contrast",
		Description: "Choice: high contrast.",
		Other:       "Hög kontrast",
	}
	msgReach = &i18n.Message{
		ID:          "access.reach",
		Description: "Choice: everything that can be touched moves to the lower half of the screen.",
		Other:       "Låg räckvidd",
	}
	msgReachDetail = &i18n.Message{
		ID:          "access.reach.detail",
		Description: "Below that choice.",
		Other:       "Allt du trycker på flyttas ner",
	}
	msgCalling = &i18n.Message{
		ID:          "call.calling",
		Description: "Heading while the call for staff is sent.",
		Other:       "Ropar på personalen …",
	}
	msgCallSent = &i18n.Message{
		ID:          "call.sent",
		Description: "The staff have got the message.",
		Other:       "Personalen har fått ett meddelande",
	}
	msgCallSentLead = &i18n.Message{
		ID:          "call.sent.lead",
		Description: "Below that heading.",
		Other:       "Stanna kvar här. Du kan fortsätta medan du väntar.",
	}
	msgCallOnTheWay = &i18n.Message{
		ID:          "call.coming",
		Description: "Someone of the staff is on the way.",
		Other:       "Någon är på väg till dig",
	}
	msgCallOnTheWayLead = &i18n.Message{
		ID:          "call.coming.lead",
		Description: "Below that heading.",
		Other:       "Stanna kvar här.",
	}
	msgCallClosed = &i18n.Message{
		ID:          "call.closed",
		Description: "The call has been ended by the staff.",
		Other:       "Personalen har varit här",
	}
	msgCallFailed = &i18n.Message{
		ID:          "call.failed",
		Description: "The call could not be sent.",
		Other:       "Vi kan inte nå personalen härifrån",
	}
	msgCallFailedLead = &i18n.Message{
		ID:          "call.failed.lead",
		Description: "Below that heading: what to do.",
		Other:       "Gå till disken, så hjälper någon dig.",
	}
	msgCallOffline = &i18n.Message{
		ID:          "call.offline",
		Description: "Short: staff can not be reached from the kiosk.",
		Other:       "Vi når inte personalen. Gå till disken.",
	}
	msgCallAgain = &i18n.Message{
		ID:          "call.again",
		Description: "Button that calls again.",
		Other:       "Ropa igen",
	}
	msgQueueCall = &i18n.Message{
		ID:          "call.queue",
		Description: "A queue number is called: shown and spoken. Place is a room.",
		Other:       "{{.Number}}, välkommen till {{.Place}}",
	}
	msgCallNote = &i18n.Message{
		ID:          "call.note",
		Description: "Promise on the call screen.",
		Other:       "Personalen ser bara vilken kiosk det är och vilket språk du valt.",
	}
	msgService = &i18n.Message{
		ID:          "service.title",
		Description: "Heading of the staff's service menu.",
		Other:       "Servicemeny",
	}
	msgPIN = &i18n.Message{
		ID:          "service.pin",
		Description: "Label of the field for the staff's code.",
		Other:       "Kod",
	}
	msgPINLead = &i18n.Message{
		ID:          "service.pin.lead",
		Description: "Below the heading, above the field.",
		Other:       "Bara för personal.",
	}
	msgPINGo = &i18n.Message{
		ID:          "service.pin.go",
		Description: "Button that opens the menu.",
		Other:       "Öppna",
	}
	msgPINWrong = &i18n.Message{
		ID:          "service.pin.wrong",
		Description: "The code is wrong.",
		Other:       "Fel kod. Försök igen.",
	}
	msgPINLocked = &i18n.Message{
		ID:          "service.pin.locked",
		Description: "Too many wrong codes.",
		Other:       "För många försök. Vänta fem minuter.",
	}
	msgRefresh = &i18n.Message{
		ID:          "service.refresh",
		Description: "Button that checks all devices again.",
		Other:       "Kontrollera igen",
	}
	msgEnrol = &i18n.Message{
		ID:          "service.enrol",
		Description: "Button that leads to where the kiosk is connected to the central server.",
		Other:       "Anslut till central",
	}
	msgQuit = &i18n.Message{
		ID:          "service.quit",
		Description: "Button that closes the program.",
		Other:       "Stäng programmet",
	}
	msgExamining = &i18n.Message{
		ID:          "service.examining",
		Description: "While the devices are checked.",
		Other:       "Kontrollerar …",
	}
)
