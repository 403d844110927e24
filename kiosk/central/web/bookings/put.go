package bookings

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/plan"
	"medborgarkiosk/kiosk/central/web/frame"
)

// putView is the form to put up times, and what it would make.
type putView struct {
	T              *words
	Form           slotForm
	Fields         fieldsView
	Branch, Series string
	Days           []choice
	Fault          string
	Preview        *previewView
	Back           string
}

type previewView struct {
	Count   string
	Days    []dayTimes
	Skipped []string
	Clashes []string
	Empty   bool
}

func (p *pages) showPut(v *frame.Visit) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	day := v.Value("at")
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		day = p.Bookings.Now().In(zone(here)).Format(time.DateOnly)
	}
	form := slotForm{Date: day, From: "10:00", Length: "30", Break: "0", Number: "1", Repeat: "once", Seats: "1"}
	return p.putWith(v, here, form, nil, "")
}

func (p *pages) putWith(v *frame.Visit, here booking.Branch, form slotForm, preview *previewView, fault string) (frame.Answer, error) {
	resources, err := p.Bookings.Resources(v.Context(), here.ID)
	if err != nil {
		return nil, err
	}
	n, err := p.names(v, resources)
	if err != nil {
		return nil, err
	}
	view := putView{
		T: n.words, Form: form, Fields: n.fields(form, resources), Branch: here.ID, Series: v.Value("series"), Fault: n.said(fault),
		Preview: preview, Back: link{Branch: here.ID, At: form.Date}.String(),
	}
	if view.Series == "" {
		view.Series = p.Bookings.NewID()
	}
	for i, code := range []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"} {
		chosen := false
		for _, day := range form.Days {
			chosen = chosen || day == code
		}
		view.Days = append(view.Days, choice{Value: code, Name: n.l.Days[(i+1)%7], Chosen: chosen})
	}
	page := frame.Page{Template: p.put, Title: n.PutUp, Tab: tab, Body: view}
	if fault != "" {
		page.Status = http.StatusUnprocessableEntity
	}
	return page, nil
}

// doPut shows what the form would make, and the second time makes it.
func (p *pages) doPut(v *frame.Visit) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	form := readForm(v)
	resources, err := p.Bookings.Resources(v.Context(), here.ID)
	if err != nil {
		return nil, err
	}
	series := v.Value("series")
	if len(series) != 32 {
		return nil, frame.ErrNotFound
	}
	made, err := form.plan(here, resources)
	var slots []booking.Slot
	var skipped []plan.Skipped
	if err == nil {
		slots, skipped, err = made.Slots(ids(series))
	}
	if err == nil && len(slots) > 0 {
		err = slots[0].Check()
	}
	if what := planMishap(err); what != "" {
		return p.putWith(v, here, form, nil, what)
	}
	if err != nil {
		return nil, err
	}
	if v.Value("do") != "put" {
		preview, err := p.preview(v, here, resources, slots, skipped)
		if err != nil {
			return nil, err
		}
		return p.putWith(v, here, form, preview, "")
	}
	if _, err := p.Bookings.PutUp(v.Context(), here.ID, slots); err != nil {
		return nil, err
	}
	v.Note("slot.put", series)
	return frame.Goto(link{Branch: here.ID, At: form.Date, Said: "slot.put"}.String()), nil
}

// ids makes the same ids for the same form, so that sent twice is put up once.
func ids(series string) func() string {
	n := -1
	return func() string {
		if n++; n == 0 {
			return series
		}
		return fmt.Sprintf("%s-%d", series, n)
	}
}

// preview lists the times that would be, and those that can't.
func (p *pages) preview(v *frame.Visit, here booking.Branch, resources []booking.Resource, slots []booking.Slot, skipped []plan.Skipped) (*previewView, error) {
	n, err := p.names(v, resources)
	if err != nil {
		return nil, err
	}
	var busy []booking.Seated
	if len(slots) > 0 && slots[0].Helper != "" {
		if busy, err = p.Bookings.Store.SlotsOf(v.Context(), slots[0].Helper, slots[0].Start); err != nil {
			return nil, err
		}
	}
	z := zone(here)
	view := &previewView{}
	count := 0
	for _, s := range slots {
		if clash(s, busy) {
			view.Clashes = append(view.Clashes, n.when(s, z))
			continue
		}
		name := n.l.Date(s.Start.In(z))
		if len(view.Days) == 0 || view.Days[len(view.Days)-1].Name != name {
			view.Days = append(view.Days, dayTimes{Name: name})
		}
		day := &view.Days[len(view.Days)-1]
		day.Times = append(day.Times, timeView{Text: n.clocks(s, z)})
		count++
	}
	for _, s := range skipped {
		if day, err := time.Parse(time.DateOnly, s.Date); err == nil {
			view.Skipped = append(view.Skipped, n.l.Date(day)+": "+s.Why)
		}
	}
	view.Count, view.Empty = fmt.Sprintf(n.PutCount, count), count == 0
	return view, nil
}

func clash(s booking.Slot, busy []booking.Seated) bool {
	for _, b := range busy {
		if b.Start.Before(s.End) && s.Start.Before(b.End) {
			return true
		}
	}
	return false
}

func planMishap(err error) string {
	for known, what := range map[error]string{
		plan.ErrDate: "date", plan.ErrLength: "length", plan.ErrRule: "rule", plan.ErrEndless: "endless", plan.ErrMany: "many",
		booking.ErrInvalid: "invalid",
	} {
		if errors.Is(err, known) {
			return what
		}
	}
	return ""
}
