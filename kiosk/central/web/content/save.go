package content

import (
	"errors"
	"net/http"
	"net/url"
	"regexp"
	"strconv"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/pack"
)

var idForm = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{1,63}$`)

// sent is a record's form as it came.
type sent struct {
	kind  pack.Kind
	id    string
	fresh bool            // for a record that is not there yet
	was   register.Record // as it stands; the zero Record for a fresh one
	attempt
}

// readSent reads the form over the record as it stands, and checks it.
func (p *pages) readSent(v *frame.Visit) (s sent, err error) {
	s.kind, s.id = named(v)
	s.fresh, s.was.Kind = v.Value("new") != "", s.kind
	if s.on, err = strconv.ParseInt(v.Value("on"), 10, 64); err != nil || fields[s.kind] == nil {
		return s, frame.ErrNotFound
	}
	if !s.fresh {
		if s.was, err = p.Register.Record(v.Context(), s.kind, s.id); err != nil {
			return s, notFound(err)
		}
	}
	if s.body, err = readBody(s.was.Body); err != nil {
		return s, err
	}
	w := language[v.Language.Code]
	s.body["id"] = s.id
	s.body.withNewRows(s.kind)
	read(v, s.body, fieldsOf(s.kind, s.body), beside(v))
	s.body.withoutEmptyRows(s.kind, beside(v))
	s.faults = w.check(s.kind, s.body, fieldsOf(s.kind, s.body))
	if err := p.checkArea(v, s); err != nil {
		return s, err
	}
	if s.fresh && !idForm.MatchString(s.id) {
		s.faults["id"] = w.NoID
	}
	return s, nil
}

// checkArea tells of a topic in an area that is not there: only by typing would anybody
// find it.
func (p *pages) checkArea(v *frame.Visit, s sent) error {
	id := text(s.body.at("area"))
	if s.kind != pack.TopicKind || id == "" {
		return nil
	}
	var area kiosk.Area
	err := p.standing(v, pack.AreaKind, id, &area)
	if err == nil && area.ID == "" {
		s.faults["area"] = language[v.Language.Code].NoArea
	}
	return err
}

// again shows the form as it was sent.
func (p *pages) again(v *frame.Visit, s sent) (frame.Answer, error) {
	if s.fresh {
		return p.showNew(v, s.kind, s.attempt)
	}
	return p.recordWith(v, s.was, s.attempt)
}

// saveRecord saves the form, or only shows what its opening hours mean.
func (p *pages) saveRecord(v *frame.Visit) (frame.Answer, error) {
	s, err := p.readSent(v)
	if err != nil {
		return nil, err
	}
	w := language[v.Language.Code]
	if v.Value("do") == "look" {
		delete(s.faults, "id") // which need not be thought of yet
		return p.again(v, s)
	}
	if len(s.faults) > 0 {
		s.fault, s.status = w.saids["faulty"], http.StatusUnprocessableEntity
		return p.again(v, s)
	}
	raw, err := s.body.raw()
	if err != nil {
		return nil, err
	}
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	err = p.Register.Put(v.Context(), who, register.Edit{Kind: s.kind, ID: s.id, On: s.on, Body: raw})
	if err == nil {
		v.Note("content.save", register.Name(s.kind, s.id))
		return said("/content/record", url.Values{"k": {string(s.kind)}, "id": {s.id}, "beside": {beside(v)}}, "saved"), nil
	}
	if !s.refused(w, err) {
		return nil, err
	}
	return p.again(v, s)
}

// refused says why the form was not saved; false when it is nothing that the editor
// can do something about. After a stale one the form is on the record as it is now,
// so that it can be sent again.
func (s *sent) refused(w *words, err error) bool {
	var stale *register.Stale
	switch {
	case errors.As(err, &stale) && s.fresh:
		s.fault, s.status, s.faults["id"] = w.saids["faulty"], http.StatusConflict, w.IDTaken
	case errors.As(err, &stale):
		s.fault, s.status, s.on = w.staleBy(stale.Last), http.StatusConflict, stale.Record.Revision
		s.theirs = w.differences(s.kind, stale.Last.Before, stale.Last.After)
	case errors.Is(err, register.ErrBody):
		s.fault, s.status = w.saids["body"]+" "+err.Error(), http.StatusUnprocessableEntity
	case mishap(err) != "":
		s.fault, s.status = w.saids[mishap(err)], http.StatusForbidden
	default:
		return false
	}
	return true
}
