package office

import goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

// serviceNames are the services that patrons are told of and can ask for. Records
// name services in English words; one that has no words here is not shown, since
// nobody could read it.
var serviceNames = map[string]*goi18n.Message{
	"guidance":                         msgGuidance,
	"municipal information":            msgMunicipal,
	"e-service help":                   msgEServices,
	"digital help":                     msgDigital,
	"help with forms and applications": msgForms,
	"self-service computers":           msgComputers,
	"print":                            msgPrintThere,
	"copy":                             msgCopyThere,
}
