package accounts

import (
	"errors"
	"net/http"
	"strconv"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/web/frame"
)

type meView struct {
	T     *words
	Who   account.Account
	Fault string
	Done  bool
}

func (p *pages) showMe(v *frame.Visit, view meView) (frame.Answer, error) {
	view.T, view.Who, view.Done = language[v.Language.Code], v.Who, v.URL.Query().Has("done")
	page := frame.Page{Template: p.me, Title: view.T.Mine, Body: view}
	if view.Fault != "" {
		page.Status = http.StatusUnprocessableEntity
	}
	return page, nil
}

// changeMine gives the owner a new password; other browsers are logged out.
func (p *pages) changeMine(v *frame.Visit) (frame.Answer, error) {
	w := language[v.Language.Code]
	password := v.PostFormValue("password-new")
	if password != v.PostFormValue("password-again") {
		return p.showMe(v, meView{Fault: w.Differ})
	}
	token, err := p.accounts.ChangePassword(v.Context(), v.Token, v.PostFormValue("password-old"), password, v.Address)
	if fault := w.fault(err); fault != "" {
		return p.showMe(v, meView{Fault: fault})
	}
	if err != nil {
		return nil, err
	}
	v.Renew(token)
	v.Note("account.password", v.Who.ID)
	return frame.Goto("/me?done"), nil
}

type logView struct {
	T       *words
	Entries []entryView
	Older   int64 // 0 for none
}

type entryView struct{ At, Name, Action, Object string }

func (p *pages) showLog(v *frame.Visit) (frame.Answer, error) {
	before, err := strconv.ParseInt("0"+v.Value("before"), 10, 64)
	if err != nil {
		return nil, frame.ErrNotFound
	}
	entries, err := p.accounts.Entries(v.Context(), before)
	if err != nil {
		return nil, err
	}
	view := logView{T: language[v.Language.Code]}
	for _, e := range entries {
		at := e.At.In(central.Sweden)
		view.Entries = append(view.Entries, entryView{
			v.Language.Day(at) + " " + v.Language.Clock(at), e.Name, p.frame.DeedName(v, e.Action), e.Object,
		})
		view.Older = e.ID
	}
	if len(entries) < account.EntriesAtOnce {
		view.Older = 0
	}
	return frame.Page{Template: p.logs, Title: view.T.Log, Tab: "/log", Body: view}, nil
}

// fault says what is wrong with what was typed; empty when it is something else.
func (w *words) fault(err error) string {
	var wait *account.Wait
	if errors.As(err, &wait) {
		return w.Wait
	}
	for known, text := range w.faults {
		if errors.Is(err, known) {
			return text
		}
	}
	return ""
}
