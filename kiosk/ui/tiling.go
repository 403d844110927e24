package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// choiceGap parts the choices, in the design's pixels.
const choiceGap = 28

// manner is a way of laying out tiles.
type manner struct{ beside, details bool }

// manners are tried from the most spacious to the least.
var manners = []manner{{false, true}, {true, true}, {true, false}}

// fitting is how many of the items fit on a page, at least one. The tiles take the
// most spacious manner that holds all, or else the one that holds most.
func (p *choosePage) fitting(items []fyne.CanvasObject, options []journey.Option) int {
	room := p.w.room().Subtract(fyne.NewSize(2*p.w.look.Px(pageSide), 2*p.w.look.Px(pageMargin)))
	if height := theme.HeightFor(p.heading.object, room.Width); height > 0 {
		room.Height -= height + p.w.look.Px(pageGap)
	}
	if len(items) <= maxChoices {
		for _, m := range manners {
			p.dress(items, options, m)
			if p.fit(items, room) >= len(items) {
				return maxChoices
			}
			if !m.beside && p.shortened(items, options, room) {
				return maxChoices
			}
		}
	}
	room.Height -= p.pager.height() + p.w.look.Px(pageGap)
	best, count := manners[0], 0
	for _, m := range manners {
		p.dress(items, options, m)
		if n := min(p.fit(items, room), maxChoices); n > count {
			best, count = m, n
		}
	}
	p.dress(items, options, best)
	return max(1, min(p.fit(items, room), maxChoices))
}

// dress gives all tiles a manner.
func (p *choosePage) dress(items []fyne.CanvasObject, options []journey.Option, m manner) {
	for i, o := range options {
		if tile, ok := items[i].(*touch.Tile); ok {
			tile.SetBeside(m.beside)
			detail := ""
			if m.details {
				detail = p.w.say(o.Detail)
			}
			tile.Set(tone(o.Tone), o.Icon, p.w.say(o.Title), detail)
		}
	}
}

// shortened takes the explanation from tiles that are higher than their row, and
// tells whether all fit then. At larger text that would leave few with any.
func (p *choosePage) shortened(items []fyne.CanvasObject, options []journey.Option, room fyne.Size) bool {
	if p.w.look.Options().TextSize > 1 {
		return false
	}
	columns, cell := columns(p.w.look, items, room.Width)
	rows := (len(items) + columns - 1) / columns
	gap := p.w.look.Px(choiceGap)
	height := (room.Height - gap*float32(rows-1)) / float32(rows)
	for i, o := range options {
		if tile, ok := items[i].(*touch.Tile); ok && tile.HeightFor(cell) > height {
			tile.Set(tone(o.Tone), o.Icon, p.w.say(o.Title), "")
		}
	}
	return p.fit(items, room) >= len(items)
}

// columns is how many columns of tiles stand side by side, at most four, and
// how wide they are.
func columns(look *theme.Look, items []fyne.CanvasObject, width float32) (n int, cell float32) {
	gap := look.Px(choiceGap)
	if len(items) == 0 {
		return 1, width
	}
	var least float32
	for _, o := range items {
		least = max(least, o.MinSize().Width)
	}
	most := 4
	if _, ok := items[0].(*touch.Tile); ok { // narrow tiles of large words are hard to read
		most = min(most, int(5/look.Options().TextSize))
	}
	n = max(1, min(most, len(items), int((width+gap)/(least+gap))))
	return n, cellWidth(width, gap, n)
}

func cellWidth(width, gap float32, n int) float32 {
	return float32(int((width - gap*float32(n-1)) / float32(n)))
}

// fit counts the items that every page has room for, and gives the grid the columns
// that hold most: with large text, fewer columns can hold more.
func (p *choosePage) fit(items []fyne.CanvasObject, room fyne.Size) int {
	most, _ := columns(p.w.look, items, room.Width)
	best := 0
	for n := most; n >= 1 && best < len(items); n-- {
		rows := (len(items) + n - 1) / n
		for ; rows > 0 && !p.holds(items, n, rows, room); rows-- {
		}
		if count := n * rows; count > best {
			best = count
			theme.SetColumns(p.grid, n)
		}
	}
	return best
}

// holds tells whether pages of so many columns and rows hold all the items.
func (p *choosePage) holds(items []fyne.CanvasObject, columns, rows int, room fyne.Size) bool {
	gap := p.w.look.Px(choiceGap)
	cell := cellWidth(room.Width, gap, columns)
	var used, height float32
	for i, o := range items {
		height = max(height, theme.HeightFor(o, cell))
		if (i+1)%columns == 0 || i == len(items)-1 {
			used += height
			height = 0
			if row := i / columns % rows; row > 0 {
				used += gap
			}
			if used > room.Height {
				return false
			}
			if (i/columns+1)%rows == 0 {
				used = 0
			}
		}
	}
	return true
}
