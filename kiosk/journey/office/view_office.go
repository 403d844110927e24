package office

import (
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/remark"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
)

// kinds explain what an office is, since its name does not.
var kinds = map[kiosk.OfficeKind]*goi18n.Message{
	kiosk.StateServiceOffice: msgStateServiceOffice,
	kiosk.CitizenOffice:      msgCitizenOffice,
	kiosk.ContactCentre:      msgContactCentre,
	kiosk.DigidelCentre:      msgDigidelCentre,
	kiosk.LibraryHelp:        msgLibraryHelp,
}

var accesses = map[kiosk.Access]*goi18n.Message{
	kiosk.Accessible: msgAccessible, kiosk.PartlyAccess: msgPartlyAccessible, kiosk.NotAccessible: msgNotAccessible,
}

func (s state) officeStep() journey.Step {
	f := s.current()
	place := s.place(f)
	place.Note = i18n.Text{}
	if checked := s.checked(f); !checked.IsZero() {
		place.Note = i18n.T(msgChecked).With(i18n.Args{"When": checked})
	}
	return journey.Step{
		ID: "office.office", Title: name(f), Pace: journey.Noting,
		Body: journey.Places{
			List: []journey.Place{place}, Here: s.book.Place, Facts: s.facts(f), Actions: s.officeActions(f),
		},
		Next: takeAlong(f.Closed == nil),
	}
}

// facts are the rows about an office, as far as they are known.
func (s state) facts(f directory.Found) []journey.Row {
	var rows []journey.Row
	add := func(label *goi18n.Message, value i18n.Text) {
		if !value.IsZero() {
			rows = append(rows, journey.Row{Label: i18n.T(label), Value: value})
		}
	}
	add(msgKindLabel, i18n.T(kinds[f.Kind]))
	add(msgAddressLabel, own(address(f)))
	add(msgDistanceLabel, s.distance(f).Capital())
	add(msgPhoneLabel, own(f.Phone))
	add(msgWebLabel, own(short(f.Web)))
	add(msgAuthoritiesLabel, own(f.Authorities...))
	add(msgServicesLabel, services(f.Services))
	add(msgLanguagesLabel, own(languages(f)...))
	add(msgWheelchairLabel, i18n.T(accesses[f.Wheelchair]))
	return rows
}

// short is a web address as people write it.
func short(web string) string {
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(web, "https://"), "www."), "/")
}

func languages(f directory.Found) []string {
	var names []string
	for _, tag := range f.Languages {
		language, _ := helptopic.FindLanguage(tag)
		names = append(names, language.Own)
	}
	return names
}

// services are those that there are words for.
func services(all []string) i18n.Text {
	var list words
	for _, id := range helps(all) {
		list = append(list, i18n.T(serviceOf(id).words))
	}
	if len(list) == 0 {
		return i18n.Text{}
	}
	return i18n.Of(list)
}

// officeActions lead on; from one closed for good, to where to go instead.
func (s state) officeActions(f directory.Found) []journey.Action {
	var all []journey.Action
	if f.Closed != nil {
		for _, id := range f.Closed.GoTo {
			if other, ok := s.find(id); ok && len(all) < 2 {
				all = append(all, journey.Action{
					ID: officeID + id, Icon: "arrow_forward", Label: i18n.T(msgGoTo).With(i18n.Args{"Name": other.Name}),
				})
			}
		}
	} else {
		if f.Office.Hours != "" {
			all = append(all, action("hours", msgHours, "schedule"))
		}
		all = append(all, action("print", msgPrint, "print"))
	}
	return append(all, remark.Action())
}

func (s state) hoursStep() journey.Step {
	f := s.current()
	var body journey.Confirm
	for i, d := range s.week(f) {
		label := i18n.T(msgWeekdayDate).With(i18n.Args{"Weekday": i18n.Weekday{Time: d.noon}, "Date": i18n.ShortDate{Time: d.noon}}).Capital()
		if i == 0 {
			label = i18n.T(msgToday)
		}
		body.Rows = append(body.Rows, journey.Row{Label: label, Value: i18n.Of(d)})
	}
	for _, d := range s.special(f) {
		body.Rows = append(body.Rows, journey.Row{Label: i18n.Value(i18n.Date{Time: d.noon}).Capital(), Value: i18n.Of(d), Tone: journey.WarnTone})
	}
	return journey.Step{
		ID: "office.hours", Title: i18n.T(msgHours), Lead: i18n.T(msgHoursLead).With(i18n.Args{"Name": f.Name, "When": s.checked(f)}),
		Body: body, Pace: journey.Noting,
	}
}
