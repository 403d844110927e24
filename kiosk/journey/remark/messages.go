package remark

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgWrong = &i18n.Message{
		ID:          "remark.wrong",
		Description: "Button: something that the kiosk says of an office or of where to turn is wrong.",
		Other:       "Något stämmer inte",
	}
	msgTitle = &i18n.Message{
		ID:          "remark.title",
		Description: "Heading over what can be wrong.",
		Other:       "Vad är det som inte stämmer?",
	}
	msgLead = &i18n.Message{
		ID:          "remark.lead",
		Description: "Below that heading.",
		Other:       "De som sköter uppgifterna får veta det. Inget sparas om dig.",
	}
	msgHours = &i18n.Message{
		ID:          "remark.hours",
		Description: "Choice: the opening hours are wrong.",
		Other:       "Öppettiderna",
	}
	msgAddress = &i18n.Message{
		ID:          "remark.address",
		Description: "Choice: the address is wrong.",
		Other:       "Adressen",
	}
	msgPhone = &i18n.Message{
		ID:          "remark.phone",
		Description: "Choice: the phone number is wrong.",
		Other:       "Telefonnumret",
	}
	msgWeb = &i18n.Message{
		ID:          "remark.web",
		Description: "Choice: the address of the web page is wrong.",
		Other:       "Webbadressen",
	}
	msgClosed = &i18n.Message{
		ID:          "remark.closed",
		Description: "Choice: the office has closed for good.",
		Other:       "Kontoret har stängt för gott",
	}
	msgOther = &i18n.Message{
		ID:          "remark.other",
		Description: "Choice: something else is wrong.",
		Other:       "Något annat",
	}
	msgThanks = &i18n.Message{
		ID:          "remark.thanks",
		Description: "Heading: thanks for saying what is wrong.",
		Other:       "Tack för hjälpen!",
	}
	msgThanksLead = &i18n.Message{
		ID:          "remark.thanks.lead",
		Description: "Below that heading.",
		Other:       "De som sköter uppgifterna tittar på det.",
	}
	msgNothingKept = &i18n.Message{
		ID:          "remark.nothing_kept",
		Description: "Promise.",
		Other:       "Inget sparas om dig.",
	}
	msgFinish = &i18n.Message{
		ID:          "remark.finish",
		Description: "Button: the patron is done.",
		Other:       "Klar",
	}
)
