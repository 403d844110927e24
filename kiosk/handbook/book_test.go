package handbook_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/pack"
)

func record(t *testing.T, kind pack.Kind, id string, body any) pack.Record {
	t.Helper()
	raw, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	return pack.Record{Kind: kind, ID: id, Body: raw}
}

func words(swedish string) kiosk.Words { return kiosk.Words{"sv": swedish} }

// content has a topic with three rules, what a library says of them, and an office.
func content(t *testing.T, rules ...kiosk.LocalRule) pack.Content {
	t.Helper()
	records := []pack.Record{
		record(t, pack.TopicKind, "tax", kiosk.Topic{
			ID: "tax", Group: kiosk.Refer, Title: words("Skatt"), Authority: "skatteverket",
			May:        []kiosk.Rule{{ID: "tax-print", Text: words("skriva ut blanketten")}, {ID: "tax-show", Text: words("visa e-tjänsten")}},
			MayNot:     []kiosk.Rule{{ID: "tax-advise", Text: words("ge råd om skatt")}},
			SearchedAs: kiosk.Searched{"sv": {"deklaration"}}, Facts: kiosk.Facts{Source: "a letter"},
		}),
		record(t, pack.AuthorityKind, "skatteverket", kiosk.Authority{ID: "skatteverket", Name: "Skatteverket"}),
		record(t, pack.OfficeKind, "jordbro", kiosk.Office{
			ID: "jordbro", Kind: kiosk.CitizenOffice, Name: "Medborgarkontor Jordbro", Municipality: "0136", Facts: kiosk.Facts{Source: "a letter"},
		}),
		record(t, pack.OfficeKind, "unreadable", kiosk.Office{
			ID: "unreadable", Kind: kiosk.CitizenOffice, Name: "Kontor", Municipality: "0136", Hours: "vardagar", Facts: kiosk.Facts{Source: "a letter"},
		}),
	}
	for _, r := range rules {
		records = append(records, record(t, pack.RuleKind, r.Branch+"/"+r.Rule, r))
	}
	return pack.NewContent(7, records)
}

func book(t *testing.T, c pack.Content) *handbook.Book {
	t.Helper()
	b, _, err := handbook.New(c, handbook.Stand{Branch: "jordbro"})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestLibrariesDecide what their staff may: they move, reword, hide and add rules,
// and no other library's say counts.
func TestLibrariesDecide(t *testing.T) {
	t.Parallel()
	say := func(rule string, may, hidden bool, text string) kiosk.LocalRule {
		r := kiosk.LocalRule{Branch: "jordbro", Topic: "tax", Rule: rule, May: may, Hidden: hidden}
		if text != "" {
			r.Text = words(text)
		}
		return r
	}
	other := say("tax-print", false, true, "")
	other.Branch = "main"
	for name, test := range map[string]struct {
		rules       []kiosk.LocalRule
		may, mayNot []string
	}{
		"as delivered":    {nil, []string{"skriva ut blanketten", "visa e-tjänsten"}, []string{"ge råd om skatt"}},
		"another library": {[]kiosk.LocalRule{other}, []string{"skriva ut blanketten", "visa e-tjänsten"}, []string{"ge råd om skatt"}},
		"moved":           {[]kiosk.LocalRule{say("tax-show", false, false, "")}, []string{"skriva ut blanketten"}, []string{"visa e-tjänsten", "ge råd om skatt"}},
		"reworded":        {[]kiosk.LocalRule{say("tax-print", true, false, "skriva ut gratis")}, []string{"skriva ut gratis", "visa e-tjänsten"}, []string{"ge råd om skatt"}},
		"hidden":          {[]kiosk.LocalRule{say("tax-advise", false, true, "")}, []string{"skriva ut blanketten", "visa e-tjänsten"}, nil},
		"added":           {[]kiosk.LocalRule{say("own-1", true, false, "låna en penna")}, []string{"skriva ut blanketten", "visa e-tjänsten", "låna en penna"}, []string{"ge råd om skatt"}},
	} {
		topic, ok := book(t, content(t, test.rules...)).Topic("tax")
		if !ok || !slices.Equal(said(topic.May), test.may) || !slices.Equal(said(topic.MayNot), test.mayNot) {
			t.Errorf("%s: may %v, may not %v", name, said(topic.May), said(topic.MayNot))
		}
	}
}

func said(rules []kiosk.Rule) []string {
	var all []string
	for _, r := range rules {
		all = append(all, r.Text.In("sv"))
	}
	return all
}

// TestFind finds topics and offices alike.
func TestFind(t *testing.T) {
	t.Parallel()
	b := book(t, content(t))
	for typed, want := range map[string]handbook.Hit{
		"deklara": {Kind: pack.TopicKind, ID: "tax"},
		"jordbro": {Kind: pack.OfficeKind, ID: "jordbro"},
	} {
		hits, err := b.Find(t.Context(), typed, "sv", 3)
		if err != nil || len(hits) == 0 || hits[0] != want {
			t.Errorf("%q: got %v, %v", typed, hits, err)
		}
	}
}

// TestShelfKeepsTheLastGoodBook when new content can't be read.
func TestShelfKeepsTheLastGoodBook(t *testing.T) {
	t.Parallel()
	s := handbook.NewShelf(slog.New(slog.DiscardHandler))
	gone, leave := context.WithCancel(t.Context())
	leave()
	if s.Book(gone) != nil {
		t.Error("there is a book before there is any content")
	}
	s.Renew(content(t), handbook.Stand{})
	first := s.Book(t.Context())
	if first == nil || first.Offices.Len() != 2 {
		t.Fatalf("got %v", first)
	}
	s.Renew(pack.NewContent(8, []pack.Record{{Kind: pack.TopicKind, ID: "tax", Body: json.RawMessage(`{"id": 3}`)}}), handbook.Stand{})
	if s.Book(t.Context()) != first {
		t.Error("content that can't be read took the place of the last good one")
	}
}
