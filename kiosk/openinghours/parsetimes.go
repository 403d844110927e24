package openinghours

// times reads "10:00-12:00,13:00-18:00,20:00+". The comma before a rule that
// begins otherwise is left.
func (p *parser) times() (all []timeSel) {
	for p.peek().kind == tokenTime {
		all = append(all, p.time())
		if p.peek().text != "," || p.ahead(1).kind != tokenTime {
			break
		}
		p.at++
	}
	if p.peek().kind == tokenNumber && len(all) == 0 && p.ahead(1).text == "-" {
		p.fail(faultBareHour)
	}
	for i := range all {
		if all[i].openEnd {
			all[i].guess = guess(all[i].to)
			if i+1 < len(all) && all[i+1].from > all[i].to {
				all[i].guess = min(all[i].guess, all[i+1].from)
			}
		}
	}
	return all
}

func (p *parser) time() (t timeSel) {
	if t.from = p.peek().value; t.from >= minutesADay {
		p.fail(faultHour)
		return t
	}
	p.at++
	if p.accept("+") {
		t.to, t.openEnd = t.from, true
		return t
	}
	if !p.accept("-") {
		p.fail(faultPoint)
		return t
	}
	if p.peek().kind != tokenTime {
		if p.peek().kind == tokenNumber {
			p.fail(faultBareHour)
		}
		p.unexpected()
		return t
	}
	if t.to = p.peek().value; t.to > 2*minutesADay {
		p.fail(faultHour)
		return t
	}
	p.at++
	if t.to <= t.from {
		t.to += minutesADay // past midnight
	}
	t.openEnd = p.accept("+")
	if p.peek().text == "/" {
		p.fail(faultEvery)
	}
	return t
}

// guess says until when a place that closes after the given time, no one knows
// when, may at most be open: as opening_hours.js has it, midnight for a day's
// place, ten hours for an evening's, eight for a night's.
func guess(from int) int {
	switch {
	case from >= 22*60:
		return min(from+8*60, 2*minutesADay)
	case from >= 17*60:
		return from + 10*60
	}
	return minutesADay
}
