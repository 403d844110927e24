package kiosk

// Words are the same words in several languages, by BCP 47 tag. They are content,
// that librarians write, not the program's own texts.
type Words map[string]string

// In gives the words in a language, or in Swedish, which all content has.
func (w Words) In(language string) string {
	if words, ok := w[language]; ok {
		return words
	}
	return w["sv"]
}
