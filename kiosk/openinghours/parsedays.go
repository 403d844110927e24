package openinghours

import "strings"

var (
	weekdayNames = [7]string{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"}
	monthNames   = [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

// indexOf gives which of the names the word is, -1 for none.
func indexOf(names []string, t token) int {
	for i, name := range names {
		if t.kind == tokenWord && strings.EqualFold(name, t.text) {
			return i
		}
	}
	return -1
}

func (p *parser) isDay() bool {
	t := p.peek()
	return indexOf(weekdayNames[:], t) >= 0 || t.text == "ph" || t.text == "sh"
}

// days reads "Mo-Fr,PH", and the second list of "PH Mo-Fr".
func (p *parser) days() (days, within []daySel) {
	if !p.isDay() {
		return nil, nil
	}
	days = p.dayList()
	holidays := true
	for _, d := range days {
		holidays = holidays && d.kind != weekdays
	}
	if holidays && p.isDay() {
		within = p.dayList()
	}
	return days, within
}

func (p *parser) dayList() (all []daySel) {
	for {
		all = append(all, p.day())
		if p.peek().text != "," || p.peek().kind != tokenSign {
			return all
		}
		p.at++
		if !p.isDay() {
			p.fail(faultListNext)
			return nil
		}
	}
}

func (p *parser) day() (d daySel) {
	t := p.peek()
	p.at++
	switch t.text {
	case "ph":
		d.kind = public
		d.offset = p.offset()
		return d
	case "sh":
		d.kind = school
		d.offset = p.offset()
		return d
	}
	d.from = indexOf(weekdayNames[:], t)
	d.to = d.from
	if p.accept("-") {
		if d.to = indexOf(weekdayNames[:], p.peek()); d.to < 0 {
			p.unexpected()
			return d
		}
		p.at++
		if p.peek().text == "[" {
			p.fail(faultNthRange)
		}
		return d
	}
	if p.accept("[") {
		d.nth = p.nths()
		d.offset = p.offset()
	}
	return d
}

// nths reads "1,3-4,-1]".
func (p *parser) nths() (all []nthRange) {
	for {
		n := nthRange{from: p.nth()}
		n.to = n.from
		if n.from > 0 && p.accept("-") {
			if n.to = p.number(1, 5, faultNth); n.to < n.from {
				p.at--
				p.fail(faultNth)
			}
		}
		all = append(all, n)
		if p.accept("]") {
			return all
		}
		if !p.accept(",") {
			p.fail(faultNth)
			return nil
		}
	}
}

func (p *parser) nth() int {
	if p.accept("-") {
		return -p.number(1, 5, faultNth)
	}
	return p.number(1, 5, faultNth)
}

// offset reads "+1 day" or "-2 days", if it is there.
func (p *parser) offset() int {
	sign, unit := p.peek(), p.ahead(2)
	if sign.kind != tokenSign || sign.text != "-" && sign.text != "+" ||
		p.ahead(1).kind != tokenNumber || unit.text != "day" && unit.text != "days" {
		return 0
	}
	p.at++
	days := p.number(1, 200, faultOffset)
	p.word()
	if sign.text == "-" {
		return -days
	}
	return days
}
