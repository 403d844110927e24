package office

import (
	"strings"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/referral"
	"medborgarkiosk/kiosk/journey/remark"
	"medborgarkiosk/kiosk/journey/slip"
)

// View shows where the patron is.
func (Flow) View(st journey.State) journey.Step {
	s := st.(state)
	switch s.phase {
	case asking:
		return journey.Step{
			ID: "office.asking", Title: i18n.T(msgAsking), Pace: journey.Working,
			Body: journey.Work{Icon: "location_on", Tone: journey.FindTone},
		}
	case none:
		return referral.Offices.View(nil)
	case mapped:
		return s.mapStep()
	case more:
		return s.moreStep()
	case which:
		return s.whichStep()
	case one:
		return s.officeStep()
	case hours:
		return s.hoursStep()
	case phone:
		return s.phoneStep()
	case printing:
		return slip.View(s.slip, slip.Frame{Prefix: "office", Tone: journey.FindTone})
	case printed:
		return s.printedStep()
	case wrong:
		return remark.Question("office", journey.FindTone, kiosk.Remarks())
	case thanked:
		return remark.Thanks("office")
	default:
		return s.listStep()
	}
}

func action(id string, label *goi18n.Message, icon string) journey.Action {
	return journey.Action{ID: id, Label: i18n.T(label), Icon: icon}
}

// takeAlong is the primary action wherever there is something to take.
func takeAlong(there bool) *journey.Action {
	if !there {
		return nil
	}
	return new(action(journey.Next, msgTake, "qr_code_2"))
}

// name of an office, which is Swedish on every screen: it stands on the door.
func name(f directory.Found) i18n.Text { return i18n.Verbatim(f.Name) }

// own writes names, numbers or addresses side by side, each in its own direction:
// in a line from right to left the parts of a phone number would change places.
func own(names ...string) i18n.Text {
	var apart []string
	for _, n := range names {
		if n != "" {
			apart = append(apart, "\u2068"+n+"\u2069")
		}
	}
	return i18n.Verbatim(strings.Join(apart, ", "))
}
