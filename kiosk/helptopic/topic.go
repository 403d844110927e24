package helptopic

import (
	"encoding/json"
	"fmt"
	"sync"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk"
)

// Topic is something that help can be about.
type Topic struct {
	ID      string        `json:"id"`
	Icon    string        `json:"icon"` // one of assets/icons
	Tone    string        `json:"tone"` // one of the screen's tones
	Minutes int           `json:"minutes"`
	Title   kiosk.Words   `json:"title"`
	Bring   []kiosk.Words `json:"bring"`
	// Source says where a fact among the words is taken from, Owner who answers
	// for it and CheckedOn when (YYYY-MM-DD). Hints of one's own have no source.
	Source    string `json:"source"`
	Owner     string `json:"owner"`
	CheckedOn string `json:"checked_on"`
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
