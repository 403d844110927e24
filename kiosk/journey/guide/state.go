package guide

import (
	"image"
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/remark"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/ticket"
)

// phase is the screen that the patron is at.
type phase int

const (
	opening    phase = iota // until there is a handbook
	empty                   // it has nothing to answer with
	areas                   // parts of life
	topics                  // of the area
	situations              // what has happened
	happened                // the topics of the situation
	searching               // by typing
	consulting              // until the answer is there
	answered                // the answer
	others                  // who else helps
	forms                   // the forms that belong to it
	taken                   // the answer as a QR code
	printing                // the answer, on paper
	wrong                   // what is it?
	thanked                 // for saying so
)

// state is where the patron is and what is known. The trail is the screens that Back
// leads to.
type state struct {
	phase     phase
	trail     []phase
	screen    string // the screen's language
	about     string // the topic that the patron came with; "" when they choose
	book      *handbook.Book
	area      string
	situation string
	typed     string
	hits      []handbook.Hit
	answer    Consultation
	slip      slip.State  // the answer on paper
	code      image.Image // the answer for a phone; nil when it is too long
}

// to goes to a screen; Back leads here again.
func (s state) to(p phase) state {
	s.trail = append(slices.Clone(s.trail), s.phase)
	s.phase = p
	return s
}

// at puts a screen in the place of this one.
func (s state) at(p phase) state {
	s.phase = p
	return s
}

// back goes to the screen before, if there is one.
func (s state) back() state {
	if last := len(s.trail) - 1; last >= 0 {
		s.phase, s.trail = s.trail[last], s.trail[:last:last]
	}
	return s
}

// coded makes the answer's QR code anew, in the screen's language.
func (s state) coded() state {
	s.code = ticket.QR(s.contact())
	return s
}

// ask asks about a topic; Back leads here again, and not to the wait.
func (s state) ask(topic string) (journey.State, []journey.Effect) {
	t, ok := s.book.Topic(topic)
	if !ok {
		return s.at(empty), nil
	}
	s.slip = slip.State{}
	return s.to(consulting), consult(s.book, t)
}

// consult asks about a topic, and counts that it was looked at.
func consult(book *handbook.Book, t kiosk.Topic) []journey.Effect {
	return []journey.Effect{Consult{Book: book, Topic: t}, effect.Look{Record: recordOf(t)}}
}

// recordOf names a topic's record as content does.
func recordOf(t kiosk.Topic) string { return string(pack.TopicKind) + "/" + t.ID }

// remarks are what can be wrong of what the answer shows.
func (c Consultation) remarks() []kiosk.Remark {
	var all []kiosk.Remark
	if c.Phone.Known {
		all = append(all, kiosk.WrongHours)
	}
	if c.Phone.Number != "" {
		all = append(all, kiosk.WrongPhone)
	}
	if len(c.Pages) > 0 {
		all = append(all, kiosk.WrongWeb)
	}
	return append(all, kiosk.WrongOther)
}

// said takes what is wrong. Back does not ask it again.
func (s state) said(id string) (journey.State, []journey.Effect) {
	effects, ok := remark.About(recordOf(s.answer.Topic), s.answer.remarks(), id)
	if ok {
		s = s.at(thanked)
	}
	return s, effects
}
