package frame

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"net/http"
	"net/url"
	"strings"

	"medborgarkiosk/kiosk/central/account"
)

// Visit is one request of somebody who is logged in.
type Visit struct {
	*http.Request
	Who      account.Account
	Language *Language
	Token    string // the session's
	Address  string // where it comes from
	frame    *Frame
	writer   http.ResponseWriter
}

// Handler does what a visit is for.
type Handler func(v *Visit) (Answer, error)

// Answer is a Page, a Goto or a File.
type Answer interface{ answer(v *Visit) error }

// ErrNotFound says that there is no such page any more, or never was.
var ErrNotFound = errors.New("no such page")

// Page is an answer with a page.
type Page struct {
	Template *template.Template
	Title    string
	Tab      string // the path of the tab that it is under
	News     string // read aloud when a newer page has another
	Status   int    // 0 for OK
	Body     any
}

// Goto is an answer that leads to another page: after a form, so that a reload
// does not send it again.
type Goto string

func (to Goto) answer(v *Visit) error {
	http.Redirect(v.writer, v.Request, string(to), http.StatusSeeOther)
	return nil
}

// File is an answer with a file to keep.
type File struct {
	Name  string // what browsers propose to call it
	Media string // its type
	Write func(io.Writer) error
}

func (f File) answer(v *Visit) error {
	var whole bytes.Buffer // so that a fault is a page, and not half a file
	if err := f.Write(&whole); err != nil {
		return err
	}
	v.writer.Header().Set("Content-Type", f.Media)
	v.writer.Header().Set("Content-Disposition", `attachment; filename="`+f.Name+`"`)
	v.writer.Write(whole.Bytes()) //nolint:errcheck // the browser has gone
	return nil
}

// Back leads to the page that the form's field "back" says, so that a button
// can stand on several pages; else to the other one.
func Back(v *Visit, other string) Goto {
	if to, ok := local(v.Value("back")); ok {
		return Goto(to)
	}
	return Goto(other)
}

// local tells whether the address is one of these pages.
func local(address string) (string, bool) {
	to, err := url.Parse(address)
	ok := err == nil && to.Host == "" && to.Scheme == "" && strings.HasPrefix(to.Path, "/") && !strings.HasPrefix(to.Path, "//")
	return address, ok && !strings.Contains(address, "\\")
}

// Value gives a field of the form, or of the address.
func (v *Visit) Value(name string) string { return strings.TrimSpace(v.FormValue(name)) }

// Note keeps what was done in the staff's log. That it could not be kept does
// not undo the deed; it is said in the program's log.
func (v *Visit) Note(action, object string) {
	if err := v.frame.Accounts.Log(v.Context(), v.Who.Name, action, object); err != nil {
		v.frame.Log.ErrorContext(v.Context(), "the staff's log is short of an entry", "action", action, "error", err)
	}
}

// Origin is what the visitor's addresses begin with: "https://kiosk.example".
func (v *Visit) Origin() string {
	if v.frame.Secure {
		return "https://" + v.Host
	}
	return "http://" + v.Host
}

// Renew gives the browser another session.
func (v *Visit) Renew(token string) { v.frame.setCookie(v.writer, token) }

func (f *Frame) serve(w http.ResponseWriter, r *http.Request, role account.Role, do Handler) {
	v := &Visit{Request: r, Language: languageOf(w, r), Address: f.address(r), frame: f, writer: w}
	who, token, err := f.who(r)
	switch {
	case errors.Is(err, account.ErrNoSession):
		f.askWho(v)
		return
	case err != nil:
		f.fail(v, err)
		return
	}
	v.Who, v.Token = who, token
	if !who.May(role) {
		f.say(v, http.StatusForbidden, v.words().Forbidden)
		return
	}
	answer, err := do(v)
	if err == nil {
		err = answer.answer(v)
	}
	if err != nil {
		f.fail(v, err)
	}
}

// sheet is a page with all that is around it.
type sheet struct {
	Page
	F           *words
	Name        string
	From        string // what to fetch for a newer one; empty for none
	Live        string
	Who         account.Account
	Tabs        []tabView
	Other, Lang string
}

type tabView struct {
	Path, Name string
	Here       bool
}

func (p Page) answer(v *Visit) error {
	f := v.frame
	s := sheet{Page: p, F: v.words(), Name: f.Name, Who: v.Who, Lang: v.Language.Code, Other: v.other()}
	if v.Method == http.MethodGet && v.Who.ID != "" {
		s.From, s.Live = v.URL.RequestURI(), "/live"
	}
	for _, t := range f.tabs {
		if v.Who.ID != "" && v.Who.May(t.role) {
			s.Tabs = append(s.Tabs, tabView{t.path, t.name[v.Language.Code], t.path == p.Tab})
		}
	}
	var page bytes.Buffer
	if err := p.Template.ExecuteTemplate(&page, "layout.html", s); err != nil {
		return fmt.Errorf("draw page: %w", err)
	}
	v.writer.Header().Set("Content-Type", "text/html; charset=utf-8")
	if p.Status != 0 {
		v.writer.WriteHeader(p.Status)
	}
	v.writer.Write(page.Bytes()) //nolint:errcheck // the browser has gone
	return nil
}

// other gives the address of this page in the other language. The answer to a
// form has none: what was typed would be lost on the way.
func (v *Visit) other() string {
	if v.Method != http.MethodGet {
		return ""
	}
	to := *v.URL
	query := to.Query()
	query.Set("lang", v.Language.Other)
	to.RawQuery = query.Encode()
	return to.RequestURI()
}

func (v *Visit) words() *words { return languageWords[v.Language.Code] }

// fail says that something went wrong, but not what: that is in the log.
func (f *Frame) fail(v *Visit, err error) {
	switch {
	case v.Context().Err() != nil:
	case errors.Is(err, ErrNotFound):
		f.say(v, http.StatusNotFound, v.words().NotFound)
	default:
		f.Log.ErrorContext(v.Context(), "staff page failed", "path", v.Pattern, "error", err)
		f.say(v, http.StatusInternalServerError, v.words().Failed)
	}
}

func (f *Frame) say(v *Visit, status int, text string) {
	if err := (Page{Template: f.problem, Title: text, Status: status, Body: text}).answer(v); err != nil {
		http.Error(v.writer, text, status)
	}
}
