package office

import (
	"slices"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
)

// service is something that patrons are told of and can ask for. Records name
// services in English words, the same one in several ways; the first name is its id.
type service struct {
	words *goi18n.Message
	names []string
}

// allServices are those that there are words for. One that has none is not shown, since
// nobody could read it.
var allServices = []service{
	{msgGuidance, []string{"guidance", "civic guidance"}},
	{msgMunicipal, []string{"municipal information"}},
	{msgEServices, []string{"e-service help"}},
	{msgDigital, []string{"digital help", "IT guide at public computers"}},
	{msgForms, []string{"help with forms and applications", "find and print forms", "applications"}},
	{msgComputers, []string{"self-service computers", "public computers", "borrow computer", "borrow a computer"}},
	{msgPrintThere, []string{"print"}},
	{msgCopyThere, []string{"copy"}},
	{msgLearn, []string{"learning"}},
	{msgLetters, []string{"understand letters"}},
	{msgDecisions, []string{"authority decisions"}},
	{msgAnyAuthority, []string{"help with almost any authority matter"}},
	{msgMigration, []string{"Migrationsverket digital services, printing, handing in documents"}},
	{msgHandIn, []string{"hand in documents to the district"}},
	{msgNewcomers, []string{"drop-in questions for newly arrived"}},
	{msgHousingQueue, []string{"housing queue"}},
	{msgChildcare, []string{"childcare"}},
	{msgFunds, []string{"funds"}},
	{msgWithLibrary, []string{"library and citizen service together", "library and citizen office together"}},
}

// serviceOf gives the service that a record names; without words when there is none.
func serviceOf(name string) service {
	for _, s := range allServices {
		if slices.Contains(s.names, name) {
			return s
		}
	}
	return service{}
}

// helps gives the ids of the services that a record names, each once.
func helps(names []string) []string {
	var ids []string
	for _, name := range names {
		if s := serviceOf(name); s.words != nil && !slices.Contains(ids, s.names[0]) {
			ids = append(ids, s.names[0])
		}
	}
	return ids
}
