package handbook

import (
	"strings"

	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/search"
)

// documents are the records as they can be found. Offices are found by what they
// are called and where they are, whatever the language.
func (b *Book) documents() []search.Document {
	var all []search.Document
	for _, t := range b.Topics {
		all = append(all, search.Document{ID: string(pack.TopicKind) + "/" + t.ID, Titles: t.Title, Words: t.SearchedAs})
	}
	for _, s := range b.Situations {
		all = append(all, search.Document{ID: string(pack.SituationKind) + "/" + s.ID, Titles: s.Title})
	}
	for _, o := range b.Offices.Near(directory.Query{}) {
		all = append(all, search.Document{
			ID: string(pack.OfficeKind) + "/" + o.ID, Titles: map[string]string{"sv": o.Name},
			Words: map[string][]string{"sv": {o.City, o.Street, o.Operator}},
		})
	}
	return all
}

func hitOf(id string) Hit {
	kind, id, _ := strings.Cut(id, "/")
	return Hit{pack.Kind(kind), id}
}
