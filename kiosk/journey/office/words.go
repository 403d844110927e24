package office

import (
	"strings"

	"medborgarkiosk/kiosk/i18n"
)

// words are texts side by side, as a text's content.
type words []i18n.Text

// In gives them in a language.
func (w words) In(language string) string {
	said := make([]string, len(w))
	for i, t := range w {
		said[i] = i18n.For(language).Text(t)
	}
	return strings.Join(said, " · ")
}
