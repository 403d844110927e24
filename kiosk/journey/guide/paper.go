package guide

import (
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/ticket"
)

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
		return s, []journey.Effect{effect.PrintPaper{Paper: s.sheet(), Roll: !e.Offer.A4}}
	case effect.PrintReported:
		s.print = e.PrintProgress
	case effect.PrintEnded:
		switch e.Fault {
		case "", kiosk.Cancelled:
			s.printed = e.Fault == ""
			return s.at(answered), nil
		}
		s.fault = e.Fault
		return s.at(unprinted), nil
	}
	return s, nil
}

// sheet is the answer on paper, in the patron's language, with the first page's
// address as a QR code.
func (s state) sheet() ticket.Paper {
	a := s.answer
	say := func(t i18n.Text) ticket.Line { return ticket.LineIn(s.screen, t) }
	p := ticket.Paper{Language: s.screen, Lines: []ticket.Line{say(i18n.Of(a.Topic.Title)).Huge(), plain(say(i18n.Of(a.Topic.Lead)))}}
	for _, column := range [][]journey.Block{s.alone(), s.here(), s.there()} {
		for _, b := range column {
			p.Lines = append(p.Lines, blockLines(b, say)...)
		}
	}
	p.Lines = append(p.Lines, say(i18n.T(msgPaperDate).With(i18n.Args{"Date": i18n.ShortDate{Time: a.Now}})))
	if len(a.Pages) > 0 && a.Pages[0].Code != nil {
		p.Code, p.Caption = a.Pages[0].Code, say(i18n.Value(number(a.Pages[0].Host)))
	}
	return p
}

// blockLines are a block without what only a screen can do.
func blockLines(b journey.Block, say func(i18n.Text) ticket.Line) []ticket.Line {
	var lines []ticket.Line
	add := func(t i18n.Text, dress func(ticket.Line) ticket.Line) {
		if !t.IsZero() {
			lines = append(lines, dress(say(t)))
		}
	}
	add(b.Label, ticket.Line.Strong)
	add(b.Title, plain)
	add(b.Text, plain)
	add(b.Badge.Text, plain)
	for _, point := range b.Points {
		add(point, func(l ticket.Line) ticket.Line { l.Text = "– " + l.Text; return l })
	}
	return lines
}

// plain takes the marks of bold words from a line: paper has whole lines in bold.
func plain(l ticket.Line) ticket.Line {
	l.Text = strings.ReplaceAll(l.Text, "**", "")
	return l
}

// contact is the answer for a phone's address book: who is responsible, and in the
// note what can be done.
func (s state) contact() string {
	a := s.answer
	local := i18n.For(s.screen)
	c := kiosk.Office{Name: a.Authority, Phone: a.Phone.Number}
	if c.Name == "" {
		c.Name = a.Topic.Title.In(s.screen)
	}
	if len(a.Pages) > 0 {
		c.Web = a.Pages[0].Address
	}
	note := a.Topic.Title.In(s.screen)
	if a.Office != nil {
		note += ". " + local.Text(i18n.T(msgGo)) + ": " + a.Office.Name
		if a.Office.Street != "" {
			note += ", " + a.Office.Street
		}
	}
	return ticket.Contact(c, note)
}
