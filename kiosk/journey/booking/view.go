package booking

import (
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/referral"
)

// View shows where the patron is.
func (Flow) View(st journey.State) journey.Step {
	s := st.(state)
	switch s.phase {
	case referred:
		return referral.Booking.View(nil)
	case asking:
		return waiting("asking", msgAsking, nil)
	case committing:
		return waiting("committing", msgCommitting, msgCommittingLead)
	case finding:
		step := waiting("finding", msgFinding, nil)
		step.NoBack = false
		return step
	case joining:
		return waiting("joining", msgJoining, nil)
	case reminding:
		return waiting("reminding", msgCommitting, nil)
	case offering:
		return s.remindStep()
	case addressing:
		return s.addressStep()
	case unreminded:
		return s.unremindedStep()
	case starting:
		return s.startStep()
	case topics:
		return s.topicStep()
	case languages:
		return s.languageStep()
	case nothing:
		return s.nothingStep()
	case times:
		return s.timeStep()
	case facts:
		return s.factsStep()
	case wishing:
		return s.wishStep()
	case taken:
		return s.takenStep()
	case unsure:
		return s.unsureStep()
	case ticketed:
		return s.ticketStep()
	case queued:
		return s.numberStep()
	case printing:
		return s.printStep()
	case typing:
		return s.codeStep()
	case found:
		return s.foundStep()
	case sure:
		return s.sureStep()
	default:
		return s.noticeStep()
	}
}

// waiting is a wait that takes a moment only.
func waiting(id string, title, lead *goi18n.Message) journey.Step {
	return journey.Step{
		ID: "booking." + id, Title: i18n.T(title), Lead: i18n.T(lead),
		Body: journey.Work{Icon: "event", Tone: journey.BookTone}, NoBack: true, Pace: journey.Working,
	}
}

func progress(at int) journey.Progress { return journey.Progress{At: at, Of: 4} }

func action(id string, label *goi18n.Message, icon string) journey.Action {
	return journey.Action{ID: id, Label: i18n.T(label), Icon: icon}
}

func option(id string, title, detail *goi18n.Message, icon string) journey.Option {
	return journey.Option{ID: id, Title: i18n.T(title), Detail: i18n.T(detail), Icon: icon, Tone: journey.BookTone}
}

func topicName(id string) i18n.Text {
	topic, _ := helptopic.Find(id)
	return i18n.Of(topic.Title)
}

func languageName(tag string) i18n.Text {
	language, _ := helptopic.FindLanguage(tag)
	return i18n.Verbatim(language.Own)
}

func place(s kiosk.Slot) i18n.Text { return i18n.Verbatim(s.Place) }

func minutes(s kiosk.Slot) i18n.Text {
	return i18n.Count(msgMinutes, int(s.End.Sub(s.Start).Minutes()))
}
