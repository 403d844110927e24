package booking

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What is said until a time is chosen.
var (
	msgAsking = &i18n.Message{
		ID:          "booking.asking",
		Description: "Heading while free times are fetched.",
		Other:       "Hämtar lediga tider …",
	}
	msgStart = &i18n.Message{
		ID:          "booking.start",
		Description: "Heading of the booking's first screen.",
		Other:       "Hjälp från personalen",
	}
	msgStartLead = &i18n.Message{
		ID:          "booking.start.lead",
		Description: "Below that heading.",
		Other:       "Det kostar ingenting. Du behöver inte säga vad du heter.",
	}
	msgBook = &i18n.Message{
		ID:          "booking.book",
		Description: "Choice: book a time.",
		Other:       "Boka en tid",
	}
	msgBookDetail = &i18n.Message{
		ID:          "booking.book.detail",
		Description: "Below that choice.",
		Other:       "Välj dag och tid",
	}
	msgHasCode = &i18n.Message{
		ID:          "booking.has_code",
		Description: "Choice: the patron has a code from an earlier booking.",
		Other:       "Jag har en kod",
	}
	msgHasCodeDetail = &i18n.Message{
		ID:          "booking.has_code.detail",
		Description: "Below that choice.",
		Other:       "Säg att du är här, flytta eller avboka",
	}
	msgDropIn = &i18n.Message{
		ID:          "booking.drop_in",
		Description: "Choice: come without a booked time and take a queue number.",
		Other:       "Ta en kölapp",
	}
	msgDropInDetail = &i18n.Message{
		ID:          "booking.drop_in.detail",
		Description: "Below that choice.",
		Other:       "Vänta på hjälp nu",
	}
	msgTopic = &i18n.Message{
		ID:          "booking.topic",
		Description: "Heading over the topics of help.",
		Other:       "Vad vill du ha hjälp med?",
	}
	msgTopicLead = &i18n.Message{
		ID:          "booking.topic.lead",
		Description: "Below that heading.",
		Other:       "Välj det som passar bäst.",
	}
	msgMinutes = &i18n.Message{
		ID:          "booking.minutes",
		Description: "How long a help session is, about.",
		One:         "Ungefär en minut",
		Other:       "Ungefär {{.Count}} minuter",
	}
	msgLanguage = &i18n.Message{
		ID:          "booking.language",
		Description: "Heading over the languages that helpers speak.",
		Other:       "Vilket språk vill du ha hjälp på?",
	}
	msgLanguageLead = &i18n.Message{
		ID:          "booking.language.lead",
		Description: "Below that heading.",
		Other:       "Språk med lediga tider står först.",
	}
	msgFreeTimes = &i18n.Message{
		ID:          "booking.free_times",
		Description: "Below a language: how many times are free in it.",
		One:         "{{.Count}} ledig tid",
		Other:       "{{.Count}} lediga tider",
	}
	msgInterpreter = &i18n.Message{
		ID:          "booking.interpreter",
		Description: "Below a language that no helper speaks, but an interpreter can come.",
		Other:       "Med tolk",
	}
	msgNoTimes = &i18n.Message{
		ID:          "booking.no_times",
		Description: "Below a language in which no time is free.",
		Other:       "Inga lediga tider nu",
	}
	msgNothing = &i18n.Message{
		ID:          "booking.nothing",
		Description: "Heading: no time is free in the chosen language.",
		Other:       "Det finns inga lediga tider",
	}
	msgNothingLead = &i18n.Message{
		ID:          "booking.nothing.lead",
		Description: "Below that heading. Language is the chosen language's own name.",
		Other:       "Ingen tid är ledig på {{.Language}}. Så här kan du göra i stället.",
	}
	msgOthers = &i18n.Message{
		ID:          "booking.others",
		Description: "Choice: another language.",
		Other:       "Välj ett annat språk",
	}
	msgRequest = &i18n.Message{
		ID:          "booking.request",
		Description: "Choice and heading: leave a request for a time, which is not a booking.",
		Other:       "Lämna ett önskemål",
	}
	msgRequestDetail = &i18n.Message{
		ID:          "booking.request.detail",
		Description: "Below that choice.",
		Other:       "Personalen letar efter en tid åt dig",
	}
	msgTime = &i18n.Message{
		ID:          "booking.time",
		Description: "Heading over days and times.",
		Other:       "När passar det?",
	}
	msgTimeLead = &i18n.Message{
		ID:          "booking.time.lead",
		Description: "Below that heading: the topic, and the language's own name. Keep the asterisks, which make bold.",
		Other:       "Hjälp med **{{.Topic}}** · **{{.Language}}**",
	}
	msgToday = &i18n.Message{
		ID:          "booking.today",
		Description: "In the place of the weekday's name.",
		Other:       "Idag",
	}
	msgFree = &i18n.Message{
		ID:          "booking.free",
		Description: "Below a day: how many times are free. As short as can be.",
		One:         "{{.Count}} ledig",
		Other:       "{{.Count}} lediga",
	}
	msgFull = &i18n.Message{
		ID:          "booking.full",
		Description: "Below a day without free times. As short as can be.",
		Other:       "Inga lediga",
	}
	msgTimes = &i18n.Message{
		ID:          "booking.times",
		Description: "Over the free times of a day. Day is a weekday.",
		Other:       "Tider: {{.Day}}",
	}
	msgEarlier = &i18n.Message{
		ID:          "booking.earlier",
		Description: "Button that shows earlier days; read aloud.",
		Other:       "Tidigare dagar",
	}
	msgLater = &i18n.Message{
		ID:          "booking.later",
		Description: "Button that shows later days; read aloud.",
		Other:       "Senare dagar",
	}
	msgYours = &i18n.Message{
		ID:          "booking.yours",
		Description: "Over the chosen time.",
		Other:       "Din tid",
	}
	msgYoursText = &i18n.Message{
		ID:          "booking.yours.text",
		Description: "Below the chosen time. Place is a room.",
		Other:       "{{.Place}}. Du behöver inte säga vad du heter. Du får en kod.",
	}
	msgOn = &i18n.Message{
		ID:          "booking.on",
		Description: "Button: go on to the summary.",
		Other:       "Gå vidare",
	}
)
