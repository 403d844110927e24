package guide

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/office"
)

// answers says until when somebody answers the phone, where that is known.
func (s state) answers() journey.Badge {
	a := s.answer
	if !a.Phone.Known {
		return journey.Badge{}
	}
	phone := directory.Found{
		Office: kiosk.Office{Hours: a.Phone.Hours.String()}, Standing: kiosk.Fact, Hours: a.Phone.Hours, State: a.Phone.Hours.At(a.Now),
	}
	return badge(office.Standing(phone, a.Now))
}

// officeBlock is an office with how far it is and whether it is open; id is its
// button's.
func (s state) officeBlock(f directory.Found, id string) journey.Block {
	return journey.Block{
		Title: i18n.Verbatim(f.Name), Text: office.Where(s.book, f), Badge: badge(office.Standing(f, s.answer.Now)),
		Actions: []journey.Action{action(id, msgWay, "location_on")},
	}
}

// signs are how a tone is told without colour.
var signs = map[journey.Tone]string{journey.OKTone: "schedule", journey.WarnTone: "info", journey.BadTone: "event_busy"}

func badge(standing journey.Row) journey.Badge {
	return journey.Badge{Icon: signs[standing.Tone], Tone: standing.Tone, Text: standing.Value}
}
