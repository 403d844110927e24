package ui

import (
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
)

// tone gives the theme's name for a meaning; what means nothing is the brand's.
func tone(t journey.Tone) theme.Tone {
	if t == "" || t == journey.NeutralTone {
		return theme.ToneBrand
	}
	return theme.Tone(t)
}
