package content

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/pack"
)

// recordView is one record: its form, how it stands, and what was done to it.
type recordView struct {
	base
	Kind, ID, Name, KindName string
	On                       int64 // the revision that the form is made on
	New, Gone, May, HasForm  bool
	Raw                      string // of a kind without a form
	Fields                   []fieldView
	Beside                   string
	Languages                []choice // beside Swedish; none when nothing is in languages
	BesideName               string
	Fault                    string
	Theirs                   []difference // what another has changed meanwhile
	Standing                 standingView
	Dated, Office            bool
	Closed                   string
	Looks                    string
	Remarks                  []remarkView
	History                  []changeView
}

// fieldView is a field with what stands in it.
type fieldView struct {
	field
	shown
	T              *words
	Path           string
	Form           form
	Label, Hint    string
	Fault          string
	Need           bool
	Options        []choice
	BesideTag      string
	BesideLanguage string
	Days           []dayHours
}

// attempt is what an editor tried and what came of it; the zero attempt is a look.
type attempt struct {
	body   body
	on     int64
	faults faults
	fault  string
	theirs []difference
	status int
}

// named gives the kind and id in the address or form.
func named(v *frame.Visit) (pack.Kind, string) { return pack.Kind(v.Value("k")), v.Value("id") }

// address is a record's page.
func address(kind pack.Kind, id string) string {
	return "/content/record?" + url.Values{"k": {string(kind)}, "id": {id}}.Encode()
}

func (p *pages) showRecord(v *frame.Visit) (frame.Answer, error) {
	kind, id := named(v)
	if id == "" {
		return p.showNew(v, kind, attempt{})
	}
	r, err := p.Register.Record(v.Context(), kind, id)
	if err != nil {
		return nil, notFound(err)
	}
	return p.recordWith(v, r, attempt{})
}

// showNew shows an empty form.
func (p *pages) showNew(v *frame.Visit, kind pack.Kind, tried attempt) (frame.Answer, error) {
	if fields[kind] == nil {
		return nil, frame.ErrNotFound
	}
	if tried.body == nil {
		who, err := p.editor(v)
		if err != nil {
			return nil, err
		}
		tried.body = body{}
		if kind == pack.OfficeKind {
			tried.body["municipality"] = who.Municipality
			if who.Scope == register.Library {
				tried.body["kind"] = string(kiosk.LibraryHelp)
			}
		}
	}
	return p.recordWith(v, register.Record{Record: pack.Record{Kind: kind}}, tried)
}

// recordWith shows a record around what was tried.
func (p *pages) recordWith(v *frame.Visit, r register.Record, tried attempt) (frame.Answer, error) {
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	w := language[v.Language.Code]
	view := recordView{
		base: newBase(v, who, "records"), Kind: string(r.Kind), ID: r.ID, KindName: w.kind(r.Kind), On: r.Revision,
		New: r.ID == "", Gone: r.Gone() && r.ID != "", HasForm: fields[r.Kind] != nil, Fault: tried.fault, Theirs: tried.theirs,
		Office: r.Kind == pack.OfficeKind, Raw: string(r.Body),
	}
	view.May = view.New || who.May(r.Record)
	b := tried.body
	if b == nil {
		if b, err = readBody(r.Body); err != nil {
			return nil, err
		}
	} else {
		view.ID, view.On = text(b.at("id")), tried.on
	}
	view.Name = register.Title(r.Record, v.Language.Code)
	if view.New {
		view.Name = w.New + ": " + w.kind(r.Kind)
	}
	view.Beside = beside(v)
	view.fields(v, w, r.Kind, b, tried.faults, p.Register.Now())
	if !view.New {
		if err := p.stands(v, w, &view, r); err != nil {
			return nil, err
		}
	}
	return frame.Page{Template: p.record, Title: view.Name, Tab: tab, Body: view, Status: tried.status}, nil
}

// beside is the language beside Swedish.
func beside(v *frame.Visit) string {
	asked := v.Value("beside")
	if slices.ContainsFunc(helptopic.Languages(), func(l helptopic.Language) bool { return l.Tag == asked && asked != "sv" }) {
		return asked
	}
	return "en"
}

// languageName is a language in the reader's own.
func languageName(v *frame.Visit, tag string) string {
	l, known := helptopic.FindLanguage(tag)
	switch {
	case !known:
		return v.Language.Name(tag)
	case v.Language.Code == "sv":
		return l.Swedish
	}
	return l.English
}

