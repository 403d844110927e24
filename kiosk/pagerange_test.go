package kiosk_test

import (
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
)

func TestParsePageRange(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]int{
		"1-3,5":                {1, 2, 3, 5},
		" 2 ":                  {2},
		"5, 1 - 2":             {1, 2, 5},
		"3–4;1":                {1, 3, 4},
		"٢-٣":                  {2, 3},
		"۱،۵":                  {1, 5},
		"1-2,2-3":              {1, 2, 3},
		"":                     nil,
		"0":                    nil,
		"4-2":                  nil,
		"6":                    nil,
		"1-":                   nil,
		"a":                    nil,
		"-":                    nil,
		"1-2-3":                nil,
		"99999999999999999999": nil,
	} {
		r, err := kiosk.ParsePageRange(text, 5)
		if (err == nil) != (want != nil) {
			t.Errorf("%q: %v, error %v", text, r, err)
			continue
		}
		if err == nil && !slices.Equal(r.List(5), want) {
			t.Errorf("%q: %v, want %v", text, r.List(5), want)
		}
		if err == nil && r.Count(5) != len(want) {
			t.Errorf("%q: counts %d, want %d", text, r.Count(5), len(want))
		}
	}
}

func FuzzParsePageRange(f *testing.F) {
	f.Add("1-3,5", 10)
	f.Add("٢ – ٣", 3)
	f.Fuzz(func(t *testing.T, text string, pages int) {
		pages = max(1, min(pages, 1000))
		r, err := kiosk.ParsePageRange(text, pages)
		if err != nil {
			return
		}
		list := r.List(pages)
		if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) || list[0] < 1 || list[len(list)-1] > pages {
			t.Fatalf("%q of %d: %v", text, pages, list)
		}
		again, err := kiosk.ParsePageRange(r.String(), pages)
		if err != nil || !slices.Equal(again.List(pages), list) {
			t.Fatalf("%q is written as %q", text, r.String())
		}
	})
}
