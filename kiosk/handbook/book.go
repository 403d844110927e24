package handbook

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/search"
)

// Stand is where the kiosk stands.
type Stand struct {
	Branch       string       // the library's id at central; "" for none
	Place        *kiosk.Place // nil when nobody has said
	Municipality string       // SCB's code, "0136"; "" likewise
}

// Book is what there is to answer with at one version of the content. It never
// changes, and serves many goroutines.
type Book struct {
	Stand
	Offices    *directory.Directory
	Areas      []kiosk.Area  // in the order of the screen
	Topics     []kiosk.Topic // that have a source; with the library's own rules in place of the defaults
	Situations []kiosk.Situation

	authorities map[string]kiosk.Authority
	helpers     map[string]kiosk.Helper
	forms       map[string]kiosk.Form
	index       *search.Index
}

// New makes a book. What can't be so is left out and told in faults; err is that
// there is no book to be had.
func New(content pack.Content, stand Stand) (book *Book, faults []error, err error) {
	offices, officesErr := content.Offices()
	areas, areasErr := content.Areas()
	topics, topicsErr := content.Topics()
	situations, situationsErr := content.Situations()
	authorities, authoritiesErr := content.Authorities()
	helpers, helpersErr := content.Helpers()
	forms, formsErr := content.Forms()
	rules, rulesErr := content.Rules()
	if err := errors.Join(officesErr, areasErr, topicsErr, situationsErr, authoritiesErr, helpersErr, formsErr, rulesErr); err != nil {
		return nil, nil, fmt.Errorf("make handbook: %w", err)
	}
	b := &Book{
		Stand: stand, Areas: areas, Situations: situations,
		authorities: byID(authorities, func(a kiosk.Authority) string { return a.ID }),
		helpers:     byID(helpers, func(h kiosk.Helper) string { return h.ID }),
		forms:       byID(forms, func(f kiosk.Form) string { return f.ID }),
	}
	slices.SortStableFunc(b.Areas, func(a, c kiosk.Area) int { return a.Place - c.Place })
	for _, t := range topics {
		if t.Source == "" {
			continue
		}
		b.Topics = append(b.Topics, decided(t, rules, stand.Branch))
	}
	var left []directory.Fault
	b.Offices, left = directory.New(offices)
	for _, fault := range left {
		faults = append(faults, fault)
	}
	b.index, err = search.New(b.documents())
	if err != nil {
		return nil, faults, fmt.Errorf("make handbook: %w", err)
	}
	// The index works in the background: it ends when the last patron has left.
	runtime.AddCleanup(b, func(x *search.Index) { _ = x.Close() }, b.index)
	return b, faults, nil
}

func byID[T any](all []T, id func(T) string) map[string]T {
	found := make(map[string]T, len(all))
	for _, one := range all {
		found[id(one)] = one
	}
	return found
}

// Topic gives the topic with the id.
func (b *Book) Topic(id string) (kiosk.Topic, bool) {
	for _, t := range b.Topics {
		if t.ID == id {
			return t, true
		}
	}
	return kiosk.Topic{}, false
}

// Authority gives who is responsible, by id.
func (b *Book) Authority(id string) (kiosk.Authority, bool) { a, ok := b.authorities[id]; return a, ok }

// Helper gives who else helps, by id.
func (b *Book) Helper(id string) (kiosk.Helper, bool) { h, ok := b.helpers[id]; return h, ok }

// Form gives a form by id.
func (b *Book) Form(id string) (kiosk.Form, bool) { f, ok := b.forms[id]; return f, ok }

// Hit is a record that suits what was typed.
type Hit struct {
	Kind pack.Kind // TopicKind, SituationKind or OfficeKind
	ID   string
}

// Find gives what suits what is typed best, at most so many: topics, situations
// and offices. Nothing typed finds nothing.
func (b *Book) Find(ctx context.Context, typed, language string, most int) ([]Hit, error) {
	ids, err := b.index.Find(ctx, typed, language, most)
	runtime.KeepAlive(b)
	hits := make([]Hit, 0, len(ids))
	for _, id := range ids {
		hits = append(hits, hitOf(id))
	}
	return hits, err
}
