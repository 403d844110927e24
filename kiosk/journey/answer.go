package journey

import (
	"slices"

	"medborgarkiosk/kiosk/i18n"
)

// Answer tells on one screen who does a thing, and all that can be done about it.
type Answer struct {
	Columns []Column  // three beside each other; the first is what most should do
	Note    i18n.Text // below them
	Actions []Action  // below all
	Last    []Action  // for the few: beside the heading, or after these where text is large
}

// Column is a card of blocks. Its Tone tints it; NeutralTone leaves it white.
type Column struct {
	Tone   Tone
	Blocks []Block
}

// Block is one thing to know. Only what is set is shown, in this order.
type Block struct {
	Label   i18n.Text // what it is: "Gör själv"
	Tone    Tone      // of the label: BadTone for what is not done; else empty
	Picture Picture   // before the words, such as a QR code
	Title   i18n.Text
	Large   bool // the title is read from afar: a phone number
	Text    i18n.Text
	Badge   Badge
	Points  []i18n.Text // each with a tick
	Actions []Action
}

// Badge is a short remark with a symbol; the zero Badge is none.
type Badge struct {
	Icon string
	Tone Tone
	Text i18n.Text
}

func (Answer) kind() string { return "answer" }

// Words are the answer's texts in reading order.
func (a Answer) Words() []i18n.Text {
	var words []i18n.Text
	for _, c := range a.Columns {
		for _, b := range c.Blocks {
			words = append(words, b.Label, b.Title, b.Text, b.Badge.Text)
			words = append(words, b.Points...)
			for _, action := range b.Actions {
				words = append(words, action.Label)
			}
		}
	}
	words = append(words, a.Note)
	for _, action := range slices.Concat(a.Actions, a.Last) {
		words = append(words, action.Label)
	}
	return words
}
