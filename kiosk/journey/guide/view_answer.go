package guide

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/remark"
)

// answerStep is the answer on one screen.
func (s state) answerStep(f Flow) journey.Step {
	a := s.answer
	body := journey.Answer{Actions: s.more(), Last: []journey.Action{remark.Action()}}
	for _, blocks := range [][]journey.Block{s.alone(), s.here(), s.there()} {
		if len(blocks) > 0 {
			body.Columns = append(body.Columns, journey.Column{Blocks: blocks})
		}
	}
	for i := range body.Columns {
		if body.Columns[i].Blocks[0].Label.ID() == msgMay.ID {
			body.Columns[i].Tone = journey.OKTone
		}
	}
	if a.Topic.Sensitive {
		body.Note = i18n.T(msgPrivate)
	}
	return journey.Step{
		ID: ".answer", Title: i18n.Of(a.Topic.Title), Lead: i18n.Of(a.Topic.Lead), Body: body,
		Next: &journey.Action{ID: journey.Next, Label: s.slip.Label(msgPrint), Icon: "print"},
	}
}

// alone is what one can do without anybody: at this kiosk, on the web, by phone.
func (s state) alone() []journey.Block {
	a := s.answer
	var blocks []journey.Block
	if a.Topic.Journey != "" {
		blocks = append(blocks, journey.Block{
			Label: i18n.T(msgHere), Title: i18n.Of(a.Topic.Title), Actions: []journey.Action{action("do", msgDo, a.Topic.Icon)},
		})
	}
	for i, page := range a.Pages {
		block := pageBlock(page)
		if i == 0 {
			block.Label = i18n.T(msgDoIt)
		}
		blocks = append(blocks, block)
	}
	if a.Phone.Number != "" {
		blocks = append(blocks, journey.Block{
			Label: i18n.T(msgCall), Title: i18n.Value(number(a.Phone.Number)), Large: true, Text: words(a.Phone.Text), Badge: s.answers(),
		})
	}
	if last := len(blocks) - 1; last >= 0 && a.Unchecked && blocks[last].Badge.Text.IsZero() {
		blocks[last].Badge = journey.Badge{Icon: "info", Tone: journey.WarnTone, Text: i18n.T(msgUnchecked)}
	}
	if len(a.Narrower) > 0 {
		block := journey.Block{Label: i18n.T(msgNarrower)}
		for _, t := range a.Narrower {
			block.Actions = append(block.Actions, journey.Action{ID: "topic " + t.ID, Label: i18n.Of(t.Title), Icon: t.Icon})
		}
		blocks = append(blocks, block)
	}
	return blocks
}

// number is a phone number, read from left to right in every language.
type number string

// String gives the number.
func (n number) String() string { return "\u2066" + string(n) + "\u2069" }

func words(w kiosk.Words) i18n.Text {
	if len(w) == 0 {
		return i18n.Text{}
	}
	return i18n.Of(w)
}

func pageBlock(p Page) journey.Block {
	block := journey.Block{Text: words(p.Text)}
	if p.Address != "" {
		block.Picture, block.Title = journey.Picture{Key: p.Address, Image: p.Code}, i18n.Value(number(p.Host))
	}
	if len(p.Title) > 0 {
		block.Title = i18n.Of(p.Title)
	}
	return block
}

// here is what the library helps with, and what not.
func (s state) here() []journey.Block {
	var blocks []journey.Block
	if may := said(s.answer.Topic.May); len(may) > 0 {
		blocks = append(blocks, journey.Block{Label: i18n.T(msgMay), Points: may})
	}
	if not := said(s.answer.Topic.MayNot); len(not) > 0 {
		blocks = append(blocks, journey.Block{Label: i18n.T(msgMayNot), Tone: journey.BadTone, Points: not})
	}
	return blocks
}

func said(rules []kiosk.Rule) []i18n.Text {
	var all []i18n.Text
	for _, r := range rules {
		all = append(all, i18n.Of(r.Text))
	}
	return all
}

// there is where to go, and help to book.
func (s state) there() []journey.Block {
	a := s.answer
	var blocks []journey.Block
	if a.Office != nil {
		blocks = append(blocks, s.officeBlock(*a.Office, "way"))
		blocks[0].Label = i18n.T(msgGo)
	}
	if a.Open != nil {
		blocks = append(blocks, s.officeBlock(*a.Open, "open"))
		blocks[len(blocks)-1].Label = i18n.T(msgOpenNow)
	}
	if a.Topic.HelpTopic != "" {
		book := action("book", msgBook, "event")
		if len(blocks) > 0 {
			last := &blocks[len(blocks)-1]
			last.Actions = append(last.Actions, book)
		} else {
			blocks = append(blocks, journey.Block{Label: i18n.T(msgHelp), Text: i18n.T(msgHelpText), Actions: []journey.Action{book}})
		}
	}
	return blocks
}

// more are the ways on from the answer.
func (s state) more() []journey.Action {
	a := s.answer
	list := []journey.Action{action("take", msgTake, "qr_code_2")}
	if len(a.Helpers) > 0 {
		list = append(list, action("others", msgOthers, "groups"))
	}
	if len(a.Forms) > 0 {
		list = append(list, action("forms", msgForms, "edit_document"))
	}
	if a.Office != nil {
		list = append(list, action("offices", msgMoreOffices, "location_on"))
	}
	return list
}
