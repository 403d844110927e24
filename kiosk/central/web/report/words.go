package report

import (
	"fmt"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/municipality"
)

// words are what the page and its files say in one language.
type words struct {
	point string // between whole numbers and decimals

	Title, Nowhere                                    string
	County, Country, Shows, Kind, Authority, Language string
	All, Show                                         string
	Municipality, Municipalities                      string
	Library, Branches, Libraries                      string
	FileHint, Value, Reads, Notes                     string
	MapOf, MapMost, MapNone, MapUnknown, MapTable     string
	Nobody, Unknown, KnownOf, Elsewhere               string
	OneMunicipality, ManyMunicipalities               string
	NoLibraries, NoPlace, NoWay, About                string
	Nearest, Evening, Weekend, Straight, Walking      string
	Code, HoursKnown                                  string
	WhichAuthorities, WhichServices, WhichLanguages   string

	// Counted says how the figures are counted, a paragraph each.
	Counted []string

	figures   map[string]string // by id
	kinds     map[kiosk.OfficeKind]string
	standings map[kiosk.Standing]string
}

var texts = map[string]*words{"sv": &swedish, "en": &english}

// name gives a municipality's, or its code when it has none, or that nobody has said.
func (w *words) name(m access.Municipality) string {
	switch {
	case m.Name != "":
		return m.Name
	case m.Code != "":
		return m.Code
	}
	return w.Elsewhere
}

// municipality gives the name of a code in the same way.
func (w *words) municipality(code string) string {
	m, ok := municipality.Find(code)
	if !ok {
		m.Code = code
	}
	return w.name(access.Municipality{Municipality: m})
}

func (w *words) municipalities(n int) string {
	if n == 1 {
		return w.OneMunicipality
	}
	return fmt.Sprintf(w.ManyMunicipalities, n)
}
