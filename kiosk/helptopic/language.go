package helptopic

import "sync"

// Language is one that a helper may speak; more than the screen's are.
type Language struct {
	Tag     string `json:"tag"` // BCP 47
	Own     string `json:"own"` // its own name for itself
	Swedish string `json:"sv"`
	English string `json:"en"`
}

// Languages gives them in the order that they are offered.
func Languages() []Language { return languages() }

// FindLanguage gives the language with the tag; one that is not known gives its
// tag for a name.
func FindLanguage(tag string) (Language, bool) {
	for _, l := range languages() {
		if l.Tag == tag {
			return l, true
		}
	}
	return Language{Tag: tag, Own: tag, Swedish: tag, English: tag}, false
}

var languages = sync.OnceValue(func() []Language {
	var file struct{ Languages []Language }
	read("helplanguages.json", &file)
	return file.Languages
})
