package content

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/pack"
)

// fields makes the form's fields of the body.
func (view *recordView) fields(v *frame.Visit, w *words, kind pack.Kind, b body, found faults, now time.Time) {
	view.BesideName = languageName(v, view.Beside)
	for _, f := range fieldsOf(kind, b) {
		one := fieldView{
			field: f, shown: f.shown(b, view.Beside), T: w, Path: f.path, Form: f.form, Label: w.label(f), Hint: w.hints[cmp.Or(f.hint, f.name())],
			Fault: found[f.path], Need: f.need, BesideTag: view.Beside, BesideLanguage: view.BesideName,
		}
		for _, option := range f.options {
			one.Options = append(one.Options, choice{option, w.options[option], option == one.Value})
		}
		if f.form == hoursForm {
			one.Days = w.hoursAhead(v.Language, one.Value, now.In(central.Sweden))
		}
		if f.form == wordsForm || f.form == soughtForm {
			view.Languages = besides(v, view.Beside)
		}
		view.Fields = append(view.Fields, one)
	}
	view.unplaced(w, found)
}

// unplaced says above the form what is wrong with what has no field in it.
func (view *recordView) unplaced(w *words, found faults) {
	for _, path := range slices.Sorted(maps.Keys(found)) {
		switch {
		case slices.ContainsFunc(view.Fields, func(f fieldView) bool { return f.path == path }):
		case path == "id", path == "": // which says what it is about
			view.Fault += " " + found[path]
		default:
			view.Fault += " " + w.label(field{path: path}) + ": " + found[path]
		}
	}
}

// Wide tells whether the field needs the form's whole width.
func (f fieldView) Wide() bool {
	return f.Form == hoursForm || f.Form == webForm || f.path == "name" || f.path == "source"
}

// changeView is a line of a record's history.
type changeView struct {
	At, Who, What string
	Differences   []difference
	Revision      int64
	May           bool // it can be undone
}

// mayUndo tells whether the visitor may undo the record's latest change.
func (view *recordView) mayUndo(c register.Change, p *pages, v *frame.Visit) bool {
	who, err := p.editor(v)
	if err != nil {
		return false
	}
	for _, body := range []json.RawMessage{c.Before, c.After} {
		if body != nil && !who.May(pack.Record{Kind: c.Kind, Body: body}) {
			return false
		}
	}
	return true
}

// differencesView is a table of differences.
type differencesView struct {
	T   *words
	All []difference
}

// View is the table of what the change changed.
func (c changeView) View(w *words) differencesView { return differencesView{w, c.Differences} }

// TheirsView is the table of what another has changed meanwhile.
func (view recordView) TheirsView() differencesView { return differencesView{view.T, view.Theirs} }

// difference is one thing that a change changed.
type difference struct{ Label, Before, After string }

// differences says what a change changed, by the first name of each path.
func (w *words) differences(kind pack.Kind, before, after json.RawMessage) []difference {
	was, err := readBody(before)
	is, err2 := readBody(after)
	if err != nil || err2 != nil || before == nil || after == nil {
		return nil
	}
	names := maps.Clone(map[string]any(was))
	maps.Copy(names, map[string]any(is))
	var all []difference
	for _, name := range slices.Sorted(maps.Keys(names)) {
		a, b := plain(was[name]), plain(is[name])
		if a != b {
			all = append(all, difference{w.label(labelled(kind, name)), a, b})
		}
	}
	return all
}

// labelled gives the kind's field of the name, for its label.
func labelled(kind pack.Kind, name string) field {
	for _, f := range fields[kind] {
		if f.path == name {
			return f
		}
	}
	return field{path: name}
}

// plain is any value as it is read.
func plain(value any) string {
	switch of := value.(type) {
	case nil:
		return ""
	case string:
		return of
	case []any:
		all := make([]string, len(of))
		for i, one := range of {
			all[i] = plain(one)
		}
		return strings.Join(all, ", ")
	case map[string]any:
		var all []string
		for _, name := range slices.Sorted(maps.Keys(of)) {
			all = append(all, name+": "+plain(of[name]))
		}
		return strings.Join(all, ", ")
	}
	raw, err := json.Marshal(value)
	if err != nil {
		return ""
	}
	return string(raw)
}

// standingView is how far a record may be trusted, in words.
type standingView struct{ Class, Name, Text string }

func (w *words) standing(facts kiosk.Facts, today kiosk.Date) standingView {
	s := facts.Standing(today)
	return standingView{string(s), w.standings[s], w.standingTexts[s] + untilText(w, facts)}
}

func untilText(w *words, facts kiosk.Facts) string {
	if facts.ValidUntil == "" {
		return ""
	}
	return " " + w.Until + " " + string(facts.ValidUntil) + "."
}

func (w *words) label(f field) string {
	if label, ok := w.labels[f.name()]; ok {
		return label
	}
	return f.name()
}

// kind names a kind of record.
func (w *words) kind(kind pack.Kind) string {
	if name, ok := w.kinds[kind]; ok {
		return name
	}
	return string(kind)
}

// who names who made a change.
func (w *words) who(c register.Change) string {
	if c.Who == "" {
		return w.Program
	}
	return c.Who
}
