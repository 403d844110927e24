package office

import (
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/ticket"
)

// startPrint asks the printer; Back from what comes of it leads here.
func (s state) startPrint() (journey.State, []journey.Effect) {
	if s.phase != unprinted {
		s = s.to(printing)
	}
	s.print, s.fault = kiosk.PrintProgress{Total: 1}, ""
	return s.at(printing), []journey.Effect{effect.AskPrinter{}}
}

// tapPaper takes what is offered while something is taken along.
func (s state) tapPaper(id string) (journey.State, []journey.Effect) {
	switch {
	case id == "print" && s.phase != printing:
		return s.startPrint()
	case id == journey.Stop && s.phase == printing:
		return s.back(), []journey.Effect{journey.Cancel{Of: effect.PrintKey}, journey.Cancel{Of: effect.AskPrinter{}.Key()}}
	}
	return s, nil
}

// paper takes what the printer says.
func (s state) paper(e journey.Event) (journey.State, []journey.Effect) {
	if s.phase != printing {
		return s, nil
	}
	switch e := e.(type) {
	case effect.PrinterAnswer:
		if e.Fault != "" {
			s.fault = e.Fault
			return s.at(unprinted), nil
		}
		return s, []journey.Effect{effect.PrintPaper{Paper: s.slip(), Roll: !e.Offer.A4}}
	case effect.PrintReported:
		s.print = e.PrintProgress
	case effect.PrintEnded:
		switch e.Fault {
		case "":
			return s.at(printed), nil
		case kiosk.Cancelled:
			return s.back(), nil
		}
		s.fault = e.Fault
		return s.at(unprinted), nil
	}
	return s, nil
}

// slip is what is printed: what the screen says of the office, and its contact.
func (s state) slip() ticket.Paper {
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
