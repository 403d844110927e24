package helptopic

import (
	"encoding/json"
	"fmt"
	"sync"

	"medborgarkiosk/assets"
)

// fallback is the language of what has no words in another.
const fallback = "sv"

// Topic is something that help can be about.
type Topic struct {
	ID      string  `json:"id"`
	Icon    string  `json:"icon"` // one of assets/icons
	Tone    string  `json:"tone"` // one of the screen's tones
	Minutes int     `json:"minutes"`
	Title   Words   `json:"title"`
	Bring   []Words `json:"bring"`
	// Source says where a fact among the words is taken from, Owner who answers
	// for it and CheckedOn when (YYYY-MM-DD). Hints of one's own have no source.
	Source    string `json:"source"`
	Owner     string `json:"owner"`
	CheckedOn string `json:"checked_on"`
}

// Words are the same words in several languages, by BCP 47 tag.
type Words map[string]string

// In gives the words in a language, or in Swedish.
func (w Words) In(language string) string {
	if words, ok := w[language]; ok {
		return words
	}
	return w[fallback]
}

// All gives the topics in the order that they are offered, the last of them
// being "something else".
func All() []Topic { return topics() }

// Find gives the topic with the id. Content changes while bookings live, so an
// id may be gone: then it gives the last topic and false.
func Find(id string) (Topic, bool) {
	all := topics()
	for _, t := range all {
		if t.ID == id {
			return t, true
		}
	}
	return all[len(all)-1], false
}

var topics = sync.OnceValue(func() []Topic {
	var file struct{ Topics []Topic }
	read("helptopics.json", &file)
	return file.Topics
})

func read(name string, into any) {
	raw, err := assets.Content.ReadFile("content/" + name)
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		panic(fmt.Sprintf("embedded content: %s: %v", name, err))
	}
}
