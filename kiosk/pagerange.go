package kiosk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// PageRange is a set of pages as spans from 1, sorted, not overlapping. The
// zero value means all pages.
type PageRange []Span

// Span is first to last, both included.
type Span struct{ First, Last int }

// ParsePageRange reads what a patron types, "1-3, 5": digits of any script that
// the keyboard offers, comma or semicolon, hyphen or dash. Pages beyond pages
// are an error, so is an empty text.
func ParsePageRange(text string, pages int) (PageRange, error) {
	var spans PageRange
	for _, part := range strings.FieldsFunc(normalizeRange(text), func(r rune) bool { return r == ',' || r == ' ' }) {
		span, err := parseSpan(part)
		if err != nil {
			return nil, err
		}
		if span.First < 1 || span.Last < span.First || span.Last > pages {
			return nil, fmt.Errorf("page range: %d-%d is not within 1-%d", span.First, span.Last, pages)
		}
		spans = append(spans, span)
	}
	if len(spans) == 0 {
		return nil, fmt.Errorf("page range: empty")
	}
	return merge(spans), nil
}

// Count gives how many pages of a document of pages pages the range holds.
func (r PageRange) Count(pages int) int {
	if len(r) == 0 {
		return pages
	}
	n := 0
	for _, s := range r {
		n += max(0, min(s.Last, pages)-s.First+1)
	}
	return n
}

// List gives the page numbers in order.
func (r PageRange) List(pages int) []int {
	if len(r) == 0 {
		r = PageRange{{1, pages}}
	}
	var list []int
	for _, s := range r {
		for p := s.First; p <= min(s.Last, pages); p++ {
			list = append(list, p)
		}
	}
	return list
}

// String writes the range as it can be typed: "1-3,5".
func (r PageRange) String() string {
	parts := make([]string, len(r))
	for i, s := range r {
		parts[i] = strconv.Itoa(s.First)
		if s.Last != s.First {
			parts[i] += "-" + strconv.Itoa(s.Last)
		}
	}
	return strings.Join(parts, ",")
}

func parseSpan(part string) (Span, error) {
	first, last, isSpan := strings.Cut(part, "-")
	if !isSpan {
		last = first
	}
	a, errA := strconv.Atoi(first)
	b, errB := strconv.Atoi(last)
	if errA != nil || errB != nil {
		return Span{}, fmt.Errorf("page range: %q is not a page or a span", part)
	}
	return Span{a, b}, nil
}

// normalizeRange maps Arabic-Indic and Persian digits, dashes and the commas
// of other scripts to ASCII, and drops spaces around hyphens.
func normalizeRange(text string) string {
	mapped := strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		case strings.ContainsRune("‐‑‒–—−", r):
			return '-'
		case strings.ContainsRune(";،؛፣", r):
			return ','
		}
		return r
	}, text)
	for _, pair := range [][2]string{{" -", "-"}, {"- ", "-"}} {
		for strings.Contains(mapped, pair[0]) {
			mapped = strings.ReplaceAll(mapped, pair[0], pair[1])
		}
	}
	return mapped
}

func merge(spans PageRange) PageRange {
	slices.SortFunc(spans, func(a, b Span) int { return a.First - b.First })
	merged := spans[:1]
	for _, s := range spans[1:] {
		if last := &merged[len(merged)-1]; s.First <= last.Last+1 {
			last.Last = max(last.Last, s.Last)
		} else {
			merged = append(merged, s)
		}
	}
	return merged
}
