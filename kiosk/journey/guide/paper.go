package guide

import (
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/ticket"
)

// paper prints the answer; Back, and what comes of it, leads to the answer.
func (s state) paper(e journey.Event) (journey.State, []journey.Effect) {
	if s.phase != printing {
		return s, nil
	}
	var effects []journey.Effect
	if s.slip, effects = slip.Update(s.slip, e, s.sheet); s.slip.Over() {
		s = s.back()
	}
	return s, effects
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
