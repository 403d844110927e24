package guide_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/guide"
	"medborgarkiosk/kiosk/pack"
)

// morning is a Tuesday at 10.42 in Sweden.
var morning = time.Date(2026, 11, 24, 9, 42, 0, 0, time.UTC)

// book is of the content that the program carries, in Haninge.
var book = func() *handbook.Book {
	content, err := pack.Embedded()
	if err != nil {
		panic(err)
	}
	b, _, err := handbook.New(content, handbook.Stand{Place: &kiosk.Place{Lat: 59.168, Lon: 18.138}, Municipality: "0136"})
	if err != nil {
		panic(err)
	}
	return b
}()

func tap(id string) journey.Event { return journey.Tapped{ID: id} }

func about(id string) guide.Consultation {
	topic, ok := book.Topic(id)
	if !ok {
		panic("there is no topic " + id)
	}
	return guide.Answer(book, topic, morning)
}

func play(flow guide.Flow, terms journey.Terms, events ...journey.Event) (journey.State, journey.Step, []journey.Effect) {
	state, effects := flow.Start(terms)
	for _, e := range events {
		state, effects = flow.Update(state, e)
	}
	return state, flow.View(state), effects
}

func TestTheGuideIsTold(t *testing.T) {
	t.Parallel()
	open, move := guide.Opened{Book: book}, about("move")
	toMove := []journey.Event{open, tap("area home"), tap("topic move"), move}
	then := func(more ...journey.Event) []journey.Event {
		return append(append([]journey.Event{}, toMove...), more...)
	}
	for name, test := range map[string]struct {
		events []journey.Event
		step   string
		effect journey.Effect // the last event's, nil for any
	}{
		"waits for the handbook":     {nil, "guide.opening", guide.Open{}},
		"there is none":              {[]journey.Event{guide.Opened{}}, "guide.empty", nil},
		"begins with areas":          {[]journey.Event{open}, "guide.areas", nil},
		"an area":                    {toMove[:2], "guide.topics", nil},
		"a topic is asked about":     {toMove[:3], "guide.opening", nil},
		"and answered":               {toMove, "guide.answer", nil},
		"what has happened":          {[]journey.Event{open, tap("situations"), tap("situation moved")}, "guide.happened", nil},
		"typing":                     {[]journey.Event{open, tap("next"), journey.Typed{Text: "flyt"}}, "guide.search", guide.Find{Book: book, Typed: "flyt"}},
		"an answer of earlier keys":  {[]journey.Event{open, tap("next"), journey.Typed{Text: "fl"}, journey.Typed{Text: "flyt"}, guide.Found{Typed: "fl", Hits: []handbook.Hit{{Kind: pack.TopicKind, ID: "csn"}}}}, "guide.search", nil},
		"a topic that is gone":       {[]journey.Event{open, tap("area home"), tap("topic gone")}, "guide.empty", nil},
		"book help":                  {then(tap("book")), "guide.answer", journey.Turn{Flow: "booking", About: "authorities"}},
		"show the way":               {then(tap("way")), "guide.answer", journey.Turn{Flow: "office", About: "office:" + move.Office.ID}},
		"all that help":              {then(tap("offices")), "guide.answer", journey.Turn{Flow: "office", About: "authority:Skatteverket"}},
		"who else helps":             {then(tap("others")), "guide.others", nil},
		"forms":                      {then(tap("forms")), "guide.forms", nil},
		"take it along":              {then(tap("take")), "guide.take", nil},
		"print":                      {then(tap("next")), "guide.printing", effect.AskPrinter{}},
		"printed":                    {then(tap("next"), effect.PrintEnded{}), "guide.answer", nil},
		"the printer is off":         {then(tap("next"), effect.PrinterAnswer{Fault: kiosk.PrinterOffline}), "guide.unprinted", nil},
		"and is tried again":         {then(tap("next"), effect.PrinterAnswer{Fault: kiosk.PrinterOffline}, tap("print")), "guide.printing", effect.AskPrinter{}},
		"somebody fills up paper":    {then(tap("next"), effect.PrintReported{PrintProgress: kiosk.PrintProgress{Fault: kiosk.PrinterPaperOut}}), "guide.fault", nil},
		"something is wrong":         {then(tap("wrong")), "guide.wrong", nil},
		"thanks for saying so":       {then(tap("wrong"), tap("web")), "guide.thanked", effect.Look{Record: "topic/move", Remark: kiosk.WrongWeb}},
		"what is no remark":          {then(tap("wrong"), tap("closed")), "guide.wrong", nil},
		"stopped":                    {then(tap("next"), tap(journey.Stop)), "guide.answer", journey.Cancel{Of: effect.PrintKey}},
		"a late answer is not shown": {[]journey.Event{open, move}, "guide.areas", nil},
	} {
		_, step, effects := play(guide.Guide, journey.Terms{}, test.events...)
		if step.ID != test.step {
			t.Errorf("%s: shows %s, not %s", name, step.ID, test.step)
		}
		if test.effect != nil && (len(effects) == 0 || !reflect.DeepEqual(effects[0], test.effect)) {
			t.Errorf("%s: wishes for %v, not %v", name, effects, test.effect)
		}
	}
}

