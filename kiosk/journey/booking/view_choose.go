package booking

import (
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ticket"
)

func (s state) startStep() journey.Step {
	return journey.Step{
		ID: "booking.start", Title: i18n.T(msgStart), Lead: i18n.T(msgStartLead),
		Body: journey.Choose{Options: []journey.Option{
			option("book", msgBook, msgBookDetail, "event"),
			option("code", msgHasCode, msgHasCodeDetail, "confirmation_number"),
			option("dropin", msgDropIn, msgDropInDetail, "groups"),
		}},
	}
}

func (s state) topicStep() journey.Step {
	var body journey.Choose
	for _, t := range helptopic.All() {
		body.Options = append(body.Options, journey.Option{
			ID: t.ID, Title: i18n.Of(t.Title), Detail: i18n.Count(msgMinutes, t.Minutes), Icon: t.Icon, Tone: journey.Tone(t.Tone),
		})
	}
	return journey.Step{
		ID: "booking.topic", Title: i18n.T(msgTopic), Lead: i18n.T(msgTopicLead), Body: body, Progress: progress(1),
	}
}

// languageStep offers the screen's language first, then those with free times;
// each is named by itself.
func (s state) languageStep() journey.Step {
	step := journey.Step{ID: "booking.language", Title: i18n.T(msgLanguage), Progress: progress(2)}
	spoken := map[string]int{}
	interpreted := 0
	for _, slot := range s.slots {
		if slot.Free <= 0 || !slot.Fits(s.topic, "") {
			continue
		}
		for _, l := range slot.Languages {
			spoken[l]++
		}
		if slot.Interpreter {
			interpreted++
		}
	}
	list := slices.Clone(helptopic.Languages())
	if s.aim != toDropIn {
		step.Lead = i18n.T(msgLanguageLead)
		slices.SortStableFunc(list, func(a, b helptopic.Language) int { return min(spoken[b.Tag], 1) - min(spoken[a.Tag], 1) })
	}
	if s.aim == toDropIn || spoken[s.screen] > 0 {
		slices.SortStableFunc(list, func(a, b helptopic.Language) int { return isTag(b, s.screen) - isTag(a, s.screen) })
	}
	var body journey.Choose
	for _, l := range list {
		o := journey.Option{ID: l.Tag, Title: i18n.Verbatim(l.Own), Icon: "language", Tone: journey.BookTone}
		switch {
		case s.aim == toDropIn:
		case spoken[l.Tag] > 0:
			o.Detail = i18n.Count(msgFreeTimes, spoken[l.Tag])
		case interpreted > 0:
			o.Detail, o.Icon = i18n.T(msgInterpreter), "interpreter_mode"
		default:
			o.Detail = i18n.T(msgNoTimes)
		}
		body.Options = append(body.Options, o)
	}
	step.Body = body
	return step
}

// isTag is 1 for the language with the tag, else 0.
func isTag(l helptopic.Language, tag string) int {
	if l.Tag == tag {
		return 1
	}
	return 0
}

func (s state) nothingStep() journey.Step {
	body := journey.Choose{Options: []journey.Option{option("others", msgOthers, nil, "language")}}
	if s.open {
		body.Options = append(body.Options, option("dropin", msgDropIn, msgDropInDetail, "groups"))
	}
	body.Options = append(body.Options, option("request", msgRequest, msgRequestDetail, "edit_document"))
	return journey.Step{
		ID: "booking.none", Title: i18n.T(msgNothing), Body: body, Progress: progress(2),
		Lead: i18n.T(msgNothingLead).With(i18n.Args{"Language": languageName(s.language)}),
	}
}

func (s state) timeStep() journey.Step {
	all := s.days()
	first := min(s.page*daysAtOnce, len(all))
	body := journey.Timetable{}
	for _, d := range all[first:min(first+daysAtOnce, len(all))] {
		body.Days = append(body.Days, s.dayCard(d))
	}
	if s.page > 0 {
		body.Earlier = new(action("earlier", msgEarlier, "chevron_left"))
	}
	if first+daysAtOnce < len(all) {
		body.Later = new(action("later", msgLater, "chevron_right"))
	}
	if i := slices.IndexFunc(all, func(d day) bool { return d.id == s.day }); i >= 0 {
		body.TimesLabel = i18n.T(msgTimes).With(i18n.Args{"Day": i18n.Weekday{Time: all[i].date}})
		for _, slot := range all[i].slots {
			body.Times = append(body.Times, journey.Time{
				ID: "slot " + slot.ID, Title: i18n.Value(i18n.Clock{Time: slot.Start}), Chosen: slot.ID == s.slot.ID,
			})
		}
	}
	if s.slot.ID != "" {
		body.Chosen = &journey.Chosen{
			Label: i18n.T(msgYours), Title: ticket.When(s.slot).Capital(),
			Text: i18n.T(msgYoursText).With(i18n.Args{"Place": place(s.slot)}),
		}
	}
	return journey.Step{
		ID: "booking.time", Title: i18n.T(msgTime), Body: body, Progress: progress(3),
		Lead: i18n.T(msgTimeLead).With(i18n.Args{"Topic": topicName(s.topic), "Language": languageName(s.language)}),
		Next: &journey.Action{ID: journey.Next, Label: i18n.T(msgOn), Icon: "arrow_forward", Disabled: s.slot.ID == ""},
	}
}

func (s state) dayCard(d day) journey.Day {
	card := journey.Day{
		ID: "day " + d.id, Weekday: i18n.Value(i18n.Weekday{Time: d.date}).Capital(), Date: i18n.Value(i18n.ShortDate{Time: d.date}),
		Note: i18n.Count(msgFree, len(d.slots)), Chosen: d.id == s.day, Full: len(d.slots) == 0,
	}
	if s.today(d) {
		card.Weekday = i18n.T(msgToday)
	}
	if card.Full {
		card.Note = i18n.T(msgFull)
	}
	return card
}

func (s state) takenStep() journey.Step {
	var body journey.Choose
	for _, slot := range s.nearest {
		body.Options = append(body.Options, journey.Option{
			ID: "slot " + slot.ID, Title: ticket.When(slot).Capital(), Detail: place(slot), Icon: "schedule", Tone: journey.BookTone,
		})
	}
	body.Options = append(body.Options, option("times", msgAllTimes, nil, "event"))
	return journey.Step{
		ID: "booking.taken", Title: i18n.T(msgTaken), Lead: i18n.T(msgTakenLead), Body: body, Progress: progress(3),
	}
}

// interpreted tells whether a slot's helper needs an interpreter for a language.
func interpreted(s kiosk.Slot, language string) bool {
	return s.Interpreter && !slices.Contains(s.Languages, language)
}