// besides offers the languages that can stand beside Swedish.
func besides(v *frame.Visit, chosen string) (all []choice) {
	for _, l := range helptopic.Languages() {
		if l.Tag != "sv" {
			all = append(all, choice{l.Tag, languageName(v, l.Tag), l.Tag == chosen})
		}
	}
	return all
}

// stands says how a record stands and what was done to it.
func (p *pages) stands(v *frame.Visit, w *words, view *recordView, r register.Record) error {
	facts := register.Facts(r.Body)
	view.Dated = register.Dated(r.Kind) && !r.Gone()
	if view.Dated {
		view.Standing = w.standing(facts, p.Register.Today())
	}
	if b, err := readBody(r.Body); err == nil && view.Office {
		if since := text(b.at("closed.since")); since != "" {
			view.Closed = fmt.Sprintf(w.ClosedSince, since)
		}
	}
	looks, open, err := p.counts(v)
	if err != nil {
		return err
	}
	name := register.Name(r.Kind, r.ID)
	view.Looks = fmt.Sprintf(w.LooksOf, looks[name], looksDays)
	for _, o := range open {
		if o.Record == name {
			view.Remarks = append(view.Remarks, w.remark(o))
		}
	}
	history, err := p.Register.History(v.Context(), r.Kind, r.ID)
	if err != nil {
		return err
	}
	for i, c := range history {
		view.History = append(view.History, changeView{
			At:  v.Language.Day(c.At.In(central.Sweden)) + " " + v.Language.Clock(c.At.In(central.Sweden)),
			Who: w.who(c), What: w.actions[c.Action], Differences: w.differences(r.Kind, c.Before, c.After),
			Revision: c.Revision, May: i == 0 && view.mayUndo(c, p, v),
		})
	}
	return nil
}

// saveRecord saves the form, or only shows what its opening hours mean.
func (p *pages) saveRecord(v *frame.Visit) (frame.Answer, error) {
	kind, id := named(v)
	r := register.Record{Record: pack.Record{Kind: kind}}
	on, err := strconv.ParseInt(v.Value("on"), 10, 64)
	if err != nil || fields[kind] == nil {
		return nil, frame.ErrNotFound
	}
	fresh := v.Value("new") != ""
	if !fresh {
		if r, err = p.Register.Record(v.Context(), kind, id); err != nil {
			return nil, notFound(err)
		}
	}
	b, err := readBody(r.Body)
	if err != nil {
		return nil, err
	}
	w := language[v.Language.Code]
	b["id"] = id
	all := fieldsOf(kind, b)
	read(v, b, all, beside(v))
	tried := attempt{body: b, on: on, faults: w.check(kind, b, all)}
	again := func() (frame.Answer, error) {
		if fresh {
			return p.showNew(v, kind, tried)
		}
		return p.recordWith(v, r, tried)
	}
	if v.Value("do") == "look" {
		return again()
	}
	if fresh && !idForm.MatchString(id) {
		tried.faults["id"] = w.NoID
	}
	if len(tried.faults) > 0 {
		tried.fault, tried.status = w.saids["faulty"], http.StatusUnprocessableEntity
		return again()
	}
	raw, err := b.raw()
	if err != nil {
		return nil, err
	}
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	err = p.Register.Put(v.Context(), who, register.Edit{Kind: kind, ID: id, On: on, Body: raw})
	if err == nil {
		v.Note("content.save", register.Name(kind, id))
		return said("/content/record", url.Values{"k": {string(kind)}, "id": {id}, "beside": {beside(v)}}, "saved"), nil
	}
	var stale *register.Stale
	switch {
	case errors.As(err, &stale):
		tried.fault, tried.status, tried.on = w.staleBy(stale.Last), http.StatusConflict, stale.Record.Revision
		tried.theirs = w.differences(kind, stale.Last.Before, stale.Last.After)
		if fresh {
			tried.faults["id"], tried.on = w.IDTaken, 0
		}
	case errors.Is(err, register.ErrBody):
		tried.fault, tried.status = w.saids["body"]+" "+err.Error(), http.StatusUnprocessableEntity
	case mishap(err) != "":
		tried.fault, tried.status = w.saids[mishap(err)], http.StatusForbidden
	default:
		return nil, err
	}
	return again()
}
