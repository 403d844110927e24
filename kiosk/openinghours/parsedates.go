package openinghours

// Years are written up to lastYear; "2026+" goes on to always.
const (
	lastYear = 2999
	always   = 9999
)

// years reads "2026,2028-2031/2:" and "2026+", but leaves a year that belongs to
// a date: "2026 Dec 24".
func (p *parser) years() (all []yearSel) {
	for p.isYear() {
		y := yearSel{from: p.year(), step: 1}
		y.to = y.from
		switch {
		case p.accept("-"):
			if y.to = p.year(); y.to <= y.from {
				p.at--
				p.fail(faultYear)
			}
			y.step = p.step(false)
		case p.accept("+"):
			y.to = always
		case len(all) == 0 && (p.isMonth() || p.peek().text == "easter"):
			p.at--
			return nil
		}
		all = append(all, y)
		if !p.accept(",") {
			break
		}
		if !p.isYear() {
			p.fail(faultListNext)
		}
	}
	return all
}

func (p *parser) isYear() bool {
	t := p.peek()
	return t.kind == tokenNumber && len(t.text) == 4
}

func (p *parser) year() int {
	if !p.isYear() {
		p.fail(faultYear)
		return 0
	}
	return p.number(1000, lastYear, faultYear)
}

// step reads "/2", if it is there; in a range of one it makes no difference.
func (p *parser) step(one bool) int {
	step := 1
	if p.accept("/") {
		step = p.number(1, 366, faultStep)
	}
	if one {
		return 1
	}
	return step
}

// weeks reads "week 02-20/2,30".
func (p *parser) weeks() (all []weekSel) {
	if p.peek().text != "week" {
		return nil
	}
	p.word()
	for {
		w := weekSel{from: p.number(1, 53, faultWeek), step: 1}
		if w.to = w.from; p.accept("-") {
			if w.to = p.number(1, 53, faultWeek); w.to < w.from {
				p.at--
				p.fail(faultWeek)
			}
			w.step = p.step(w.from == w.to)
		}
		all = append(all, w)
		if !p.accept(",") {
			return all
		}
	}
}

func (p *parser) isMonth() bool { return indexOf(monthNames[:], p.peek()) >= 0 }

// dates reads "Jun-Aug,Dec 24-26,31,2027 Jan 01,easter -2 days". A number alone is
// a day of the month before it, and a year is that of all until the next one.
func (p *parser) dates() (all []dateSel) {
	var last dayOfYear
	for p.startsDate() || len(all) > 0 && last.day > 0 && p.peek().kind == tokenNumber && !p.isYear() {
		d := p.date(last)
		all = append(all, d)
		if last = d.to; last.year == 0 {
			last.year = d.from.year
		}
		if !p.accept(",") {
			return all
		}
		if !p.startsDate() && p.peek().kind != tokenNumber {
			p.fail(faultListNext)
		}
	}
	if len(all) > 0 {
		p.fail(faultListNext)
	}
	return all
}

func (p *parser) startsDate() bool {
	next := p.ahead(1)
	return p.isMonth() || p.peek().text == "easter" ||
		p.isYear() && (indexOf(monthNames[:], next) >= 0 || next.text == "easter")
}

// date reads one day or range; last is the date before it.
func (p *parser) date(last dayOfYear) (d dateSel) {
	d.step = 1
	if p.startsDate() {
		d.from = p.dayOfYear(false)
		if d.from.year == 0 {
			d.from.year = last.year
		}
	} else {
		d.from = dayOfYear{year: last.year, month: last.month, day: p.monthDay(last.month)}
	}
	d.to = d.from
	d.to.year = 0
	if !p.accept("-") {
		return d
	}
	end := p.at
	if p.startsDate() {
		d.to = p.dayOfYear(!d.from.wholeMonth())
	} else if d.from.plain() && d.from.day > 0 {
		if d.to.day = p.monthDay(d.to.month); d.to.day < d.from.day {
			p.at--
			p.fail(faultDay)
		}
		d.step = p.step(d.from.day == d.to.day)
		return d
	} else {
		p.fail(faultMonth)
	}
	p.checkRange(&d, end)
	return d
}

// checkRange refuses a range between things of different kinds, at the token where
// its end begins, and gives the end of "2026 Dec 24-Jan 06" its year.
func (p *parser) checkRange(d *dateSel, end int) {
	switch {
	case d.from.wholeMonth() != d.to.wholeMonth():
		p.at = end
		p.fail(faultMonth)
	case d.to.year != 0 && (d.from.year == 0 || d.to.year < d.from.year):
		p.at = end
		p.fail(faultYear)
	}
	if d.from.year != 0 && d.to.year == 0 && d.from.plain() && d.to.plain() && d.from.day > 0 {
		if d.to.year = d.from.year; key(d.to.month, d.to.day) < key(d.from.month, d.from.day) {
			d.to.year++
		}
	}
}

// dayOfYear reads "2026 Dec 24", "Dec", "Mar Su[-1] +1 day" or "easter -2 days".
// A weekday after the month at the end of a range of days belongs to the date.
func (p *parser) dayOfYear(ends bool) (y dayOfYear) {
	if p.isYear() {
		y.year = p.year()
	}
	if p.peek().text == "easter" {
		p.at++
		y.offset = p.offset()
		return y
	}
	y.month = indexOf(monthNames[:], p.peek()) + 1
	p.at++
	switch {
	case p.peek().kind == tokenNumber && !p.isYear():
		y.day = p.monthDay(y.month)
	case p.isNthDay() && (ends || p.rangeFollows()):
		y.wday = indexOf(weekdayNames[:], p.peek())
		p.at += 2
		y.nth = p.nth()
		p.accept("]")
		y.offset = p.offset()
	}
	return y
}

// isNthDay says whether "Su[-1]" comes next.
func (p *parser) isNthDay() bool { return p.afterNth() > 0 }

// afterNth gives how many tokens "Su[-1]" has, 0 when it does not come next.
func (p *parser) afterNth() int {
	n := 2
	if p.ahead(n).text == "-" {
		n++
	}
	if indexOf(weekdayNames[:], p.peek()) < 0 || p.ahead(1).text != "[" ||
		p.ahead(n).kind != tokenNumber || p.ahead(n+1).text != "]" {
		return 0
	}
	return n + 2
}

// rangeFollows tells "Mar Su[-1]-Oct Su[-1]", dates, from "Mar Su[-1] 10:00-12:00",
// a month and a weekday.
func (p *parser) rangeFollows() bool {
	n := p.afterNth()
	if unit := p.ahead(n + 2).text; unit == "day" || unit == "days" {
		n += 3
	}
	return p.ahead(n).text == "-"
}

func (p *parser) monthDay(month int) int {
	return p.number(1, lastDay(2000, month), faultDay)
}
