package session_test

import (
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/booking"
	"medborgarkiosk/kiosk/session"
)

func number(n int) kiosk.QueueCall {
	return kiosk.QueueCall{Number: kiosk.QueueNumber{Letter: "A", Number: n}, Place: "Digidelrummet", Language: "ar"}
}

func noticeOf(s session.State) string {
	notice := session.View(settings(), s).Notice
	if notice == nil {
		return ""
	}
	return strings.NewReplacer("\u2068", "", "\u2069", "").Replace(i18n.For("sv").Text(notice.Text))
}

// TestCallsAtRest are shown and spoken; during a visit they are one quiet line.
func TestCallsAtRest(t *testing.T) {
	t.Parallel()
	s, effects := visit(t, session.Rest(settings()), session.Called{Calls: []kiosk.QueueCall{number(17), number(16)}})
	if said, ok := has[session.Announce](effects); !ok || said.Call != number(17) {
		t.Errorf("announced is %v", effects)
	}
	if got := noticeOf(s); got != "A17 · A16, välkommen till Digidelrummet" {
		t.Errorf("at rest the screen says %q", got)
	}
	s, _ = visit(t, s, session.Choose{Flow: "printing"})
	s, effects = visit(t, s, session.Called{Calls: []kiosk.QueueCall{number(18), number(17)}})
	if _, said := has[session.Announce](effects); said || noticeOf(s) != "A18" {
		t.Errorf("into a visit are said %v, %q", effects, noticeOf(s))
	}
	if s, _ = visit(t, s, session.StartOver{}); !strings.HasPrefix(noticeOf(s), "A18 · A17") {
		t.Errorf("after the visit the screen says %q", noticeOf(s))
	}
	if s, _ = visit(t, s, session.Called{}); noticeOf(s) != "" {
		t.Errorf("nobody is called, and the screen says %q", noticeOf(s))
	}
}

// TestAnnounceSpeaksTheirLanguage, or Swedish where there is no voice for it.
func TestAnnounceSpeaksTheirLanguage(t *testing.T) {
	t.Parallel()
	speaker := fake.NewSpeaker()
	session.Announce{Call: number(17)}.Perform(t.Context(), journey.Ports{Speaker: speaker}, nil)
	if speaker.Chimes() != 1 {
		t.Errorf("%d chimes", speaker.Chimes())
	}
}

// TestLeavingAnUncertainOrderGivesItUp by every way out.
func TestLeavingAnUncertainOrderGivesItUp(t *testing.T) {
	t.Parallel()
	slot := kiosk.Slot{ID: "a", Start: noon, End: noon, Languages: []string{"sv"}, Free: 1}
	uncertain := []journey.Event{
		session.Choose{Flow: "booking"},
		booking.Slots{Slots: []kiosk.Slot{slot}, Now: noon},
		booking.DropIn{Open: true},
		journey.Tapped{ID: "book"},
		journey.Tapped{ID: "forms"},
		journey.Tapped{ID: "sv"},
		journey.Tapped{ID: "slot a"},
		journey.Tapped{ID: journey.Next},
		journey.Tapped{ID: journey.Next},
		booking.ID{ID: "f00d"},
		booking.Answer{Fault: kiosk.BookingUncertain},
	}
	for name, way := range map[string]journey.Event{"start over": session.StartOver{}, "back": session.Back{}} {
		s, _ := visit(t, session.Rest(settings()), uncertain...)
		_, effects := visit(t, s, way)
		if given, ok := has[booking.Abandon](effects); !ok || given.Order != "f00d" {
			t.Errorf("%s: %v", name, effects)
		}
	}
}

// TestTheJourneyHearsOfTheLanguage at its start and when it is switched.
func TestTheJourneyHearsOfTheLanguage(t *testing.T) {
	t.Parallel()
	letters := func(events ...journey.Event) string {
		events = append(events, booking.Slots{Now: noon}, booking.DropIn{}, journey.Tapped{ID: "code"})
		s, _ := visit(t, session.Rest(settings()), events...)
		enter, _ := session.View(settings(), s).Step.Body.(journey.Enter)
		return strings.Join(enter.Letters, "")
	}
	before := letters(session.Speak{Language: "ar"}, session.Choose{Flow: "booking"})
	after := letters(session.Choose{Flow: "booking"}, session.Speak{Language: "ar"})
	if before != after || before == letters(session.Choose{Flow: "booking"}) {
		t.Errorf("the keys are %q and %q", before, after)
	}
}
