package journey

import "medborgarkiosk/kiosk/i18n"

// Search asks what somebody looks for, and shows what suits it with every key.
type Search struct {
	Value string
	Hint  i18n.Text // while nothing is typed
	Empty i18n.Text // when nothing suits
	Hits  []Option  // the likeliest first
}

func (Search) kind() string { return "search" }

// Words are the texts in reading order.
func (s Search) Words() []i18n.Text {
	switch {
	case s.Value == "":
		return []i18n.Text{s.Hint}
	case len(s.Hits) == 0:
		return []i18n.Text{s.Empty}
	}
	var words []i18n.Text
	for _, h := range s.Hits {
		words = append(words, h.Title, h.Detail)
	}
	return words
}
