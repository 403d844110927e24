package i18n

import (
	"fmt"
	"slices"

	"github.com/BurntSushi/toml"

	"medborgarkiosk/locales"
)

// Direction is the way a script runs.
type Direction int

// The directions.
const (
	LeftToRight Direction = iota
	RightToLeft
)

// Language is one that the kiosk speaks.
type Language struct {
	Tag       string // BCP 47
	Autonym   string // its own name for itself
	Direction Direction
	Reviewed  bool // a native reader has read every text
}

type status struct {
	Languages []struct {
		Tag      string `toml:"tag"`
		Autonym  string `toml:"autonym"`
		RTL      bool   `toml:"rtl"`
		Reviewed bool   `toml:"reviewed"`
		Reviewer string `toml:"reviewer"`
		Date     string `toml:"date"`
	} `toml:"language"`
}

// Languages are those of locales/status.toml, in its order.
var Languages = readStatus()

// Chosen gives the languages with the tags, in their order; all for none.
func Chosen(tags []string) []Language {
	if len(tags) == 0 {
		return Languages
	}
	var chosen []Language
	for _, tag := range tags {
		if l, ok := Find(tag); ok {
			chosen = append(chosen, l)
		}
	}
	return chosen
}

func readStatus() []Language {
	raw, err := locales.Files.ReadFile("status.toml")
	if err != nil {
		panic(fmt.Sprintf("embedded locales: %v", err))
	}
	var s status
	if err := toml.Unmarshal(raw, &s); err != nil {
		panic(fmt.Sprintf("embedded locales: status.toml: %v", err))
	}
	languages := make([]Language, len(s.Languages))
	for i, l := range s.Languages {
		languages[i] = Language{Tag: l.Tag, Autonym: l.Autonym, Reviewed: l.Reviewed}
		if l.RTL {
			languages[i].Direction = RightToLeft
		}
	}
	return languages
}

// Find gives the language with the tag, or the first one, and whether it was found.
func Find(tag string) (Language, bool) {
	i := slices.IndexFunc(Languages, func(l Language) bool { return l.Tag == tag })
	if i < 0 {
		return Languages[0], false
	}
	return Languages[i], true
}
