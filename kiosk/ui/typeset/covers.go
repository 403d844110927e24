package typeset

import "medborgarkiosk/kiosk/i18n"

// Uncovered gives the tag of a language that the embedded fonts lack letters
// for, judged by the language's own name for itself, or "".
func Uncovered() string {
	for _, l := range i18n.Languages {
		if Layout(Plain(l.Autonym), Style{Size: 16}, 0).Missing() > 0 {
			return l.Tag
		}
	}
	return ""
}
