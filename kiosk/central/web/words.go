package web

import "medborgarkiosk/kiosk"

// words are all that the first page says in one language.
type words struct {
	Today, Privacy, Delay                 string
	Usage, NoUsage, Kiosk, Journey, Total string
	Languages, Language, Share            string
	Kiosks, NoKiosks                      string
	journeys                              map[string]string
	outcomes                              map[kiosk.Outcome]string
}

var languages = map[string]*words{"sv": &swedish, "en": &english}

// or gives key's word, or key itself: a newer kiosk may know more.
func or[K ~string](in map[K]string, key K) string {
	if word, ok := in[key]; ok {
		return word
	}
	return string(key)
}