// TestThreeTouches: every topic is found by pictures in three touches from the home
// screen, the tile included, on a first page of at most eight.
func TestThreeTouches(t *testing.T) {
	t.Parallel()
	found := map[string]bool{}
	_, first, _ := play(guide.Guide, journey.Terms{}, guide.Opened{Book: book})
	if options := first.Body.(journey.Choose).Options; len(options) > 8 {
		t.Errorf("%d choices at first", len(options))
	}
	for _, area := range first.Body.(journey.Choose).Options {
		_, second, _ := play(guide.Guide, journey.Terms{}, guide.Opened{Book: book}, tap(area.ID))
		options := second.Body.(journey.Choose).Options
		if strings.HasPrefix(area.ID, "area") && len(options) > 8 {
			t.Errorf("%s has %d choices", area.ID, len(options))
		}
		for _, o := range options {
			found[strings.TrimPrefix(o.ID, "topic ")] = true
		}
	}
	for _, topic := range book.Topics {
		if !found[topic.ID] {
			t.Errorf("%s is more than three touches away", topic.ID)
		}
	}
}

// TestTheLetterTileLeadsToItsAnswer, and Back from there to the home screen.
func TestTheLetterTileLeadsToItsAnswer(t *testing.T) {
	t.Parallel()
	state, step, _ := play(guide.Letter, journey.Terms{}, guide.Opened{Book: book}, about("letters"))
	if step.ID != "letter.answer" {
		t.Errorf("shows %s", step.ID)
	}
	if _, _, within := guide.Letter.Back(state); within {
		t.Error("Back does not lead to the home screen")
	}
}

// TestBack leads the way that the patron came.
func TestBack(t *testing.T) {
	t.Parallel()
	state, _, _ := play(guide.Guide, journey.Terms{}, guide.Opened{Book: book}, tap("next"), journey.Typed{Text: "flytta"}, guide.Found{Typed: "flytta", Hits: []handbook.Hit{{Kind: pack.TopicKind, ID: "move"}}}, tap("topic move"), about("move"), tap("next"), effect.PrinterAnswer{Fault: kiosk.PrinterOffline})
	for _, want := range []string{"guide.answer", "guide.search", "guide.areas"} {
		before, _, within := guide.Guide.Back(state)
		if !within || guide.Guide.View(before).ID != want {
			t.Fatalf("Back leads to %v, not %s", within, want)
		}
		state = before
	}
	if _, _, within := guide.Guide.Back(state); within {
		t.Error("Back from the first screen stays")
	}
}

// TestOnlySourcedFactsAreSaid: a number, a page or a form without a source is not on
// the screen, and what nobody has checked says so; hours are only said of a fact.
func TestOnlySourcedFactsAreSaid(t *testing.T) {
	t.Parallel()
	said := func(a guide.Consultation) string {
		var all []string
		_, step, _ := play(guide.Guide, journey.Terms{About: a.Topic.ID}, guide.Opened{Book: book}, a)
		for _, text := range step.Body.(journey.Answer).Words() {
			all = append(all, i18n.For("sv").Text(text))
		}
		return strings.Join(all, "\n")
	}
	topic, _ := book.Topic("move")
	topic.Yourself = []kiosk.Way{
		{Web: "https://rykte.example", Phone: "000"},
		{Web: "https://sagt.example", Text: kiosk.Words{"sv": "Sagt"}, Facts: kiosk.Facts{Source: "a letter", CheckedOn: "2026-10-01", ValidUntil: "2027-04-01"}},
	}
	got := said(guide.Answer(book, topic, morning))
	if strings.Contains(got, "rykte") || strings.Contains(got, "000") || !strings.Contains(got, "sagt.example") {
		t.Errorf("says\n%s", got)
	}
	if unchecked := said(about("move")); !strings.Contains(unchecked, "Inte kontrollerat") {
		t.Errorf("what nobody has checked does not say so:\n%s", unchecked)
	}
}
