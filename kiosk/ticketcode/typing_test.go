package ticketcode_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/ticketcode"
)

// TestNextAlwaysLeadsToACode types any of the keys that are offered.
func TestNextAlwaysLeadsToACode(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		language, typed := anyLanguage(t), ""
		for keys := ticketcode.Next(language, typed); len(keys) > 0; keys = ticketcode.Next(language, typed) {
			typed = ticketcode.Complete(language, typed+rapid.SampledFrom(keys).Draw(t, "key"))
		}
		pair, number, _ := strings.Cut(typed, " ")
		if len(number) != 4 {
			t.Fatalf("the keys lead to %q", typed)
		}
		for n := range 11 { // one number in eleven belongs to the words
			if _, err := ticketcode.Parse(language, pair+" "+number[:2]+string([]byte{'0' + byte(n/10), '0' + byte(n%10)})); err == nil {
				return
			}
		}
		t.Fatalf("no number belongs to %q", pair)
	})
}

// TestAnyCodeCanBeTyped follows the keys of a code.
func TestAnyCodeCanBeTyped(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		language := anyLanguage(t)
		words := ticketcode.Words(language, kiosk.TicketCode(anyCode.Draw(t, "code")))
		typed := ""
		for typed != words {
			found := false
			for _, key := range ticketcode.Next(language, typed) {
				if strings.HasPrefix(words, typed+key) {
					typed, found = ticketcode.Complete(language, typed+key), true
					break
				}
			}
			if !found {
				t.Fatalf("after %q no key leads to %q", typed, words)
			}
		}
		if keys := ticketcode.Next(language, typed); keys != nil {
			t.Fatalf("%q can go on with %q", typed, keys)
		}
		for typed != "" {
			shorter := ticketcode.Erase(language, typed)
			if len(shorter) >= len(typed) {
				t.Fatalf("nothing is erased from %q", typed)
			}
			typed = shorter
		}
	})
}

func TestTyping(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string][]string{
		"g": {"R", "U", "L"}, "BLÅ-RÄ": {"V"}, "X": nil, "BLÅ-RÄV 12345": nil, "BLÅ-RÄV 1234": nil,
	} {
		got := ticketcode.Next("sv", typed)
		if len(got) != len(want) {
			t.Errorf("after %q come %q", typed, got)
		}
	}
	for typed, want := range map[string]string{
		"BL": "BLÅ-", "B": "B", "BLÅ-RÄ": "BLÅ-RÄV ", "": "", "Q": "Q", "BLÅ-RÄV 1": "BLÅ-RÄV 1",
	} {
		if got := ticketcode.Complete("sv", typed); !reflect.DeepEqual(got, want) {
			t.Errorf("%q becomes %q, not %q", typed, got, want)
		}
	}
	if got := ticketcode.Erase("sv", "BLÅ-RÄV "); got != "BLÅ-R" {
		t.Errorf("erasing leaves %q", got)
	}
}
