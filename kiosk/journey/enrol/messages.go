package enrol

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgTitle = &i18n.Message{
		ID:          "enrol.title",
		Description: "Heading at the first start, for the staff who set the kiosk up.",
		Other:       "Ska kiosken anslutas till central?",
	}
	msgLead = &i18n.Message{
		ID:          "enrol.lead",
		Description: "Below that heading. Central is the name of the server.",
		Other:       "Central är servern där personalen ser anrop, bokningar och hur kioskerna mår.",
	}
	msgCentral = &i18n.Message{
		ID:          "enrol.central",
		Description: "Choice: connect to the server.",
		Other:       "Anslut till central",
	}
	msgCentralDetail = &i18n.Message{
		ID:          "enrol.central.detail",
		Description: "Below that choice: what one needs.",
		Other:       "Du behöver en kod från en administratör.",
	}
	msgAlone = &i18n.Message{
		ID:          "enrol.alone",
		Description: "Choice: use the kiosk without the server.",
		Other:       "Använd utan central",
	}
	msgAloneDetail = &i18n.Message{
		ID:          "enrol.alone.detail",
		Description: "Below that choice: what works, and how to change it.",
		Other:       "Skriva ut, skanna och kopiera går ändå. Anslut senare från servicemenyn.",
	}
	msgKeep = &i18n.Message{
		ID:          "enrol.keep",
		Description: "Choice: leave the connection as it is.",
		Other:       "Ändra ingenting",
	}
	msgKeepDetail = &i18n.Message{
		ID:          "enrol.keep.detail",
		Description: "Below that choice.",
		Other:       "Kiosken fortsätter som förut.",
	}
	msgAddress = &i18n.Message{
		ID:          "enrol.address",
		Description: "Heading: the address of the server is asked for.",
		Other:       "Var finns central?",
	}
	msgAddressLead = &i18n.Message{
		ID:          "enrol.address.lead",
		Description: "Below that heading; the address in it is an example and stays as it is.",
		Other:       "Skriv adressen, till exempel central.example.se",
	}
	msgAddressLabel = &i18n.Message{
		ID:          "enrol.address.label",
		Description: "Label of the field for the address.",
		Other:       "Adress",
	}
	msgOn = &i18n.Message{
		ID:          "enrol.on",
		Description: "Button that goes on to the next question.",
		Other:       "Fortsätt",
	}
	msgCodeTitle = &i18n.Message{
		ID:          "enrol.code.title",
		Description: "Heading: the one-time code is asked for.",
		Other:       "Skriv koden",
	}
	msgCodeLead = &i18n.Message{
		ID:          "enrol.code.lead",
		Description: "Below that heading: where the code comes from, how long it can be used.",
		Other:       "En administratör gör koden på sidan Kiosker i central. Den gäller i ett dygn.",
	}
	msgCode = &i18n.Message{
		ID:          "enrol.code",
		Description: "Label of the field for the code.",
		Other:       "Kod",
	}
	msgConnect = &i18n.Message{
		ID:          "enrol.connect",
		Description: "Button that connects.",
		Other:       "Anslut",
	}
	msgAsking = &i18n.Message{
		ID:          "enrol.asking",
		Description: "Heading while the server is asked.",
		Other:       "Ansluter kiosken",
	}
	msgAskingStatus = &i18n.Message{
		ID:          "enrol.asking.status",
		Description: "While the server is asked.",
		Other:       "Frågar central …",
	}
	msgWrong = &i18n.Message{
		ID:          "enrol.fault.wrong",
		Description: "The code is not right.",
		Other:       "Det finns ingen sådan kod. Kontrollera tecknen.",
	}
	msgUsed = &i18n.Message{
		ID:          "enrol.fault.used",
		Description: "The code was used before.",
		Other:       "Koden är redan använd. Be om en ny.",
	}
	msgOld = &i18n.Message{
		ID:          "enrol.fault.old",
		Description: "The code is too old.",
		Other:       "Koden är för gammal. Be om en ny.",
	}
	msgTries = &i18n.Message{
		ID:          "enrol.fault.tries",
		Description: "Too many wrong codes.",
		Other:       "För många fel koder. Vänta fem minuter.",
	}
	msgClock = &i18n.Message{
		ID:          "enrol.fault.clock",
		Description: "The secure connection fails because of the time.",
		Other:       "Klockan i kiosken går fel, eller så har serverns certifikat gått ut. Ställ klockan och försök igen.",
	}
	msgOffline = &i18n.Message{
		ID:          "enrol.fault.offline",
		Description: "The server can not be reached.",
		Other:       "Central svarar inte. Kontrollera adressen och nätet.",
	}
	msgNonsense = &i18n.Message{
		ID:          "enrol.fault.nonsense",
		Description: "Something else than the server answers.",
		Other:       "Det som svarar på adressen är inte central. Kontrollera adressen.",
	}
	msgBroken = &i18n.Message{
		ID:          "enrol.fault.broken",
		Description: "Something else went wrong.",
		Other:       "Det gick inte att ansluta. Försök igen.",
	}
)
