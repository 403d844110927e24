package theme

import "image/color"

// Pair is a colour for text and icons together with the ground it stands on.
// Accent is the same meaning on paper or card.
type Pair struct{ Ink, Ground, Accent color.NRGBA }

// Tone is a meaning that has a colour of its own, always beside a word or an
// icon and never alone.
type Tone string

// The tones: states first, then one for each journey.
const (
	ToneBrand  Tone = "brand"
	ToneOK     Tone = "ok"
	ToneWarn   Tone = "warn"
	ToneBad    Tone = "bad"
	TonePrint  Tone = "print"
	ToneScan   Tone = "scan"
	ToneCopy   Tone = "copy"
	ToneBook   Tone = "book"
	ToneFind   Tone = "find"
	ToneGuide  Tone = "guide"
	ToneLetter Tone = "letter"
	ToneStaff  Tone = "staff"
)

// Palette is every colour on the screen.
type Palette struct {
	Paper, Card  color.NRGBA // the page, and what lies on it
	Line         color.NRGBA // parts areas; nothing depends on seeing it
	Edge         color.NRGBA // outlines what can be touched
	Idle         color.NRGBA // a step not yet taken, an empty bar
	Ink, SoftInk color.NRGBA // text on paper, card and the brand's tint
	Primary      Pair        // the one main button, the chosen segment
	Selected     Pair        // the chosen pill
	Focus        color.NRGBA // the ring
	FocusLine    color.NRGBA // thin lines on both sides of the ring
	tones        map[Tone]Pair
}

// Tone gives the colours of a meaning; an unknown one looks like the brand.
func (p *Palette) Tone(t Tone) Pair {
	if pair, ok := p.tones[t]; ok {
		return pair
	}
	return p.tones[ToneBrand]
}

// Tones lists what Tone knows, for tests and pictures of the palette.
func Tones() []Tone {
	return []Tone{
		ToneBrand, ToneOK, ToneWarn, ToneBad, TonePrint, ToneScan, ToneCopy,
		ToneBook, ToneFind, ToneGuide, ToneLetter, ToneStaff,
	}
}

// Normal is the palette of the design. Where a colour of the design misses 7:1
// on its own ground, it is the same hue, darkened until it passes; the design's
// value stands beside it.
var Normal = &Palette{
	Paper: hex(0xF6F3EC), Card: hex(0xFFFFFF), Line: hex(0xD9D3C5), Edge: hex(0x16202E),
	Idle: hex(0x87816F),                         // the design's line is 1.5:1, and a step to come must be seen
	Ink:  hex(0x16202E), SoftInk: hex(0x424E64), // #46536A is 6.6:1 on the brand's tint
	Primary:   Pair{hex(0xFFFFFF), hex(0x0B4F71), hex(0x0B4F71)},
	Selected:  Pair{hex(0xFFFFFF), hex(0x16202E), hex(0x16202E)},
	Focus:     hex(0xE0A100), // 2:1 on paper, hence the lines beside it
	FocusLine: hex(0x16202E),
	tones: map[Tone]Pair{
		ToneBrand:  tint(0x0B4F71, 0xE3EEF3),
		ToneOK:     tint(0x175A3A, 0xE2F1E8), // #1B6B45 is 5.6:1
		ToneWarn:   tint(0x7A4200, 0xFBEED9), // #8A4B00 is 5.9:1
		ToneBad:    tint(0x961D1B, 0xFBE6E4), // #A3201D is 6.3:1
		TonePrint:  tint(0x0B4F71, 0xE3EEF3),
		ToneScan:   tint(0x0E584F, 0xDFF1EE), // #0F6157 is 6.3:1
		ToneCopy:   tint(0x4A3F8C, 0xEAE8F6),
		ToneBook:   tint(0x7A2E5D, 0xF6E6EF),
		ToneFind:   tint(0x823811, 0xFAE9DF), // #8A3B12 is 6.6:1
		ToneGuide:  tint(0x595000, 0xF4F0D2), // #5B5200 is 6.9:1
		ToneLetter: tint(0x2F4F1F, 0xE6F0DE),
		ToneStaff:  tint(0x961D1B, 0xFBE6E4),
	},
}

// HighContrast is black, white and yellow; meanings differ by word and shape.
var HighContrast = &Palette{
	Paper: black, Card: black, Line: yellow, Edge: yellow, Idle: white,
	Ink: white, SoftInk: white,
	Primary: loud, Selected: loud,
	Focus: white, FocusLine: black,
	tones: map[Tone]Pair{
		ToneBrand: loud, ToneOK: loud, ToneWarn: loud, ToneBad: loud, TonePrint: loud, ToneScan: loud, ToneCopy: loud,
		ToneBook: loud, ToneFind: loud, ToneGuide: loud, ToneLetter: loud, ToneStaff: loud,
	},
}

var (
	black  = hex(0x000000)
	white  = hex(0xFFFFFF)
	yellow = hex(0xFFE100)
	loud   = Pair{Ink: black, Ground: yellow, Accent: yellow}
)

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}

func tint(ink, ground uint32) Pair { return Pair{hex(ink), hex(ground), hex(ink)} }

// Colour picks from whichever palette is in use when it is drawn.
type Colour func(*Palette) color.NRGBA

// Ink is the colour of text.
func Ink(p *Palette) color.NRGBA { return p.Ink }

// SoftInk is the colour of text that explains.
func SoftInk(p *Palette) color.NRGBA { return p.SoftInk }

// Card is the ground of what lies on the page.
func Card(p *Palette) color.NRGBA { return p.Card }

// Paper is the ground of the page.
func Paper(p *Palette) color.NRGBA { return p.Paper }

// Accent is a meaning's colour on paper or card.
func Accent(t Tone) Colour { return func(p *Palette) color.NRGBA { return p.Tone(t).Accent } }

// InkOn is a meaning's colour on its own ground.
func InkOn(t Tone) Colour { return func(p *Palette) color.NRGBA { return p.Tone(t).Ink } }

// TextOn is the colour of text on a meaning's ground: plain ink on the pale
// tints, the tone's own ink where the ground is loud.
func TextOn(t Tone) Colour {
	return func(p *Palette) color.NRGBA {
		if p == HighContrast {
			return p.Tone(t).Ink
		}
		return p.Ink
	}
}

// Ground is a meaning's own ground.
func Ground(t Tone) Colour { return func(p *Palette) color.NRGBA { return p.Tone(t).Ground } }
