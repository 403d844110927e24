package frame

import (
	"fmt"
	"net/http"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Language is one that the pages are in, with what it calls days and languages.
type Language struct {
	Code, Other  string
	Days, Months []string
	clock, dari  string
	names        display.Namer
}

var languages = map[string]*Language{
	"sv": {
		Code: "sv", Other: "en", clock: "15.04", dari: "dari", names: display.Tags(language.Swedish),
		Days:   []string{"söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"},
		Months: []string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"},
	},
	"en": {
		Code: "en", Other: "sv", clock: "15:04", dari: "Dari", names: display.Tags(language.English),
		Days:   []string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
		Months: []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	},
}

var matcher = language.NewMatcher([]language.Tag{language.Swedish, language.English})

// languageOf picks ?lang=, and then keeps to it; else what was picked before,
// else what the browser asks for, else Swedish.
func languageOf(w http.ResponseWriter, r *http.Request) *Language {
	w.Header().Add("Vary", "Accept-Language, Cookie")
	if l, ok := languages[r.URL.Query().Get("lang")]; ok {
		http.SetCookie(w, &http.Cookie{
			Name: "lang", Value: l.Code, Path: "/", MaxAge: 365 * 24 * 3600,
			HttpOnly: true, SameSite: http.SameSiteLaxMode,
		})
		return l
	}
	if c, err := r.Cookie("lang"); err == nil && languages[c.Value] != nil {
		return languages[c.Value]
	}
	tag, _ := language.MatchStrings(matcher, r.Header.Get("Accept-Language"))
	if base, _ := tag.Base(); languages[base.String()] != nil {
		return languages[base.String()]
	}
	return languages["sv"]
}

// Clock gives "10.42".
func (l *Language) Clock(at time.Time) string { return at.Format(l.clock) }

// Day gives "23 november".
func (l *Language) Day(at time.Time) string {
	return fmt.Sprintf("%d %s", at.Day(), l.Months[at.Month()-1])
}

// Date gives "måndag 23 november".
func (l *Language) Date(at time.Time) string { return l.Days[at.Weekday()] + " " + l.Day(at) }

// Name gives the name of the language of a code, "arabiska".
func (l *Language) Name(code string) string {
	if code == "fa-AF" { // CLDR calls it Persian as spoken in Afghanistan
		return l.dari
	}
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	if name := l.names.Name(tag); name != "" {
		return name
	}
	return code
}
