package web

import (
	"net/http"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"medborgarkiosk/kiosk"
)

// words are all that the pages say in one language.
type words struct {
	Lang, Other, OtherLang                               string
	Today, Pages, Skip, Reload, Lost, Privacy, Delay     string
	Calls, NoCalls, Answer, Finish, OnTheWay, Waiting    string
	Screen                                               string // "the screen is in"
	Usage, NoUsage, Kiosk, Journey, Total                string
	Languages, Language, Share                           string
	Kiosks, NoKiosks, Well, Faulty, Silent, Never, Heard string
	Dari, Unsent, Nobody, OneCall, ManyCalls             string
	Months, Days                                         []string
	clock                                                string
	journeys                                             map[string]string
	outcomes                                             map[kiosk.Outcome]string
	reasons                                              map[string]string
	unknown                                              string // reason
	names                                                display.Namer
}

var languages = map[string]*words{"sv": &swedish, "en": &english}

var matcher = language.NewMatcher([]language.Tag{language.Swedish, language.English})

// wordsFor picks ?lang=, else what the browser asks for, else Swedish.
func wordsFor(r *http.Request) *words {
	if w, ok := languages[r.URL.Query().Get("lang")]; ok {
		return w
	}
	if tag, _ := language.MatchStrings(matcher, r.Header.Get("Accept-Language")); tag != language.Und {
		if base, _ := tag.Base(); languages[base.String()] != nil {
			return languages[base.String()]
		}
	}
	return &swedish
}

// or gives key's word, or key itself: a newer kiosk may know more.
func or[K ~string](in map[K]string, key K) string {
	if word, ok := in[key]; ok {
		return word
	}
	return string(key)
}

func (w *words) reason(code string) string {
	if word, ok := w.reasons[code]; ok {
		return word
	}
	return w.unknown + " (" + code + ")"
}

func (w *words) languageName(code string) string {
	if code == "fa-AF" { // CLDR calls it Persian as spoken in Afghanistan
		return w.Dari
	}
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	if name := w.names.Name(tag); name != "" {
		return name
	}
	return code
}
