package frame

import (
	"fmt"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
)

// Config is what the pages need to be told.
type Config struct {
	Name     string // the library's, at the top of each page
	Accounts *account.Accounts
	Changes  *central.Changes
	Log      *slog.Logger

	Hosts  []string // names that the pages may be asked for by; none means any
	Secure bool     // browsers come by https
	Proxy  bool     // they come through a proxy that tells from where
}

// Frame holds pages.
type Frame struct {
	Config
	mux     *http.ServeMux
	limits  map[string]int64 // how large a form may be, by pattern
	tabs    []tab
	deeds   map[string]map[string]string // by language and action
	login   *template.Template
	problem *template.Template
}

// tab is a page that the bar on top leads to.
type tab struct {
	path string
	name map[string]string // by language
	role account.Role
}

// New makes a Frame without any pages but those to log in and out.
func New(config Config) (*Frame, error) {
	f := &Frame{Config: config, mux: http.NewServeMux(), limits: map[string]int64{}, deeds: map[string]map[string]string{"sv": {}, "en": {}}}
	var err error
	if f.login, err = Template("login.html"); err != nil {
		return nil, err
	}
	if f.problem, err = Template("problem.html"); err != nil {
		return nil, err
	}
	files, err := fs.Sub(assets.Web, "web")
	if err != nil {
		return nil, fmt.Errorf("staff pages: %w", err)
	}
	static := http.StripPrefix("/web/", http.FileServerFS(files))
	for _, pattern := range []string{"GET /web/{name}"} {
		f.mux.Handle(pattern, onlyStatic(static))
	}
	f.Deed("login", "loggade in", "logged in")
	f.Deed("logout", "loggade ut", "logged out")
	f.mux.HandleFunc("GET /login", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusSeeOther) })
	f.mux.HandleFunc("POST /login", f.logIn)
	f.mux.HandleFunc("POST /logout", f.logOut)
	f.mux.HandleFunc("GET /live", f.live)
	return f, nil
}

// Template reads a page's template from assets/web. It defines "content", which
// is shown what the Page's Body is.
func Template(names ...string) (*template.Template, error) {
	paths := []string{"web/layout.html"}
	for _, name := range names {
		paths = append(paths, "web/"+name)
	}
	t, err := template.ParseFS(assets.Web, paths...)
	if err != nil {
		return nil, fmt.Errorf("staff pages: %w", err)
	}
	return t, nil
}

// Bare reads the template of a page that has no frame around it.
func Bare(name string) (*template.Template, error) {
	t, err := template.ParseFS(assets.Web, "web/"+name)
	if err != nil {
		return nil, fmt.Errorf("page %s: %w", name, err)
	}
	return t, nil
}

// Tab puts a page into the bar on top, for whoever may see it.
func (f *Frame) Tab(role account.Role, path, swedish, english string) {
	f.tabs = append(f.tabs, tab{path, map[string]string{"sv": swedish, "en": english}, role})
}

// Deed says what an action in the staff's log is called.
func (f *Frame) Deed(action, swedish, english string) {
	f.deeds["sv"][action], f.deeds["en"][action] = swedish, english
}

// DeedName gives what the action is called in the visitor's language.
func (f *Frame) DeedName(v *Visit, action string) string {
	if name, ok := f.deeds[v.Language.Code][action]; ok {
		return name
	}
	return action
}

// Handle adds a page or the answer to a form, for those who are logged in and
// may do what role may.
func (f *Frame) Handle(pattern string, role account.Role, do Handler) {
	f.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) { f.serve(w, r, role, do) })
}

// HandleFile adds the answer to a form with a file, of at most so many bytes.
func (f *Frame) HandleFile(pattern string, role account.Role, most int64, do Handler) {
	f.limits[pattern] = most
	f.Handle(pattern, role, do)
}

// HandleOpen adds what anybody may see without logging in.
func (f *Frame) HandleOpen(pattern string, do http.HandlerFunc) { f.mux.HandleFunc(pattern, do) }

// Handler gives the pages.
func (f *Frame) Handler() http.Handler {
	foreign := http.NewCrossOriginProtection()
	foreign.SetDenyHandler(f.problemPage(http.StatusForbidden, func(w *words) string { return w.Forbidden }))
	return f.guard(foreign.Handler(f.known(f.mux)))
}
