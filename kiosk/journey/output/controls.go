package output

import (
	"strconv"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// controls are what the printer really offers, and nothing else.
func controls(s State) []journey.Control {
	var list []journey.Control
	if s.maxCopies() > 1 {
		list = append(list, journey.Control{
			ID: "copies", Label: i18n.T(msgCopies), Value: s.Copies, Min: 1, Max: s.maxCopies(),
		})
	}
	if s.Offer.Colour {
		list = append(list, segments("colour", i18n.T(msgColour),
			option("grey", i18n.T(msgInGrey), !s.Colour),
			option("colour", i18n.T(msgInColour), s.Colour)))
	}
	if s.Offer.TwoSided && s.Source.Count() > 1 {
		list = append(list, segments("sides", i18n.T(msgSides),
			option("one", i18n.T(msgOneSide), !s.TwoSided),
			option("both", i18n.T(msgBothSides), s.TwoSided)))
	}
	if s.Source.Scans == nil && s.Source.Count() > 1 {
		list = append(list, pagesControl(s))
	}
	return list
}

func pagesControl(s State) journey.Control {
	current := strconv.Itoa(s.Current + 1)
	some := i18n.T(msgSomePages)
	if s.Pages != "" && s.Pages != current {
		some = i18n.T(msgThesePages).With(i18n.Args{"Pages": s.Pages})
	}
	return segments("pages", i18n.T(msgWhich),
		option("all", i18n.Count(msgAllPages, s.Source.Count()), s.Pages == ""),
		option("current", i18n.T(msgOnlyPage).With(i18n.Args{"Page": s.Current + 1}), s.Pages == current),
		option("some", some, s.Pages != "" && s.Pages != current))
}

func segments(id string, label i18n.Text, options ...journey.Option) journey.Control {
	return journey.Control{ID: id, Label: label, Options: options}
}

func option(id string, title i18n.Text, chosen bool) journey.Option {
	return journey.Option{ID: id, Title: title, Chosen: chosen}
}

// turn is how a scan has been turned; documents come upright.
func (s State) turn(i int) kiosk.Rotation {
	if s.Source.Scans == nil {
		return 0
	}
	return s.Source.Scans[i].Rotation
}
