package bookings

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/feed"
	"medborgarkiosk/kiosk/central/web/frame"
)

// How much of a file is taken: one larger than mostFile is refused with a page,
// and one larger than mostUpload is not even read.
const (
	mostFile   = 1 << 20
	mostUpload = 8 << 20
)

// absencesAhead is how far ahead a file's absences are looked at, in years, as
// far as times can be put up.
const absencesAhead = 2

// absencesView is the form to read a calendar of somebody's absences, and what
// came of it.
type absencesView struct {
	T            *words
	Branch, Back string
	Branches     []choice
	Resources    []choice
	Fault        string
	Found        *absencesFound
	Blocked      *absencesBlocked
}

// absencesFound is what a file takes of the times that have been put up.
type absencesFound struct {
	Who, Resource string
	Counts        string
	Free          []freeView
	FreeCount     string
	Taken         []seatedView
	WasBlocked    string
	Nothing       bool
}

// seatedView is a time that somebody has a place of, with a link to where they
// can be moved.
type seatedView struct{ Text, Link string }

// freeView is a time that can be blocked; Seen says which and as it was seen.
type freeView struct{ Seen, Text string }

func (p *pages) showAbsences(v *frame.Visit) (frame.Answer, error) {
	return p.absencesWith(v, absencesView{}, 0)
}

// absencesWith shows the form around what came of it.
func (p *pages) absencesWith(v *frame.Visit, view absencesView, status int) (frame.Answer, error) {
	all, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	resources, err := p.Bookings.Resources(v.Context(), here.ID)
	if err != nil {
		return nil, err
	}
	n, err := p.names(v, resources)
	if err != nil {
		return nil, err
	}
	view.T, view.Branch, view.Back = n.words, here.ID, link{Branch: here.ID}.String()
	if len(all) > 1 {
		for _, b := range all {
			view.Branches = append(view.Branches, choice{Value: b.ID, Name: b.Name, Chosen: b.ID == here.ID})
		}
	}
	for _, r := range resources {
		if !r.Gone {
			view.Resources = append(view.Resources, choice{Value: r.ID, Name: r.Name, Chosen: r.ID == v.Value("resource")})
		}
	}
	return frame.Page{Template: p.absences, Title: n.Absences, Tab: tab, Body: view, Status: status}, nil
}

// readAbsences shows which times the file that was sent would block.
func (p *pages) readAbsences(v *frame.Visit) (frame.Answer, error) {
	w := language[v.Language.Code]
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(v.ParseMultipartForm(mostUpload), &tooLarge) {
		return p.absencesWith(v, absencesView{Fault: w.said("file-large")}, http.StatusRequestEntityTooLarge)
	}
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	who, err := p.resource(v, here.ID, v.Value("resource"))
	if err != nil {
		return nil, err
	}
	file, head, err := v.FormFile("file")
	if err != nil {
		return p.absencesWith(v, absencesView{Fault: w.said("file-none")}, http.StatusUnprocessableEntity)
	}
	defer file.Close() //nolint:errcheck // it was read
	if head.Size > mostFile {
		return p.absencesWith(v, absencesView{Fault: w.said("file-large")}, http.StatusRequestEntityTooLarge)
	}
	now := p.Bookings.Now()
	absences, err := feed.Read(file, now, now.AddDate(absencesAhead, 0, 0))
	if line := (*feed.LineError)(nil); errors.As(err, &line) {
		fault := fmt.Sprintf(w.LineAt, line.Line, line.In(v.Language.Code))
		return p.absencesWith(v, absencesView{Fault: fault}, http.StatusUnprocessableEntity)
	}
	if err != nil {
		return nil, err
	}
	found, err := p.found(v, here, who, absences, now)
	if err != nil {
		return nil, err
	}
	return p.absencesWith(v, absencesView{Found: found}, 0)
}

// found sorts the times that the absences touch.
func (p *pages) found(v *frame.Visit, here booking.Branch, who booking.Resource, a feed.Absences, now time.Time) (*absencesFound, error) {
	n, err := p.names(v, []booking.Resource{who})
	if err != nil {
		return nil, err
	}
	slots, err := p.Bookings.Store.SlotsOf(v.Context(), who.ID, now)
	if err != nil {
		return nil, err
	}
	f := &absencesFound{
		Who: who.Name, Resource: who.ID,
		Counts: fmt.Sprintf(n.ReadCounts, a.Taken, a.Free, a.Outside),
	}
	z, blocked := zone(here), 0
	for _, s := range slots {
		switch {
		case !away(s.Slot, a.Busy):
		case len(s.Live()) > 0:
			f.Taken = append(f.Taken, n.seated(s, z))
		case s.Blocked:
			blocked++
		default:
			f.Free = append(f.Free, freeView{seen(s), n.when(s.Slot, z)})
		}
	}
	f.FreeCount, f.WasBlocked = fmt.Sprintf(n.ToBlock, len(f.Free)), fmt.Sprintf(n.WasBlocked, blocked)
	f.Nothing = len(f.Free)+len(f.Taken)+blocked == 0
	if blocked == 0 {
		f.WasBlocked = ""
	}
	return f, nil
}

// away tells whether the slot is, in part or whole, in one of the periods.
func away(s booking.Slot, busy []feed.Period) bool {
	for _, period := range busy {
		if s.Start.Before(period.End) && period.Start.Before(s.End) {
			return true
		}
	}
	return false
}

// seated says a slot that somebody has a place of, and where to move them.
func (n names) seated(s booking.Seated, z *time.Location) seatedView {
	text := n.when(s.Slot, z)
	for _, c := range s.Live() {
		text = facts(text, short(c.Code))
	}
	return seatedView{Text: text, Link: link{Branch: s.Branch, At: s.Start.In(z).Format(time.DateOnly), Slot: s.ID}.String()}
}
