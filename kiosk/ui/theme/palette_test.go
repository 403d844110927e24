package theme

import (
	"fmt"
	"image/color"
	"math"
	"testing"
)

// luminance and contrast are WCAG 2.2's definitions.
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func TestContrast(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]*Palette{"normal": Normal, "high contrast": HighContrast} {
		check := func(what string, a, b color.NRGBA, least float64) {
			t.Helper()
			if got := contrast(a, b); got < least {
				t.Errorf("%s: %s is %.2f:1, want %.0f:1", name, what, got, least)
			}
		}
		for ground, c := range map[string]color.NRGBA{"paper": p.Paper, "card": p.Card} {
			check("ink on "+ground, p.Ink, c, 7)
			check("soft ink on "+ground, p.SoftInk, c, 7)
			check("edge on "+ground, p.Edge, c, 3)
			check("idle on "+ground, p.Idle, c, 3)
			check("primary button on "+ground, p.Primary.Ground, c, 3)
			check("selected pill on "+ground, p.Selected.Ground, c, 3)
			check("focus ring or its line on "+ground, ringOn(p, c), c, 3)
			for _, tone := range Tones() {
				check(fmt.Sprintf("%s on %s", tone, ground), p.Tone(tone).Accent, c, 7)
			}
		}
		check("primary", p.Primary.Ink, p.Primary.Ground, 7)
		check("selected", p.Selected.Ink, p.Selected.Ground, 7)
		check("the ring's own line", p.Focus, p.FocusLine, 3)
		for _, tone := range Tones() {
			check(string(tone)+" on its ground", p.Tone(tone).Ink, p.Tone(tone).Ground, 7)
		}
	}
	// Text on a tinted card is ink or soft ink in the normal palette; in high
	// contrast it takes the tone's ink.
	for _, tone := range Tones() {
		if got := contrast(Normal.Ink, Normal.Tone(tone).Ground); got < 7 {
			t.Errorf("ink on %s: %.2f:1", tone, got)
		}
	}
	if got := contrast(Normal.SoftInk, Normal.Tone(ToneBrand).Ground); got < 7 {
		t.Errorf("soft ink on the brand's tint: %.2f:1", got)
	}
}

func ringOn(p *Palette, ground color.NRGBA) color.NRGBA {
	if contrast(p.FocusLine, ground) > contrast(p.Focus, ground) {
		return p.FocusLine
	}
	return p.Focus
}
