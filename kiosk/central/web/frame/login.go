package frame

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"medborgarkiosk/kiosk/central/account"
)

// loginView is the page that asks who it is.
type loginView struct {
	F     *words
	Name  string // typed before
	Fault string
	First bool   // there is no account at all
	Again string // where to go on
	Kept  []field
	Form  bool // a form is kept
}

type field struct{ Name, Value string }

// keptPrefix marks the fields of a form that waits for its writer to log in.
const keptPrefix = "kept:"

// askWho shows the log-in page instead of the one that was asked for, at the
// same address. A form that was sent is kept in it, but for passwords; one with a
// file is not, and whoever sent it comes to the empty form.
func (f *Frame) askWho(v *Visit) {
	view := loginView{Again: v.URL.RequestURI()}
	if v.Method == http.MethodPost && !strings.HasPrefix(v.Header.Get("Content-Type"), "multipart/") {
		view.Form = true
		if err := v.ParseForm(); err != nil {
			f.say(v, http.StatusBadRequest, v.words().Failed)
			return
		}
		for name, values := range v.PostForm {
			for _, value := range values {
				if !strings.Contains(name, "password") {
					view.Kept = append(view.Kept, field{keptPrefix + name, value})
				}
			}
		}
	}
	f.showLogin(v, view)
}

func (f *Frame) showLogin(v *Visit, view loginView) {
	var err error
	if view.First, err = f.Accounts.Empty(v.Context()); err != nil {
		f.fail(v, err)
		return
	}
	view.F = v.words()
	status := http.StatusUnauthorized
	if view.Fault != "" {
		status = http.StatusUnprocessableEntity
	}
	if err := (Page{Template: f.login, Title: view.F.LogIn, Status: status, Body: view}).answer(v); err != nil {
		f.fail(v, err)
	}
}

// logIn begins a session and goes on where it was asked for: to a page, or with
// the form that waited.
func (f *Frame) logIn(w http.ResponseWriter, r *http.Request) {
	v := &Visit{Request: r, Language: languageOf(w, r), Address: f.address(r), frame: f, writer: w}
	view := loginView{Name: v.Value("name"), Again: v.Value("again"), Form: r.PostFormValue("form") != ""}
	kept := url.Values{}
	for name, values := range r.PostForm {
		if plain, ok := strings.CutPrefix(name, keptPrefix); ok {
			kept[plain] = values
			for _, value := range values {
				view.Kept = append(view.Kept, field{name, value})
			}
		}
	}
	token, who, err := f.Accounts.LogIn(r.Context(), view.Name, r.PostFormValue("password"), v.Address)
	var wait *account.Wait
	switch {
	case errors.As(err, &wait):
		seconds := int((wait.For + time.Second - 1) / time.Second)
		w.Header().Set("Retry-After", fmt.Sprint(seconds))
		view.Fault = fmt.Sprintf(v.words().TooMany, seconds)
	case errors.Is(err, account.ErrDenied):
		view.Fault = v.words().Denied
	case err != nil:
		f.fail(v, err)
		return
	}
	if err != nil {
		f.showLogin(v, view)
		return
	}
	v.Who = who
	v.Note("login", who.Name)
	if old := f.token(r); old != "" {
		if err := f.Accounts.LogOut(r.Context(), old); err != nil {
			f.fail(v, err)
			return
		}
	}
	f.setCookie(w, token)
	f.goOn(v, view, kept, token)
}

func (f *Frame) goOn(v *Visit, view loginView, kept url.Values, token string) {
	to, err := url.Parse(view.Again)
	if _, ok := local(view.Again); !ok || err != nil || to.Path == "/login" || to.Path == "/logout" {
		to, view.Form = &url.URL{Path: "/"}, false
	}
	if !view.Form {
		http.Redirect(v.writer, v.Request, to.RequestURI(), http.StatusSeeOther)
		return
	}
	again := v.Request.Clone(withToken(v.Context(), token))
	again.URL, again.RequestURI = to, to.RequestURI()
	again.Form, again.PostForm, again.Body = nil, kept, http.NoBody
	f.mux.ServeHTTP(v.writer, again)
}

func (f *Frame) logOut(w http.ResponseWriter, r *http.Request) {
	v := &Visit{Request: r, Language: languageOf(w, r), frame: f, writer: w}
	if who, token, err := f.who(r); err == nil {
		v.Who = who
		v.Note("logout", who.Name)
		if err := f.Accounts.LogOut(r.Context(), token); err != nil {
			f.fail(v, err)
			return
		}
	}
	f.setCookie(w, "")
	http.Redirect(w, r, "/", http.StatusSeeOther)
}
