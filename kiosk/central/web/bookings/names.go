package bookings

import (
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/ticketcode"
)

// names says ids in one language.
type names struct {
	*words
	l         *frame.Language
	resources map[string]booking.Resource
	kiosks    map[string]string
}

func (p *pages) names(v *frame.Visit, resources []booking.Resource) (names, error) {
	n := names{language[v.Language.Code], v.Language, map[string]booking.Resource{}, map[string]string{}}
	for _, r := range resources {
		n.resources[r.ID] = r
	}
	kiosks, err := p.Central.Kiosks(v.Context())
	for _, k := range kiosks {
		n.kiosks[k.ID] = k.Name
	}
	return n, err
}

func (n names) topic(id string) string {
	t, known := helptopic.Find(id)
	if !known && id != "" {
		return id
	}
	return t.Title.In(n.l.Code)
}

func (n names) language(tag string) string {
	l, known := helptopic.FindLanguage(tag)
	switch {
	case !known:
		return n.l.Name(tag)
	case n.l.Code == "sv":
		return l.Swedish
	default:
		return l.English
	}
}

func (n names) languages(tags []string) string {
	said := make([]string, len(tags))
	for i, tag := range tags {
		said[i] = n.language(tag)
	}
	return strings.Join(said, ", ")
}

// resource gives a helper's or room's name.
func (n names) resource(id string) string { return n.resources[id].Name }

// code says a ticket's code as the patron does; in Swedish, since the words of
// other languages are the same things.
func code(c kiosk.TicketCode) string { return ticketcode.Words("sv", c) }

// short leaves the number out, for where there is little room.
func short(c kiosk.TicketCode) string {
	words, _, _ := strings.Cut(code(c), " ")
	return words
}

// tone gives the colour class of a topic.
func tone(topic string) string {
	t, known := helptopic.Find(topic)
	if !known {
		return "tone-brand"
	}
	return "tone-" + t.Tone
}

func facts(parts ...string) string {
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, " · ")
}
