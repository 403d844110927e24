package content

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/pack"
)

// mostListed is how many records stand on one page.
const mostListed = 50

// listView is the records that were asked for.
type listView struct {
	base
	Sought                           string
	Kinds, Municipalities, Standings []choice
	Rows                             []rowView
	Count                            string
	Before, After                    string // addresses of the pages before and after; "" for none
	News                             []choice
}

type rowView struct {
	Link, Name, Kind, Municipality, Until string
	Standing                              standingView
	Mine                                  bool
}

// sought is what a list is asked for.
type sought struct {
	words, kind, municipality, standing string
}

func (s sought) holds(r register.Record, today kiosk.Date) bool {
	return (s.kind == "" || string(r.Kind) == s.kind) &&
		(s.municipality == "" || municipality(r) == s.municipality) &&
		(s.standing == "" || register.Dated(r.Kind) && string(register.Facts(r.Body).Standing(today)) == s.standing) &&
		holds(r.Record, s.words)
}

// municipality is where an office is; "" for what is nowhere.
func municipality(r register.Record) string {
	b, err := readBody(r.Body)
	if err != nil {
		return ""
	}
	return text(b.at("municipality"))
}

func (p *pages) showList(v *frame.Visit) (frame.Answer, error) {
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	all, err := p.Register.Records(v.Context(), "")
	if err != nil {
		return nil, err
	}
	w, today := language[v.Language.Code], p.Register.Today()
	asked := sought{strings.ToLower(clean(v.Value("q"))), v.Value("kind"), v.Value("municipality"), v.Value("standing")}
	view := listView{base: newBase(v, who, "records"), Sought: v.Value("q")}
	view.choices(w, all, asked, who)
	found := slices.DeleteFunc(all, func(r register.Record) bool { return r.Kind == pack.RuleKind || !asked.holds(r, today) })
	names := map[string]string{}
	for _, r := range found {
		names[register.Name(r.Kind, r.ID)] = strings.ToLower(register.Title(r.Record, v.Language.Code))
	}
	slices.SortStableFunc(found, func(a, b register.Record) int {
		return strings.Compare(names[register.Name(a.Kind, a.ID)], names[register.Name(b.Kind, b.ID)])
	})
	view.Count = fmt.Sprintf(w.RecordCount, len(found))
	from, err := strconv.Atoi("0" + v.Value("from"))
	if err != nil || from > len(found) {
		from = 0
	}
	to := min(from+mostListed, len(found))
	view.pages(v, from, len(found))
	for _, r := range found[from:to] {
		row := rowView{
			Link: address(r.Kind, r.ID), Name: register.Title(r.Record, v.Language.Code), Kind: w.kind(r.Kind),
			Municipality: municipality(r), Mine: who.May(r.Record),
		}
		if register.Dated(r.Kind) {
			facts := register.Facts(r.Body)
			row.Standing, row.Until = w.standing(facts, today), string(facts.ValidUntil)
		}
		view.Rows = append(view.Rows, row)
	}
	return frame.Page{Template: p.list, Title: w.Records, Tab: tab, Body: view}, nil
}

// choices are what the list can be narrowed to, and the kinds of new records.
func (view *listView) choices(w *words, all []register.Record, asked sought, who register.Editor) {
	codes, there := map[string]bool{}, map[pack.Kind]bool{}
	for _, r := range all {
		there[r.Kind] = true
		if code := municipality(r); code != "" {
			codes[code] = true
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(there)) {
		if kind != pack.RuleKind {
			view.Kinds = append(view.Kinds, choice{string(kind), w.kind(kind), string(kind) == asked.kind})
		}
	}
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		view.Municipalities = append(view.Municipalities, choice{code, code, code == asked.municipality})
	}
	for _, s := range []kiosk.Standing{kiosk.Fact, kiosk.CallFirst, kiosk.Unchecked, kiosk.Unsourced} {
		view.Standings = append(view.Standings, choice{string(s), w.standings[s], string(s) == asked.standing})
	}
	for _, kind := range kinds {
		if kind == pack.OfficeKind || who.Scope == register.Region {
			view.News = append(view.News, choice{Value: string(kind), Name: w.kind(kind)})
		}
	}
}

// pages leads to the records before and after.
func (view *listView) pages(v *frame.Visit, from, all int) {
	at := func(from int) string {
		q := url.Values{}
		for _, name := range []string{"q", "kind", "municipality", "standing"} {
			if value := v.Value(name); value != "" {
				q.Set(name, value)
			}
		}
		q.Set("from", strconv.Itoa(from))
		return "/content/records?" + q.Encode()
	}
	if from > 0 {
		view.Before = at(max(0, from-mostListed))
	}
	if from+mostListed < all {
		view.After = at(from + mostListed)
	}
}
