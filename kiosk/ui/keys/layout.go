package keys

import "strings"

// Layout is one keyboard.
type Layout struct {
	Name        string // on the key that leads to it, in its own script
	Rows        [][]string
	LeftToRight bool // the rows stand so in every language
	Forms       bool // a row above them has the forms of the last letter
}

// Widest is the most keys in a row: what a finger hits on the end side of a screen.
const Widest = 11

// The layouts. Search forgives, so letters that only spelling tells apart are few.
var (
	latin   = layout("ABC", true, "qwertyuiopå", "asdfghjklöä", "zxcvbnm-")
	digit   = layout("123", true, "12345", "67890", "+-.@")
	layouts = map[string]Layout{
		"ar": layout("أبت", false, "ضصثقفغعهخحج", "شسيبلاتنمكط", "ذدءؤرىةوزظئ"),
		"fa": layout("ابپ", false, "ضصثقفغعهخحج", "شسیبلاتنمکگ", "ظطزژرذدپوچآ"),
		"uk": layout("АБВ", true, "йцукенгшщзх", "фівапролджє", "ячсмитьбюїґ'"),
		"ti": ethiopic,
	}
	ethiopic = func() Layout {
		l := layout("ሀለሐ", true, "ሀለሐመሠረሰሸቀ", "ቐበቨተቸኀነኘአ", "ከኸወዐዘዠየደጀ", "ገጠጨጰጸፀፈፐ")
		l.Forms = true
		return l
	}()
)

func layout(name string, leftToRight bool, rows ...string) Layout {
	l := Layout{Name: name, LeftToRight: leftToRight}
	for _, row := range rows {
		l.Rows = append(l.Rows, strings.Split(row, ""))
	}
	return l
}

// For gives the layouts of a language (BCP 47): its own first, then the one of
// Swedish, that authorities' names are in, and the digits.
func For(language string) []Layout {
	if own, ok := layouts[language]; ok {
		return []Layout{own, latin, digit}
	}
	return []Layout{latin, digit}
}
