package devicesim

import (
	"io"
	"net/http"
	"slices"

	"github.com/OpenPrinting/goipp"
)

const maxDocument = 256 << 20

// serveIPP answers one IPP request (RFC 8010 4), or drops the connection when
// the printer is off.
func (p *Printer) serveIPP(w http.ResponseWriter, r *http.Request) {
	if p.isOff() {
		drop(w)
		return
	}
	var req goipp.Message
	if err := req.Decode(r.Body); err != nil {
		http.Error(w, "not IPP", http.StatusBadRequest)
		return
	}
	document, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxDocument))
	if err != nil {
		http.Error(w, "too large", http.StatusRequestEntityTooLarge)
		return
	}
	answer := goipp.NewResponse(req.Version, goipp.StatusOk, req.RequestID)
	answer.Operation.Add(texts("attributes-charset", goipp.TagCharset, "utf-8"))
	answer.Operation.Add(texts("attributes-natural-language", goipp.TagLanguage, "en"))
	p.change(func() { p.operate(&req, answer, document) })
	if p.isOff() { // switched off while it worked: the answer never comes
		drop(w)
		return
	}
	w.Header().Set("Content-Type", goipp.ContentType)
	_ = answer.Encode(w)
}

// operate does what is asked, under the lock.
func (p *Printer) operate(req, answer *goipp.Message, document []byte) {
	refuse := func(status goipp.Status) { answer.Code = goipp.Code(status) }
	j := p.find(first(req.Operation, "job-id"))
	switch op := goipp.Op(req.Code); op {
	case goipp.OpGetPrinterAttributes:
		answer.Printer = p.attributes()
	case goipp.OpValidateJob, goipp.OpCreateJob, goipp.OpPrintJob:
		if !p.accepts(req) {
			refuse(goipp.StatusErrorAttributesOrValues)
			return
		}
		if op == goipp.OpValidateJob {
			return
		}
		j := p.newJob(req)
		if op == goipp.OpPrintJob {
			j.receive(text(req.Operation, "document-format"), document)
		}
		answer.Job = p.describe(j)
	case goipp.OpGetJobs:
		answer.Groups = answer.AttrGroups()
		for _, j := range p.jobs {
			answer.Groups.Add(goipp.Group{Tag: goipp.TagJobGroup, Attrs: p.describe(j)})
		}
	case goipp.OpSendDocument, goipp.OpGetJobAttributes, goipp.OpCancelJob:
		switch {
		case j == nil:
			refuse(goipp.StatusErrorNotFound)
		case op == goipp.OpGetJobAttributes:
			answer.Job = p.describe(j)
		case op == goipp.OpSendDocument && j.state != jobHeld, j.ended():
			refuse(goipp.StatusErrorNotPossible)
		case op == goipp.OpCancelJob:
			j.state = jobCanceled
		default:
			j.receive(text(req.Operation, "document-format"), document)
			answer.Job = p.describe(j)
		}
	default:
		refuse(goipp.StatusErrorOperationNotSupported)
	}
}

// accepts checks the template attributes strictly, unlike CUPS.
func (p *Printer) accepts(req *goipp.Message) bool {
	supported := p.attributes()
	for _, name := range []string{"sides", "print-color-mode", "media", "print-scaling", "multiple-document-handling"} {
		asked := text(req.Job, name)
		if asked != "" && !slices.Contains(allTexts(supported, name+"-supported"), asked) {
			return false
		}
	}
	format := text(req.Operation, "document-format")
	if format != "" && !slices.Contains(allTexts(supported, "document-format-supported"), format) {
		return false
	}
	copies := first(req.Job, "copies")
	return copies >= 0 && copies <= 99
}

func (p *Printer) newJob(req *goipp.Message) *printJob {
	j := &printJob{id: 1, state: jobHeld}
	if n := len(p.jobs); n > 0 {
		j.id = p.jobs[n-1].id + 1
	}
	j.Paper = Paper{
		Job:    j.id,
		Name:   text(req.Operation, "job-name"),
		User:   text(req.Operation, "requesting-user-name"),
		Copies: max(1, first(req.Job, "copies")),
		Sides:  text(req.Job, "sides"),
		Colour: text(req.Job, "print-color-mode"),
		Media:  text(req.Job, "media"),
	}
	p.jobs = append(p.jobs, j)
	return j
}

func (p *Printer) find(id int) *printJob {
	for _, j := range p.jobs {
		if j.id == id {
			return j
		}
	}
	return nil
}

func (p *Printer) isOff() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.off
}

// drop ends the connection without a word, as a device without power does.
func drop(w http.ResponseWriter) {
	if hijacker, ok := w.(http.Hijacker); ok {
		if conn, _, err := hijacker.Hijack(); err == nil {
			_ = conn.Close()
		}
	}
}

func allTexts(attrs goipp.Attributes, name string) []string {
	var list []string
	for _, a := range attrs {
		if a.Name != name {
			continue
		}
		for _, v := range a.Values {
			list = append(list, v.V.String())
		}
	}
	return list
}

func text(attrs goipp.Attributes, name string) string {
	if list := allTexts(attrs, name); len(list) > 0 {
		return list[0]
	}
	return ""
}

func first(attrs goipp.Attributes, name string) int {
	for _, a := range attrs {
		if a.Name == name && len(a.Values) > 0 {
			if i, ok := a.Values[0].V.(goipp.Integer); ok {
				return int(i)
			}
		}
	}
	return 0
}
