package content

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strconv"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/pack"
)

// do does something with a record that the visitor has seen, and shows it again.
func (p *pages) do(v *frame.Visit, what string, deed func(context.Context, register.Editor, register.Edit) error) (frame.Answer, error) {
	kind, id := named(v)
	on, err := strconv.ParseInt(v.Value("on"), 10, 64)
	if err != nil {
		return nil, frame.ErrNotFound
	}
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	err = deed(v.Context(), who, register.Edit{Kind: kind, ID: id, On: on})
	return p.did(v, kind, id, what, err)
}

// did says what came of a deed, on the record's page.
func (p *pages) did(v *frame.Visit, kind pack.Kind, id, what string, err error) (frame.Answer, error) {
	if err == nil {
		v.Note("content."+what, register.Name(kind, id))
		return said("/content/record", url.Values{"k": {string(kind)}, "id": {id}}, what), nil
	}
	why := mishap(err)
	if why == "" {
		return nil, notFound(err)
	}
	r, err := p.Register.Record(v.Context(), kind, id)
	if err != nil {
		return nil, notFound(err)
	}
	return p.recordWith(v, r, attempt{fault: language[v.Language.Code].saids[why], status: http.StatusConflict})
}

func (p *pages) confirm(v *frame.Visit) (frame.Answer, error) {
	return p.do(v, "confirm", p.Register.Confirm)
}

func (p *pages) retire(v *frame.Visit) (frame.Answer, error) {
	return p.do(v, "retire", p.Register.Retire)
}

// close says that an office has closed for good.
func (p *pages) close(v *frame.Visit) (frame.Answer, error) {
	kind, id := named(v)
	closing := kiosk.Closing{Since: v.Value("since"), Source: clean(v.Value("source")), GoTo: listed(v.Value("go_to"), ",")}
	w := language[v.Language.Code]
	fault := ""
	if !sinceForm.MatchString(closing.Since) {
		fault = w.NoSince
	}
	for _, to := range closing.GoTo {
		if r, err := p.Register.Record(v.Context(), pack.OfficeKind, to); err != nil || r.Gone() || to == id {
			fault = w.NoSuchOffice + " " + to
		}
	}
	if fault == "" {
		return p.do(v, "close", func(ctx context.Context, who register.Editor, e register.Edit) error {
			return p.Register.Close(ctx, who, e, closing)
		})
	}
	r, err := p.Register.Record(v.Context(), kind, id)
	if err != nil {
		return nil, notFound(err)
	}
	return p.recordWith(v, r, attempt{fault: fault, status: http.StatusUnprocessableEntity})
}

// undo makes a record what it was before its latest change.
func (p *pages) undo(v *frame.Visit) (frame.Answer, error) {
	kind, id := named(v)
	revision, err := strconv.ParseInt(v.Value("revision"), 10, 64)
	if err != nil {
		return nil, frame.ErrNotFound
	}
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	_, err = p.Register.Undo(v.Context(), who, revision)
	return p.did(v, kind, id, "undo", err)
}

// handle marks a remark as seen to.
func (p *pages) handle(v *frame.Visit) (frame.Answer, error) {
	kind, id := named(v)
	count, err := strconv.Atoi(v.Value("count"))
	if err != nil {
		return nil, frame.ErrNotFound
	}
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	err = p.Register.Handle(v.Context(), who, kind, id, kiosk.Remark(v.Value("remark")), count)
	if err != nil {
		return nil, notFound(err)
	}
	v.Note("content.handled", register.Name(kind, id))
	return said(tab, nil, "handled"), nil
}

// sinceForm is a year, a month or a date.
var sinceForm = regexp.MustCompile(`^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`)
