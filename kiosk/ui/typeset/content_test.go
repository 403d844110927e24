package typeset

import (
	"encoding/json"
	"testing"

	"medborgarkiosk/kiosk/pack"
)

// TestContentHasGlyphs: whatever librarians write can be drawn, bold or not.
func TestContentHasGlyphs(t *testing.T) {
	t.Parallel()
	c, err := pack.Embedded()
	if err != nil || len(c.Records) == 0 {
		t.Fatalf("got %d records, %v", len(c.Records), err)
	}
	for _, record := range c.Records {
		var body any
		if err := json.Unmarshal(record.Body, &body); err != nil {
			t.Fatal(err)
		}
		texts(body, func(text string) {
			for _, bold := range []bool{false, true} {
				if n := Layout(Marked(text), Style{Size: 30, Bold: bold}, 0).Missing(); n > 0 {
					t.Errorf("%s: %d glyphs of %q are missing", record.ID, n, text)
				}
			}
		})
	}
}

// texts finds all strings of a JSON value.
func texts(value any, found func(string)) {
	switch value := value.(type) {
	case string:
		found(value)
	case []any:
		for _, v := range value {
			texts(v, found)
		}
	case map[string]any:
		for _, v := range value {
			texts(v, found)
		}
	}
}
