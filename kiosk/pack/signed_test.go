package pack_test

import (
	"errors"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/pack"
)

// TestOpenRefuses tells what is wrong with a pack, and reads nothing of it.
func TestOpenRefuses(t *testing.T) {
	t.Parallel()
	public, private := keys(t)
	_, other := keys(t)
	made := pack.NewContent(3, []pack.Record{office("ab", 3)})
	whole := to(0, made, office("ab", 3))
	signed := func(p pack.Pack, change func(*pack.Signed)) pack.Signed {
		s, err := pack.Sign(p, private)
		if err != nil {
			t.Fatal(err)
		}
		if change != nil {
			change(&s)
		}
		return s
	}
	newer := whole
	newer.Format = 2
	foreign, err := pack.Sign(whole, other)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		signed pack.Signed
		want   error
	}{
		"right":        {signed(whole, nil), nil},
		"a changed id": {signed(whole, func(s *pack.Signed) { s.Text = strings.Replace(s.Text, `"ab"`, `"ac"`, 1) }), pack.ErrSignature},
		"cut off":      {signed(whole, func(s *pack.Signed) { s.Text = s.Text[:len(s.Text)/2] }), pack.ErrCutOff},
		"another's":    {foreign, pack.ErrKey},
		"no signature": {signed(whole, func(s *pack.Signed) { s.Signature = "" }), pack.ErrSignature},
		"a changed comment": {signed(whole, func(s *pack.Signed) {
			s.Signature = strings.Replace(s.Signature, "trusted comment: medborgarkiosk pack 0", "trusted comment: medborgarkiosk pack 9", 2)
		}), pack.ErrSignature},
		"a later format": {signed(newer, nil), pack.ErrFormat},
	} {
		got, err := pack.Open(test.signed, public)
		if !errors.Is(err, test.want) || (err == nil) != (test.want == nil) || err != nil && got.Records != nil {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if _, err := pack.Open(signed(whole, nil), "no key"); err == nil {
		t.Error("opened without a key")
	}
}

// TestPin: the first key is kept; another is told of and not trusted; the
// settings decide when they say something.
func TestPin(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	first, _ := keys(t)
	second, _ := keys(t)
	for _, step := range []struct {
		name, set, offered, trusted string
		err                         error
	}{
		{"at first", "", first, first, nil},
		{"again", "", first, first, nil},
		{"nothing offered", "", "", first, nil},
		{"another", "", second, first, pack.ErrKey},
		{"the settings'", second, second, second, nil},
		{"not the settings'", second, first, second, pack.ErrKey},
	} {
		got, err := pack.Pin(dir, step.set, step.offered)
		if got != step.trusted || !errors.Is(err, step.err) {
			t.Errorf("%s: got %s, %v", step.name, got, err)
		}
	}
	if _, err := pack.Pin(t.TempDir(), "", "garbage"); err == nil {
		t.Error("garbage was pinned")
	}
}
