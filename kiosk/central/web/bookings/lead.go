package bookings

import (
	"errors"
	"slices"
	"strconv"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/frame"
)

// steps are the states that buttons lead bookings to, by the deed's name.
var steps = map[kiosk.BookingState]string{
	kiosk.BookingHere: "claim.here", kiosk.BookingDone: "claim.done", kiosk.BookingAbsent: "claim.absent",
	kiosk.BookingCancelled: "claim.cancel", kiosk.BookingConfirmed: "claim.confirm",
}

// lead does what a button of the panel says: the patron is here, is helped, did
// not come, wants the place no more.
func (p *pages) lead(v *frame.Visit) (frame.Answer, error) {
	claim, _, err := p.findClaim(v)
	if err != nil {
		return nil, err
	}
	to := kiosk.BookingState(v.Value("to"))
	version, err := strconv.Atoi(v.Value("version"))
	if steps[to] == "" || err != nil {
		return nil, frame.ErrNotFound
	}
	var outcome booking.Outcome
	if to == kiosk.BookingDone {
		outcome = booking.Outcome(v.Value("outcome"))
		where := slices.ContainsFunc(authorities, func(a choice) bool { return outcome == booking.SentOn+booking.Outcome(":"+a.Value) })
		if outcome != booking.Solved && outcome != booking.Partly && !where {
			return nil, frame.ErrNotFound
		}
	}
	return p.did(v, steps[to], claim.ID, p.Bookings.Lead(v.Context(), claim.ID, version, to, outcome))
}

// takeBack takes a time back from the kiosk that has it on loan.
func (p *pages) takeBack(v *frame.Visit) (frame.Answer, error) {
	claim, _, err := p.findClaim(v)
	if err != nil {
		return nil, err
	}
	return p.did(v, "loan.take-back", claim.ID, p.Bookings.TakeBack(v.Context(), claim.ID))
}

// did leads back to where the button stood, and says what came of it.
func (p *pages) did(v *frame.Visit, action, object string, err error) (frame.Answer, error) {
	if err == nil {
		v.Note(action, object)
		return said(v, tab, action), nil
	}
	if what := mishap(err); what != "" {
		return said(v, tab, what), nil
	}
	return nil, err
}

// mishap gives the word for an error that staff can do something about.
func mishap(err error) string {
	for known, what := range map[error]string{
		booking.ErrStale: "stale", booking.ErrTaken: "taken", booking.ErrOverlap: "overlap", booking.ErrInUse: "in-use",
		booking.ErrTooSoon: "too-soon", booking.ErrNotNow: "stale", booking.ErrUnknown: "gone", booking.ErrInvalid: "invalid",
	} {
		if errors.Is(err, known) {
			return what
		}
	}
	var e *kiosk.Error
	if errors.As(err, &e) && e.Code == kiosk.BookingTaken {
		return "taken"
	}
	return ""
}
