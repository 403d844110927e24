package bookings

import (
	"net/http"
	"strconv"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/frame"
)

// ahead is how far staff look for a free time.
const ahead = 28 * 24 * time.Hour

// dayTimes are the free times of one day.
type dayTimes struct {
	Name  string
	Times []timeView
}

type timeView struct {
	ID, Text string
	Fits     bool // topic and language
	Chosen   bool
}

// free gives the branch's free times, those gone by left out.
func (p *pages) free(v *frame.Visit, here booking.Branch, topic, lang, chosen string) (days []dayTimes, n names, err error) {
	now := p.Bookings.Now()
	c, err := p.Bookings.Calendar(v.Context(), here.ID, now.Add(-booking.LongestSlot), now.Add(ahead))
	if err != nil {
		return nil, n, err
	}
	if n, err = p.names(v, c.Resources); err != nil {
		return nil, n, err
	}
	z := zone(here)
	for _, s := range c.Slots {
		if s.Free() == 0 || !s.End.After(now) {
			continue
		}
		name := n.l.Date(s.Start.In(z))
		if len(days) == 0 || days[len(days)-1].Name != name {
			days = append(days, dayTimes{Name: name})
		}
		day := &days[len(days)-1]
		offer := kiosk.Slot{Topics: s.Topics, Languages: s.Languages, Interpreter: s.Interpreter}
		text := facts(n.clocks(s.Slot, z), s.Title, n.where(s.Slot), n.languages(s.Languages))
		day.Times = append(day.Times, timeView{s.ID, text, offer.Fits(topic, lang), s.ID == chosen})
	}
	return days, n, nil
}

type moveView struct {
	T     *words
	Claim claimView
	Days  []dayTimes
	Fault string
	Back  string
}

func (p *pages) showMove(v *frame.Visit) (frame.Answer, error) { return p.moveWith(v, "", "") }

func (p *pages) moveWith(v *frame.Visit, fault, chosen string) (frame.Answer, error) {
	claim, slot, err := p.findClaim(v)
	if err != nil {
		return nil, err
	}
	here, err := p.Bookings.Store.Branch(v.Context(), claim.Branch)
	if err != nil {
		return nil, err
	}
	days, n, err := p.free(v, here, claim.Topic, claim.Language, chosen)
	if err != nil {
		return nil, err
	}
	view := moveView{T: n.words, Claim: n.claim(claim, slot, zone(here)), Days: days, Fault: n.said(fault), Back: string(frame.Back(v, tab))}
	page := frame.Page{Template: p.move, Title: n.Move, Tab: tab, Body: view}
	if fault != "" {
		page.Status = http.StatusConflict
	}
	return page, nil
}

// doMove gives a booking another time, or a request its first.
func (p *pages) doMove(v *frame.Visit) (frame.Answer, error) {
	claim, _, err := p.findClaim(v)
	if err != nil {
		return nil, err
	}
	version, err := strconv.Atoi(v.Value("version"))
	if err != nil {
		return nil, frame.ErrNotFound
	}
	to := v.Value("slot")
	if to == "" {
		return p.moveWith(v, "choose", "")
	}
	err = p.Bookings.Reseat(v.Context(), claim.ID, version, to)
	if what := mishap(err); what != "" {
		return p.moveWith(v, what, to)
	}
	if err != nil {
		return nil, err
	}
	v.Note("claim.move", claim.ID)
	return frame.Goto("/claims/" + claim.ID + "?said=claim.move"), nil
}
