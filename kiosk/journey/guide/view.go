package guide

import (
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/remark"
	"medborgarkiosk/kiosk/journey/slip"
	"medborgarkiosk/kiosk/pack"
)

// View shows where the patron is.
func (f Flow) View(st journey.State) journey.Step {
	s := st.(state)
	var step journey.Step
	switch s.phase {
	case opening, consulting:
		step = journey.Step{ID: ".opening", Title: i18n.T(msgOpening), Body: journey.Work{Icon: f.icon, Tone: f.tone}, Pace: journey.Working}
	case empty:
		step = journey.Step{
			ID: ".empty", Title: i18n.T(msgEmpty), Lead: i18n.T(msgEmptyLead),
			Body: journey.Show{Icon: "support_agent", Tone: f.tone, Actions: []journey.Action{action("staff", msgStaff, "support_agent")}},
		}
	case areas:
		step = s.areaStep(f)
	case topics:
		step = s.topicStep(f)
	case situations:
		step = s.situationStep(f)
	case happened:
		step = s.happenedStep(f)
	case searching:
		step = s.searchStep(f)
	case answered:
		step = s.answerStep(f)
	case others:
		step = s.othersStep()
	case forms:
		step = s.formsStep()
	case taken:
		step = s.takenStep()
	case wrong:
		step = remark.Question("", f.tone, s.answer.remarks())
	case thanked:
		step = remark.Thanks("")
	default:
		step = slip.View(s.slip, slip.Frame{Tone: f.tone})
	}
	step.ID = f.id + step.ID
	return step
}

func action(id string, label *goi18n.Message, icon string) journey.Action {
	return journey.Action{ID: id, Label: i18n.T(label), Icon: icon}
}

func (s state) areaStep(f Flow) journey.Step {
	var body journey.Choose
	for _, a := range s.book.Areas {
		body.Options = append(body.Options, journey.Option{ID: "area " + a.ID, Title: i18n.Of(a.Title), Icon: a.Icon, Tone: f.tone})
	}
	if len(s.book.Situations) > 0 {
		body.Options = append(body.Options, journey.Option{ID: "situations", Title: i18n.T(msgSituations), Icon: "event", Tone: journey.Brand})
	}
	return journey.Step{
		ID: ".areas", Title: i18n.T(msgGuide), Lead: i18n.T(msgAreasLead), Body: body,
		Next: new(action(journey.Next, msgSearch, "search")),
	}
}

func (s state) topicStep(f Flow) journey.Step {
	step := journey.Step{ID: ".topics", Lead: i18n.T(msgTopicsLead)}
	for _, a := range s.book.Areas {
		if a.ID == s.area {
			step.Title = i18n.Of(a.Title)
		}
	}
	var body journey.Choose
	for _, t := range s.book.Topics {
		if t.Area == s.area {
			body.Options = append(body.Options, s.option(t, f.tone))
		}
	}
	step.Body = body
	return step
}

func (s state) situationStep(f Flow) journey.Step {
	var body journey.Choose
	for _, one := range s.book.Situations {
		body.Options = append(body.Options, journey.Option{ID: "situation " + one.ID, Title: i18n.Of(one.Title), Icon: one.Icon, Tone: f.tone})
	}
	return journey.Step{ID: ".situations", Title: i18n.T(msgSituationsTitle), Body: body}
}

func (s state) happenedStep(f Flow) journey.Step {
	step := journey.Step{ID: ".happened", Lead: i18n.T(msgHappenedLead)}
	var body journey.Choose
	for _, one := range s.book.Situations {
		if one.ID != s.situation {
			continue
		}
		step.Title = i18n.Of(one.Title)
		for _, id := range one.Topics {
			if t, ok := s.book.Topic(id); ok {
				body.Options = append(body.Options, s.option(t, f.tone))
			}
		}
	}
	step.Body = body
	return step
}

// option is a topic with who is responsible for it.
func (s state) option(t kiosk.Topic, tone journey.Tone) journey.Option {
	o := journey.Option{ID: "topic " + t.ID, Title: i18n.Of(t.Title), Icon: t.Icon, Tone: tone}
	if a, ok := s.book.Authority(t.Authority); ok && a.Name != t.Title.In("sv") {
		o.Detail = i18n.Verbatim(a.Name)
	} else if t.Group == kiosk.DoHere {
		o.Detail = i18n.T(msgTopicDetail)
	}
	return o
}

func (s state) searchStep(f Flow) journey.Step {
	body := journey.Search{Value: s.typed, Hint: i18n.T(msgSearchHint), Empty: i18n.T(msgSearchEmpty)}
	for _, hit := range s.hits {
		if o, ok := s.hit(hit, f.tone); ok {
			body.Hits = append(body.Hits, o)
		}
	}
	return journey.Step{ID: ".search", Title: i18n.T(msgSearchTitle), Body: body}
}

func (s state) hit(hit handbook.Hit, tone journey.Tone) (journey.Option, bool) {
	switch hit.Kind {
	case pack.TopicKind:
		t, ok := s.book.Topic(hit.ID)
		return s.option(t, tone), ok
	case pack.OfficeKind:
		o, ok := s.book.Offices.Office(hit.ID)
		return journey.Option{
			ID: "office " + hit.ID, Title: i18n.Verbatim(o.Name), Detail: i18n.T(msgOfficeDetail), Icon: "location_on", Tone: journey.FindTone,
		}, ok
	case pack.SituationKind:
		for _, one := range s.book.Situations {
			if one.ID == hit.ID {
				return journey.Option{
					ID: "situation " + one.ID, Title: i18n.Of(one.Title), Detail: i18n.T(msgSituationDetail), Icon: one.Icon, Tone: journey.Brand,
				}, true
			}
		}
	}
	return journey.Option{}, false
}
