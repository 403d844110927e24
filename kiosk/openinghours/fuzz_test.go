package openinghours_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/openinghours"
)

// Whatever is written, it is refused with a place in it, or it is the same when
// written out; and a moment is in its day as it is by itself.
func FuzzParse(f *testing.F) {
	for _, text := range append(expressions(f), grammar(100)...) {
		f.Add(text, int64(20_000), uint16(700))
	}
	f.Fuzz(func(t *testing.T, text string, day int64, minute uint16) {
		h, err := openinghours.Parse(text)
		if err != nil {
			var fault *openinghours.Fault
			if !errors.As(err, &fault) || fault.Column < 1 || fault.Column > len(text)+1 || fault.In("sv") == "" {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		again, err := openinghours.Parse(h.String())
		if err != nil || !reflect.DeepEqual(h, again) {
			t.Fatalf("%q is written as %q: %v", text, h, err)
		}
		date := time.Unix(day%100_000*24*60*60, 0).UTC()
		spans := h.Day(date)
		sound(t, spans)
		minute %= 24 * 60
		local := time.Date(date.Year(), date.Month(), date.Day(), 0, int(minute), 0, 0, zone)
		if hour, m, _ := local.Clock(); hour*60+m != int(minute) {
			return // not on the clock that day
		}
		if got, want := h.At(local), spans.At(openinghours.Minute(local)); got != want {
			t.Fatalf("%q at %v is %+v, in its day %+v", text, local, got, want)
		}
	})
}

func sound(t *testing.T, spans openinghours.Day) {
	t.Helper()
	last := openinghours.Span{}
	for i, s := range spans {
		if s.From != last.To || s.From >= s.To || i > 0 && s.State == last.State {
			t.Fatalf("spans %v", spans)
		}
		last = s
	}
	if last.To != 24*60 {
		t.Fatalf("spans %v", spans)
	}
}

// Nothing that fits in the bounds takes long, or more than its share of memory.
func TestHostile(t *testing.T) {
	t.Parallel()
	for _, part := range []string{"Mo,", "Mo[1,", "[", "(", `"`, "1", "24/7,", "22:00-48:00,", "10:00+,", "PH off;", "Mo||", "easter-easter,", "Jan 1,", "week 1,", "-", "\x00", "\xff", "é"} {
		text := strings.Repeat(part, openinghours.Longest/len(part))
		start := time.Now()
		if h, err := openinghours.Parse(strings.TrimRight(text, ",|")); err == nil {
			for range 10 {
				h.Day(from)
				h.At(from)
			}
		}
		if took := time.Since(start); took > time.Second {
			t.Errorf("%q again and again took %v", part, took)
		}
	}
	if _, err := openinghours.Parse(strings.Repeat("x", 100<<20)); err == nil {
		t.Error("100 MiB were read")
	}
}
