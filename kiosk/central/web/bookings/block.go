package bookings

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/frame"
)

// absencesBlocked is what came of blocking the times of an absence.
type absencesBlocked struct {
	Done string
	Left []seatedView // changed or taken since they were shown
	Gone string
}

// seen is a slot as it was shown: "id:version".
func seen(s booking.Seated) string { return s.ID + ":" + strconv.Itoa(s.Version) }

// wasSeen reads what seen gives.
func wasSeen(fields []string) ([]booking.Seen, error) {
	all := make([]booking.Seen, len(fields))
	for i, field := range fields {
		id, version, _ := strings.Cut(field, ":")
		n, err := strconv.Atoi(version)
		if err != nil {
			return nil, frame.ErrNotFound
		}
		all[i] = booking.Seen{ID: id, Version: n}
	}
	return all, nil
}

// blockAbsences blocks the times that were shown as free.
func (p *pages) blockAbsences(v *frame.Visit) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	who, err := p.resource(v, here.ID, v.Value("resource"))
	if err != nil {
		return nil, err
	}
	shown, err := wasSeen(v.Form["slot"])
	if err != nil {
		return nil, err
	}
	b, err := p.Bookings.BlockFree(v.Context(), who, shown)
	if errors.Is(err, booking.ErrUnknown) {
		return nil, frame.ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	if len(b.Done) > 0 {
		v.Note("slot.absence", who.ID)
	}
	n, err := p.names(v, nil)
	if err != nil {
		return nil, err
	}
	came := &absencesBlocked{Done: fmt.Sprintf(n.BlockedCount, len(b.Done))}
	if b.Gone > 0 {
		came.Gone = fmt.Sprintf(n.GoneCount, b.Gone)
	}
	for _, s := range b.Left {
		came.Left = append(came.Left, n.seated(s, zone(here)))
	}
	return p.absencesWith(v, absencesView{Blocked: came}, 0)
}
