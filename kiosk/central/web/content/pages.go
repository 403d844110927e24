package content

import (
	"context"
	"errors"
	"html/template"
	"net/url"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/central/web/frame"
)

// Config is what the pages work with.
type Config struct {
	Register *register.Register
	// Looks gives how often records were looked at and said to be wrong, on the days
	// from (included) to (excluded).
	Looks func(ctx context.Context, from, to kiosk.Date) ([]central.LookCount, error)
	// Branches gives the libraries.
	Branches func(ctx context.Context) ([]booking.Branch, error)
}

type pages struct {
	Config
	work, list, record, rules, files *template.Template
}

// tab is the page that the bar on top leads to.
const tab = "/content"

// mostUpload is how large a form with a file may be: a larger file is refused with
// a page as long as it is not much larger.
const mostUpload = 2 * transfer.MostBytes

// Add adds the pages.
func Add(f *frame.Frame, c Config) error {
	p := &pages{Config: c}
	for into, name := range map[**template.Template]string{
		&p.work: "work.html", &p.list: "records.html", &p.record: "record.html", &p.rules: "rules.html", &p.files: "files.html",
	} {
		var err error
		if *into, err = frame.Template(name, "content.html"); err != nil {
			return err
		}
	}
	for pattern, do := range map[string]frame.Handler{
		"GET /content":                p.showWork,
		"POST /content/handled":       p.handle,
		"GET /content/records":        p.showList,
		"GET /content/record":         p.showRecord,
		"POST /content/record":        p.saveRecord,
		"POST /content/confirm":       p.confirm,
		"POST /content/retire":        p.retire,
		"POST /content/close":         p.close,
		"POST /content/undo":          p.undo,
		"GET /content/rules":          p.showRules,
		"POST /content/rules":         p.saveRule,
		"GET /content/files":          p.showFiles,
		"POST /content/files/apply":   p.applyFile,
		"POST /content/files/undo":    p.undoFile,
		"GET /content/files/{format}": p.export,
	} {
		f.Handle(pattern, account.Editor, do)
	}
	f.HandleFile("POST /content/files", account.Editor, mostUpload, p.readFile)
	for action, names := range deeds {
		f.Deed(action, names[0], names[1])
	}
	return nil
}

// editor is the visitor as the register knows editors.
func (p *pages) editor(v *frame.Visit) (register.Editor, error) {
	e := register.Editor{Name: v.Who.Name, Municipality: v.Who.Municipality}
	switch {
	case v.Who.Role == account.Admin, v.Who.Branch == "" && v.Who.Municipality == "":
		e.Scope = register.Region
	case v.Who.Municipality != "":
		e.Scope = register.Municipality
	default:
		e.Scope, e.Branch = register.Library, v.Who.Branch
		all, err := p.Branches(v.Context())
		for _, b := range all {
			if b.ID == e.Branch {
				e.Municipality = b.Municipality
			}
		}
		return e, err
	}
	return e, nil
}

// base is what stands on all of these pages.
type base struct {
	T    *words
	Part string // the page in the row of links: "", "records", "rules", "files"
	Said string
	// Region is that the editor keeps all; Rules that some library's rules are theirs.
	Region, Rules bool
}

func newBase(v *frame.Visit, who register.Editor, part string) base {
	w := language[v.Language.Code]
	return base{
		T: w, Part: part, Said: w.saids[v.Value("said")],
		Region: who.Scope == register.Region, Rules: who.Scope != register.Municipality,
	}
}

// choice is one of several that a page offers.
type choice struct {
	Value, Name string
	Chosen      bool
}

// said leads to a page that says what was done.
func said(to string, query url.Values, what string) frame.Goto {
	if query == nil {
		query = url.Values{}
	}
	query.Set("said", what)
	return frame.Goto(to + "?" + query.Encode())
}

// mishap gives the word for an error that the editor can do something about.
func mishap(err error) string {
	for known, what := range map[error]string{
		register.ErrStale: "stale", register.ErrDenied: "denied", register.ErrNoSource: "no-source",
		register.ErrTooMuch: "too-much", register.ErrFaults: "faults",
	} {
		if errors.Is(err, known) {
			return what
		}
	}
	return ""
}

// notFound is frame.ErrNotFound for what there is none of.
func notFound(err error) error {
	if errors.Is(err, register.ErrUnknown) {
		return frame.ErrNotFound
	}
	return err
}
