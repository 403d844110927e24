package content

import (
	"errors"
	"fmt"
	"io"
	"net/http"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/central/web/frame"
)

// mostShown is how many lines of each part of a preview are shown.
const mostShown = 200

// filesView is offices as files, in and out.
type filesView struct {
	base
	Fault   string
	Preview *previewView
	Imports []importView
}

// previewView is what a file would do.
type previewView struct {
	ID, Name, Counts         string
	Faults, Notes            []string
	Added, Vanished, Foreign []string
	Changed                  []changedView
	Why                      string // it can't be imported
	Nothing                  bool
}

type changedView struct {
	Name   string
	Fields []difference
}

// importView is an import that was done.
type importView struct {
	ID, At, Who, Name, Counts string
	Undone                    bool
}

func (p *pages) showFiles(v *frame.Visit) (frame.Answer, error) {
	return p.filesWith(v, filesView{}, 0)
}

func (p *pages) filesWith(v *frame.Visit, view filesView, status int) (frame.Answer, error) {
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	imports, err := p.Register.Imports(v.Context())
	if err != nil {
		return nil, err
	}
	view.base = newBase(v, who, "files")
	for _, i := range imports {
		at := i.At.In(central.Sweden)
		view.Imports = append(view.Imports, importView{
			ID: i.ID, At: v.Language.Day(at) + " " + v.Language.Clock(at), Who: i.Who, Name: i.Name,
			Counts: view.T.counts(i), Undone: i.State == register.ImportUndone,
		})
	}
	return frame.Page{Template: p.files, Title: view.T.Files, Tab: tab, Body: view, Status: status}, nil
}

func (w *words) counts(i register.Import) string {
	return fmt.Sprintf(w.ImportCounts, i.Added, i.Changed, i.Retired)
}

// readFile shows what the file that was sent would change.
func (p *pages) readFile(v *frame.Visit) (frame.Answer, error) {
	w := language[v.Language.Code]
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(v.ParseMultipartForm(mostUpload), &tooLarge) {
		return p.filesWith(v, filesView{Fault: w.saids["file-large"]}, http.StatusRequestEntityTooLarge)
	}
	file, head, err := v.FormFile("file")
	if err != nil {
		return p.filesWith(v, filesView{Fault: w.saids["file-none"]}, http.StatusUnprocessableEntity)
	}
	defer file.Close() //nolint:errcheck // it was read
	raw, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	preview, err := p.Register.Preview(v.Context(), who, shortened(head.Filename), raw)
	var fault *transfer.Fault
	if errors.As(err, &fault) {
		return p.filesWith(v, filesView{Fault: fault.In(w.code)}, http.StatusUnprocessableEntity)
	}
	if err != nil {
		return nil, err
	}
	status := 0
	if preview.Refused() != nil {
		status = http.StatusUnprocessableEntity
	}
	return p.filesWith(v, filesView{Preview: w.preview(preview)}, status)
}

// shortened is a file's name as it is kept.
func shortened(name string) string {
	if runes := []rune(name); len(runes) > 100 {
		name = string(runes[:100])
	}
	return name
}

func (w *words) preview(p register.Preview) *previewView {
	view := &previewView{ID: p.ID, Name: p.Name, Foreign: first(p.Foreign), Counts: fmt.Sprintf(w.RowCount, p.Read.Rows) + " " + w.counts(p.Import)}
	for _, fault := range first(p.Read.Faults) {
		view.Faults = append(view.Faults, fault.In(w.code))
	}
	for _, note := range first(p.Read.Notes) {
		view.Notes = append(view.Notes, note.In(w.code))
	}
	if why := p.Refused(); why != nil {
		view.Why = w.refusals[mishap(why)]
	}
	if p.Read.Refused() {
		view.Counts = fmt.Sprintf(w.FaultCount, p.Read.Rows, len(p.Read.Faults))
		return view
	}
	for _, o := range first(p.Comparison.Added) {
		view.Added = append(view.Added, o.Name+" ("+o.ID+")")
	}
	for _, o := range first(p.Comparison.Vanished) {
		view.Vanished = append(view.Vanished, o.Name+" ("+o.ID+")")
	}
	for _, c := range first(p.Comparison.Changed) {
		one := changedView{Name: c.Wanted.Name + " (" + c.Wanted.ID + ")"}
		for _, name := range c.Fields {
			one.Fields = append(one.Fields, difference{name, transfer.Values(c.Now, name), transfer.Values(c.Wanted, name)})
		}
		view.Changed = append(view.Changed, one)
	}
	view.Nothing = p.Added+p.Changed+p.Retired == 0
	return view
}

// first is as much of a list as is shown.
func first[T any](all []T) []T { return all[:min(len(all), mostShown)] }

// applyFile does the import whose preview was shown.
func (p *pages) applyFile(v *frame.Visit) (frame.Answer, error) {
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	i, err := p.Register.Apply(v.Context(), who, v.Value("id"))
	return p.filed(v, i, "import", "import-stale", err)
}

// undoFile undoes an import as a whole.
func (p *pages) undoFile(v *frame.Visit) (frame.Answer, error) {
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	i, err := p.Register.UndoImport(v.Context(), who, v.Value("id"))
	return p.filed(v, i, "import-undo", "undo-stale", err)
}

func (p *pages) filed(v *frame.Visit, i register.Import, what, stale string, err error) (frame.Answer, error) {
	if err == nil {
		v.Note("content."+what, i.ID)
		return said("/content/files", nil, what), nil
	}
	why := mishap(err)
	if why == "stale" {
		why = stale
	}
	if why == "" {
		return nil, notFound(err)
	}
	return p.filesWith(v, filesView{Fault: language[v.Language.Code].saids[why]}, http.StatusConflict)
}
