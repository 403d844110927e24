package typeset

import "github.com/benoitkugler/textprocessing/fribidi"

// softHyphen marks where a long word may be parted; Swedish and Finnish
// compounds need it at 200 % text.
const softHyphen = '\u00ad'

// row is one line before its clusters are put in visual order.
type row struct {
	clusters []cluster // logical order
	end      int       // runes
}

// wrap fills lines greedily to the width. A word wider than the line is parted
// between letters rather than cut off.
func (s *shaped) wrap(width float32) []row {
	var rows []row
	start, lastBreak := 0, -1
	var used float32
	flush := func(end int) {
		clusters := s.clusters[start:end:end]
		if last := len(clusters) - 1; last >= 0 && s.text[clusters[last].start] == softHyphen {
			hyphen := s.hyphen
			hyphen.level = clusters[last].level
			hyphen.start, hyphen.end = clusters[last].end, clusters[last].end
			clusters = append(clusters, hyphen)
		}
		runeEnd := len(s.text)
		if end < len(s.clusters) {
			runeEnd = s.clusters[end].start
		}
		rows = append(rows, row{clusters, runeEnd})
		start, lastBreak, used = end, -1, 0
	}
	for i := 0; i < len(s.clusters); i++ {
		c := s.clusters[i]
		if i > start {
			switch before := s.breaks[c.start]; {
			case before == mustBreak:
				flush(i)
			case before == mayBreak && (s.text[c.start-1] != softHyphen || used+s.hyphen.advance <= width):
				lastBreak = i
			}
		}
		// White space at the end of a line takes no room.
		if used+c.advance > width && !hangs(s.text[c.start]) && i > start {
			if lastBreak > start {
				i = lastBreak
			}
			flush(i)
			c = s.clusters[i]
		}
		used += c.advance
	}
	flush(len(s.clusters))
	if n := len(s.text); n > 0 && s.text[n-1] == '\n' {
		rows = append(rows, row{nil, n})
	}
	return rows
}

// minWidth is the width of the widest word: at less, words are parted.
func (s *shaped) minWidth() float32 {
	var widest, word, spaces float32
	for i, c := range s.clusters {
		if i > 0 && s.breaks[c.start] != noBreak {
			word, spaces = 0, 0
		}
		if hangs(s.text[c.start]) {
			spaces += c.advance
		} else {
			word, spaces = word+spaces+c.advance, 0
		}
		if s.text[c.start] == softHyphen {
			widest = max(widest, word+s.hyphen.advance)
		}
		widest = max(widest, word)
	}
	return widest
}

// truncate keeps the first rows and ends the last of them in an ellipsis.
func (s *shaped) truncate(rows []row, keep int, width float32, base Direction) []row {
	if keep <= 0 || len(rows) <= keep {
		return rows
	}
	last := rows[keep-1].clusters
	room := width - s.ellipsis.advance
	var used float32
	for _, c := range last {
		used += c.advance
	}
	for len(last) > 0 && (used > room || hangs(s.text[last[len(last)-1].start])) {
		used -= last[len(last)-1].advance
		last = last[:len(last)-1]
	}
	ellipsis := s.ellipsis
	ellipsis.level = fribidi.Level(base)
	if n := len(last); n > 0 {
		ellipsis.start, ellipsis.end = last[n-1].end, last[n-1].end
	}
	rows[keep-1].clusters = append(last[:len(last):len(last)], ellipsis)
	return rows[:keep]
}
