package openinghours

import "slices"

// Parse reads opening hours. The error is a *Fault.
func Parse(text string) (Hours, error) {
	tokens, err := lex(text)
	if err != nil {
		return Hours{}, err
	}
	p := parser{tokens: tokens}
	rules := p.rules()
	if p.fault != nil {
		return Hours{}, p.fault
	}
	return Hours{rules}, nil
}

// parser goes through the tokens once. After the first fault it stands at the
// end, so that its methods need not ask after each step.
type parser struct {
	tokens []token
	at     int
	fault  *Fault
}

func (p *parser) rules() (all []rule) {
	if p.peek().kind == tokenEnd {
		p.fail(faultEmpty)
	}
	for before := normal; p.fault == nil; {
		r := p.rule()
		r.join = before
		all = append(all, r)
		settle(all)
		switch {
		case p.peek().kind == tokenEnd:
			return all
		case p.accept(";"):
			if before = normal; p.peek().kind == tokenEnd {
				return all
			}
		case p.peek().text == "," && p.ahead(-1).text == ":":
			p.unexpected()
		case p.accept(","):
			before = additional
		case p.accept("||"):
			before = fallback
		default:
			p.unexpected()
		}
	}
	return nil
}

// settle works out how the last of the rules goes with those before it. One that
// closes, or that has no days and comes after one with days, covers only its times.
func settle(all []rule) {
	n := len(all) - 1
	r := &all[n]
	r.late = slices.ContainsFunc(r.times, func(t timeSel) bool { return max(t.to, t.guess) > minutesADay })
	r.replaces = r.join == normal && r.state.Status != Closed && (r.selectsDays() || n > 0 && !all[n-1].selectsDays())
	r.fills = r.join == fallback || r.join == additional && n > 0 && all[n-1].fills
}

// rule reads selectors, or a modifier, or both.
func (p *parser) rule() (r rule) {
	start := p.at
	comment := p.prefix()
	if !p.twentyFourSeven() {
		r.years = p.years()
		r.dates = p.dates()
		r.weeks = p.weeks()
		p.accept(":")
		r.days, r.within = p.days()
		p.accept(":")
		r.times = p.times()
	}
	r.state = p.modifier(comment)
	if p.at == start {
		p.noRule()
	}
	return r
}

// prefix reads a condition that the hours are under: "in fine weather": Mo 10:00-12:00.
func (p *parser) prefix() string {
	if p.peek().kind == tokenComment && p.ahead(1).text == ":" {
		p.at += 2
		return unquote(p.ahead(-2))
	}
	return ""
}

func (p *parser) twentyFourSeven() bool {
	if t := p.peek(); t.kind != tokenNumber || t.value != 24 || p.ahead(1).text != "/" || p.ahead(2).value != 7 {
		return false
	}
	p.at += 3
	if next := p.peek().kind; next == tokenNumber || next == tokenTime || p.isDay() || p.isMonth() {
		p.fail(faultAlways)
	}
	return true
}

// modifier reads what the rule makes of its times: they are open, unless it says
// otherwise or has a comment alone.
func (p *parser) modifier(comment string) State {
	s := State{Status: Open, Comment: comment}
	if comment != "" {
		s.Status = Unknown
	}
	switch p.peek().text {
	case "open":
		s.Status = Open
		p.word()
	case "off", "closed":
		s.Status = Closed
		p.word()
	case "unknown":
		s.Status = Unknown
		p.word()
	default:
		if p.peek().kind == tokenComment {
			s.Status = Unknown
		}
	}
	if p.peek().kind == tokenComment {
		s.Comment = unquote(p.peek())
		p.at++
	}
	return s
}

func unquote(t token) string { return t.text[1 : len(t.text)-1] }

func (p *parser) word() {
	if p.peek().kind == tokenWord {
		p.at++
	}
}

func (p *parser) peek() token { return p.ahead(0) }

func (p *parser) ahead(n int) token { return p.tokens[min(p.at+n, len(p.tokens)-1)] }

// accept steps over the sign, if it is there.
func (p *parser) accept(sign string) bool {
	if t := p.peek(); t.kind == tokenSign && t.text == sign {
		p.at++
		return true
	}
	return false
}

// number steps over a number that is in bounds.
func (p *parser) number(least, most int, why reason) int {
	t := p.peek()
	if t.kind != tokenNumber || t.value < least || t.value > most {
		p.fail(why)
		return least
	}
	p.at++
	return t.value
}

func (p *parser) fail(why reason) {
	if t := p.peek(); p.fault == nil {
		near := []rune(t.text)
		p.fault = &Fault{Column: t.column, Near: string(near[:min(len(near), 20)]), reason: why}
	}
	p.at = len(p.tokens) - 1
}

// noRule fails where a rule should begin.
func (p *parser) noRule() {
	switch p.peek().text {
	case ";", ",", "||", "":
		p.fail(faultEmptyRule)
	}
	p.unexpected()
}

// unexpected fails with what is known of the token.
func (p *parser) unexpected() {
	switch t := p.peek(); {
	case t.kind == tokenWord && slices.Contains(sun, t.text):
		p.fail(faultSun)
	case t.kind == tokenWord && !p.known(t):
		p.fail(faultWord)
	case t.text == "(" && slices.Contains(sun, p.ahead(1).text):
		p.fail(faultSun)
	case t.value == 24 && p.ahead(1).text == "/":
		p.fail(faultAlways)
	default:
		p.fail(faultUnexpected)
	}
}

var sun = []string{"sunrise", "sunset", "dawn", "dusk"}

func (p *parser) known(t token) bool {
	return indexOf(weekdayNames[:], t) >= 0 || indexOf(monthNames[:], t) >= 0 ||
		slices.Contains([]string{"ph", "sh", "week", "easter", "open", "off", "closed", "unknown", "day", "days"}, t.text)
}
