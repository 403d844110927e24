package office

import (
	"strings"

	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/ticket"
)

// startPrint prints a slip; Back from what comes of it leads here.
func (s state) startPrint() (journey.State, []journey.Effect) {
	var effects []journey.Effect
	s.slip, effects = slip.Start()
	return s.to(printing), effects
}

// paper takes what the printer and the patron say of the printing.
func (s state) paper(e journey.Event) (journey.State, []journey.Effect) {
	if s.phase != printing {
		return s, nil
	}
	var effects []journey.Effect
	s.slip, effects = slip.Update(s.slip, e, s.sheet)
	switch s.slip.Phase {
	case slip.Printed:
		s = s.at(printed)
	case slip.Stopped:
		s = s.back()
	}
	return s, effects
}

// sheet is what is printed: what the screen says of the office, and its contact.
func (s state) sheet() ticket.Paper {
	f := s.current()
	line := func(t i18n.Text) ticket.Line { return ticket.LineIn(s.screen, t) }
	p := ticket.Paper{Language: s.screen, Lines: []ticket.Line{{Text: f.Name, Language: swedish, Bold: true}}}
	if f.Office.Hours == "" { // else the days below say it, and longer than now
		p.Lines = append(p.Lines, line(s.standing(f).Value).Strong())
	}
	for _, own := range []string{address(f), f.Phone, short(f.Web)} {
		if own != "" {
			p.Lines = append(p.Lines, ticket.Line{Text: own, Language: swedish})
		}
	}
	for _, d := range append(s.week(f), s.special(f)...) {
		p.Lines = append(p.Lines, line(d.said()))
	}
	if on, ok := s.checkedOn(f); ok {
		p.Lines = append(p.Lines, line(i18n.T(msgChecked).With(i18n.Args{"When": i18n.Month{Time: on}})))
	}
	p.Code, p.Caption = ticket.QR(s.contact()), line(i18n.T(msgScan))
	return p
}

// swedish is the language of names and addresses.
const swedish = "sv"

// contact is the office for a phone's address book. Its note has the hours of the
// days to come when they are a fact.
func (s state) contact() string {
	f := s.current()
	var note []string
	for _, d := range append(s.week(f), s.special(f)...) {
		note = append(note, i18n.For(s.screen).Text(d.said()))
	}
	return ticket.Contact(f.Office, strings.Join(note, "\n"))
}

// said is a day on paper: "tisdag 24 nov.: 10.00–16.00".
func (d openDay) said() i18n.Text {
	return i18n.T(msgDayHours).With(i18n.Args{
		"Weekday": i18n.Weekday{Time: d.noon}, "Date": i18n.ShortDate{Time: d.noon}, "Hours": i18n.Of(d),
	}).Capital()
}

// address is street, postcode and town on one line, as far as they are known.
func address(f directory.Found) string {
	town := strings.TrimSpace(f.Postcode + " " + f.City)
	if f.Street == "" || town == "" {
		return f.Street + town
	}
	return f.Street + ", " + town
}
