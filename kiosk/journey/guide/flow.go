package guide

import (
	"strings"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/remark"
	"medborgarkiosk/kiosk/journey/slip"
)

// Flow tells where somebody turns.
type Flow struct {
	id     string
	icon   string
	tone   journey.Tone
	title  *goi18n.Message
	detail *goi18n.Message
	about  string // the topic that the tile leads straight to; "" for none
}

// The tiles: where to turn, and what to do with a letter.
var (
	Guide  = Flow{"guide", "signpost", journey.GuideTone, msgGuide, msgGuideDetail, ""}
	Letter = Flow{"letter", "history_edu", journey.LetterTone, msgLetter, msgLetterDetail, "letters"}
)

// ID is "guide" or "letter".
func (f Flow) ID() string { return f.id }

// Tile is the tile's face.
func (f Flow) Tile() journey.Tile {
	return journey.Tile{Icon: f.icon, Tone: f.tone, Title: i18n.T(f.title), Detail: i18n.T(f.detail)}
}

// Start opens the handbook.
func (f Flow) Start(terms journey.Terms) (journey.State, []journey.Effect) {
	s := state{screen: terms.Language, about: f.about}
	if terms.About != "" {
		s.about = terms.About
	}
	return s, []journey.Effect{Open{}}
}

// Update gives the next state.
func (Flow) Update(st journey.State, e journey.Event) (journey.State, []journey.Effect) {
	s := st.(state)
	switch e := e.(type) {
	case journey.Spoken:
		s.screen = e.Language
		switch s.phase {
		case searching:
			return s.search(s.typed)
		case taken:
			s = s.coded()
		}
	case Opened:
		return s.opened(e)
	case Found:
		if e.Typed == s.typed {
			s.hits = e.Hits
		}
	case Consultation:
		if s.phase == consulting {
			s.answer = e
			return s.at(answered), nil
		}
	case journey.Typed:
		if s.phase == searching {
			return s.search(e.Text)
		}
	case journey.Tapped:
		return s.tap(e.ID)
	case effect.PrinterAnswer, effect.PrintReported, effect.PrintEnded:
		return s.paper(e)
	}
	return s, nil
}

// opened begins where the patron wants to: at what they came with, or with the
// choice.
func (s state) opened(e Opened) (journey.State, []journey.Effect) {
	if s.phase != opening {
		return s, nil
	}
	s.book = e.Book
	if e.Book == nil || len(e.Book.Topics) == 0 {
		return s.at(empty), nil
	}
	if t, ok := e.Book.Topic(s.about); ok {
		return s.at(consulting), consult(e.Book, t)
	}
	return s.at(areas), nil
}

// search takes what is typed; nothing is found at once when nothing is typed.
func (s state) search(typed string) (journey.State, []journey.Effect) {
	s.typed = typed
	if strings.TrimSpace(typed) == "" {
		s.hits = nil
	}
	return s, []journey.Effect{Find{Book: s.book, Typed: typed, Language: s.screen}}
}

func (s state) tap(id string) (journey.State, []journey.Effect) {
	kind, name, _ := strings.Cut(id, " ")
	switch s.phase {
	case areas:
		switch {
		case id == journey.Next:
			s.typed, s.hits = "", nil
			return s.to(searching), nil
		case id == "situations":
			return s.to(situations), nil
		case kind == "area":
			s.area = name
			return s.to(topics), nil
		}
	case situations:
		if kind == "situation" {
			s.situation = name
			return s.to(happened), nil
		}
	case topics, happened, searching:
		switch kind {
		case "topic":
			return s.ask(name)
		case "situation":
			s.situation = name
			return s.to(happened), nil
		case "office":
			return s, []journey.Effect{journey.Turn{Flow: "office", About: "office:" + name}}
		}
	case answered:
		return s.act(id)
	case others:
		if id == "offices" {
			return s, []journey.Effect{journey.Turn{Flow: "office"}}
		}
	case printing:
		return s.paper(journey.Tapped{ID: id})
	case wrong:
		return s.said(id)
	}
	return s, nil
}

// act does what the answer offers.
func (s state) act(id string) (journey.State, []journey.Effect) {
	topic := s.answer.Topic
	if narrower, ok := strings.CutPrefix(id, "topic "); ok {
		return s.ask(narrower)
	}
	switch id {
	case journey.Next:
		var effects []journey.Effect
		s.slip, effects = slip.Start()
		return s.to(printing), effects
	case "take":
		return s.coded().to(taken), nil
	case remark.Button:
		return s.to(wrong), nil
	case "others":
		return s.to(others), nil
	case "forms":
		return s.to(forms), nil
	case "do":
		return s, []journey.Effect{journey.Turn{Flow: topic.Journey}}
	case "book":
		return s, []journey.Effect{journey.Turn{Flow: "booking", About: topic.HelpTopic}}
	case "way":
		return s, []journey.Effect{journey.Turn{Flow: "office", About: "office:" + s.answer.Office.ID}}
	case "open":
		return s, []journey.Effect{journey.Turn{Flow: "office", About: "office:" + s.answer.Open.ID}}
	case "offices":
		return s, []journey.Effect{journey.Turn{Flow: "office", About: s.answer.Offices}}
	}
	return s, nil
}

// Back leads to the screen before.
func (Flow) Back(st journey.State) (journey.State, []journey.Effect, bool) {
	s := st.(state)
	if len(s.trail) == 0 || s.phase == printing && s.slip.Phase == slip.Printing {
		return nil, nil, false
	}
	return s.back(), []journey.Effect{journey.Cancel{Of: consultKey}}, true
}
