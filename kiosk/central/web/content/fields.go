package content

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

// form is how a field is typed.
type form string

const (
	lineForm   form = "line"
	datesForm  form = "date"
	hoursForm  form = "hours"  // opening_hours, with a preview
	webForm    form = "web"    // an https address
	numberForm form = "number" // a whole number from 1
	listForm   form = "list"   // one to a line
	checkForm  form = "check"  // yes or no
	choiceForm form = "choice" // one of Options
	wordsForm  form = "words"  // a text, Swedish beside another language
	soughtForm form = "sought" // words to search by, with commas, Swedish beside another language
)

// field is one of a record's, by its path in the body.
type field struct {
	path    string
	label   string // in words.labels; the path when it is ""
	hint    string // in words.hints; as the label when it is ""
	form    form
	need    bool
	options []string // of a choice, in words.options
}

// name is what labels and hints call the field.
func (f field) name() string {
	if f.label != "" {
		return f.label
	}
	return f.path
}

// factFields say where a record's facts are from.
var factFields = []field{
	{path: "source", form: lineForm},
	{path: "source_date", form: lineForm},
	{path: "owner", form: lineForm},
	{path: "checked_on", form: datesForm},
	{path: "valid_until", form: datesForm},
}

var officeKinds = []string{
	string(kiosk.StateServiceOffice), string(kiosk.CitizenOffice), string(kiosk.ContactCentre),
	string(kiosk.DigidelCentre), string(kiosk.LibraryHelp),
}

// kinds are those with a form, in the order in which they are offered. Others are
// listed, confirmed, retired and undone all the same.
var kinds = []pack.Kind{
	pack.OfficeKind, pack.AreaKind, pack.TopicKind, pack.AuthorityKind, pack.HelperKind, pack.FormKind, pack.SituationKind,
}

var fields = map[pack.Kind][]field{
	pack.OfficeKind: append([]field{
		{path: "name", form: lineForm, need: true},
		{path: "kind", label: "office_kind", form: choiceForm, need: true, options: officeKinds},
		{path: "municipality", form: lineForm, need: true},
		{path: "operator", form: lineForm},
		{path: "street", form: lineForm},
		{path: "postcode", form: lineForm},
		{path: "city", form: lineForm},
		{path: "place.lat", form: lineForm},
		{path: "place.lon", form: lineForm},
		{path: "place.approximate", form: checkForm},
		{path: "phone", form: lineForm},
		{path: "email", form: lineForm},
		{path: "web", form: webForm},
		{path: "hours", form: hoursForm},
		{path: "authorities", form: listForm},
		{path: "services", form: listForm},
		{path: "languages", form: listForm},
		{path: "wheelchair", form: choiceForm, options: []string{"", "yes", "limited", "no"}},
	}, factFields...),
	pack.AreaKind: {
		{path: "title", form: wordsForm, need: true},
		{path: "icon", form: lineForm, need: true},
		{path: "place", label: "order", form: numberForm, need: true},
	},
	pack.TopicKind: append([]field{
		{path: "title", form: wordsForm, need: true},
		{path: "lead", form: wordsForm, need: true},
		{path: "area", form: lineForm, need: true},
		{path: "group", form: choiceForm, need: true, options: []string{string(kiosk.DoHere), string(kiosk.GetHelp), string(kiosk.Refer)}},
		{path: "icon", form: lineForm, need: true},
		{path: "authority", form: lineForm},
		{path: "offices", form: listForm},
		{path: "helpers", form: listForm},
		{path: "journey", form: lineForm},
		{path: "help_topic", form: lineForm},
		{path: "sensitive", form: checkForm},
		{path: "searched_as", form: soughtForm},
	}, factFields...),
	pack.AuthorityKind: append([]field{
		{path: "name", form: lineForm, need: true},
		{path: "about", form: wordsForm, need: true},
		{path: "web", form: webForm},
		{path: "phone", form: lineForm},
		{path: "hours", label: "phone_hours", form: hoursForm},
	}, factFields...),
	pack.HelperKind: append([]field{
		{path: "name", form: wordsForm, need: true},
		{path: "role", form: wordsForm, need: true},
		{path: "web", form: webForm},
	}, factFields...),
	pack.FormKind: append([]field{
		{path: "title", form: wordsForm, need: true},
		{path: "number", form: lineForm},
		{path: "about", form: wordsForm, need: true},
		{path: "authority", form: lineForm, need: true},
		{path: "web", form: webForm, need: true},
	}, factFields...),
	pack.SituationKind: {
		{path: "title", form: wordsForm, need: true},
		{path: "icon", form: lineForm, need: true},
		{path: "topics", form: listForm},
	},
}
