package ui

import (
	"image/color"

	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
	"medborgarkiosk/kiosk/ui/typeset"
)

// answerCard is one column of an answer.
type answerCard struct {
	w      *Window
	object *touch.Card
	blocks []*answerBlock
	column *fyne.Container
}

func newAnswerCard(w *Window) *answerCard {
	c := &answerCard{w: w, column: theme.Column(w.look, 24)}
	c.object = touch.NewTonedCard(w.look, c.column)
	return c
}

func (c *answerCard) draw(column journey.Column) {
	ground := theme.Tone("")
	if column.Tone != "" && column.Tone != journey.NeutralTone {
		ground = tone(column.Tone)
	}
	c.object.SetTone(ground)
	for i := len(c.blocks); i < len(column.Blocks); i++ {
		c.blocks = append(c.blocks, newAnswerBlock(c.w))
		c.column.Add(c.blocks[i].object)
	}
	for i, block := range c.blocks {
		show(block.object, i < len(column.Blocks))
		if i < len(column.Blocks) {
			block.colour(ground, column.Blocks[i].Tone)
			block.draw(column.Blocks[i], i > 0 && ground == "")
		} else {
			block.draw(journey.Block{}, false) // nothing of an earlier answer is kept
		}
	}
}

// answerBlock is one thing to know.
type answerBlock struct {
	w       *Window
	ink     theme.Colour // of words on the card's ground
	object  *fyne.Container
	rule    *touch.Rule
	label   *touch.Label
	beside  *fyne.Container // the picture with the words
	picture *touch.Picture
	title   *touch.Label
	figure  *touch.Label
	text    *touch.Label
	badge   *touch.Badge
	badges  *fyne.Container
	points  *fyne.Container
	ticks   []*tick
	actions *fyne.Container
	buttons []*touch.Button
	ids     []string
}

// codeEdge is the side of a QR code on an answer, in the design's pixels: read from
// half a metre.
const codeEdge = 176

func newAnswerBlock(w *Window) *answerBlock {
	b := &answerBlock{
		w:       w,
		rule:    touch.NewRule(w.look),
		label:   touch.NewLabel(w.look, theme.Label, theme.Ink, ""),
		picture: touch.NewPicture(w.look, codeEdge),
		title:   touch.NewLabel(w.look, theme.Subtitle, theme.Ink, ""),
		figure:  touch.NewLabel(w.look, theme.TileTitle, theme.Ink, ""),
		text:    touch.NewLabel(w.look, theme.Body, theme.SoftInk, ""),
		badge:   touch.NewBadge(w.look, theme.ToneOK, false, "", ""),
		points:  theme.Column(w.look, 10),
		actions: theme.Column(w.look, 16),
	}
	words := theme.Column(w.look, 4, b.title, b.figure, b.text)
	b.beside = theme.Row(w.look, 24, b.picture, theme.Grow(words))
	b.badges = theme.Row(w.look, 0, b.badge)
	b.object = theme.Column(w.look, 14, b.rule, b.label, b.beside, b.badges, b.points, b.actions)
	return b
}

func (b *answerBlock) draw(block journey.Block, parted bool) {
	show(b.rule, parted)
	b.label.SetText(b.w.say(block.Label))
	show(b.label, !block.Label.IsZero())
	b.picture.Set(block.Picture.Image)
	show(b.picture, block.Picture.Image != nil)
	title, text := b.w.say(block.Title), b.w.say(block.Text)
	b.title.SetText(title)
	b.figure.SetText(title)
	show(b.title, title != "" && !block.Large)
	show(b.figure, title != "" && block.Large)
	b.text.SetSpans(typeset.Marked(text))
	show(b.text, text != "")
	show(b.beside, title != "" || text != "" || block.Picture.Image != nil)
	b.badge.Set(tone(block.Badge.Tone), block.Badge.Icon, b.w.say(block.Badge.Text))
	show(b.badges, !block.Badge.Text.IsZero())
	b.drawPoints(block)
	b.ids = drawActions(b.w, b.actions, &b.buttons, block.Actions, func(i int) string { return b.ids[i] })
	show(b.actions, len(block.Actions) > 0)
}

// colour takes over what can be read on the card's ground; a label has its own
// meaning's colour, but where the ground is loud.
func (b *answerBlock) colour(ground theme.Tone, label journey.Tone) {
	ink, soft := theme.Ink, theme.SoftInk
	if ground != "" {
		ink, soft = theme.TextOn(ground), theme.TextOn(ground)
	}
	b.ink = ink
	for _, words := range []*touch.Label{b.title, b.figure, b.label} {
		words.SetColour(ink)
	}
	b.text.SetColour(soft)
	if label != "" {
		b.label.SetColour(meaning(label, ink))
	}
}

// meaning is a tone's colour, or in high contrast what can be read anyhow.
func meaning(t journey.Tone, ink theme.Colour) theme.Colour {
	return func(p *theme.Palette) color.NRGBA {
		if p == theme.HighContrast {
			return ink(p)
		}
		return p.Tone(tone(t)).Ink
	}
}

// tick is a point with its symbol: a tick for what is done, a stop for what is not.
type tick struct {
	object *fyne.Container
	icon   *theme.Icon
	words  *touch.Label
}

func (b *answerBlock) drawPoints(block journey.Block) {
	for i := len(b.ticks); i < len(block.Points); i++ {
		t := &tick{words: touch.NewLabel(b.w.look, theme.Body, theme.Ink, "")}
		t.icon = theme.NewIcon(b.w.look, "check_circle", 38, theme.InkOn(theme.ToneOK))
		t.object = theme.Row(b.w.look, 16, t.icon, theme.Grow(t.words))
		b.ticks = append(b.ticks, t)
		b.points.Add(t.object)
	}
	for i, t := range b.ticks {
		show(t.object, i < len(block.Points))
		if i < len(block.Points) {
			icon, means := "check_circle", journey.OKTone
			if block.Tone == journey.BadTone {
				icon, means = "close", journey.BadTone
			}
			t.icon.Set(icon, meaning(means, b.ink))
			t.words.SetColour(b.ink)
			t.words.SetText(b.w.say(block.Points[i]))
		}
	}
	show(b.points, len(block.Points) > 0)
}
