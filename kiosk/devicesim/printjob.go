package devicesim

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"time"

	"github.com/OpenPrinting/goipp"
)

// Paper is what came out of the printer for one job, also written as JSON
// beside the document.
type Paper struct {
	Job         int    `json:"job"`
	Document    string `json:"document"` // file name in the Paper directory
	Format      string `json:"format"`
	Name        string `json:"name"` // job-name
	User        string `json:"user"` // requesting-user-name
	Pages       int    `json:"pages"`
	Copies      int    `json:"copies"`
	Sides       string `json:"sides"`
	Colour      string `json:"colour"` // print-color-mode
	Media       string `json:"media"`
	Impressions int    `json:"impressions"`
}

// job-state, RFC 8011 5.3.7.
const (
	jobHeld       = 4
	jobProcessing = 5
	jobStopped    = 6
	jobCanceled   = 7
	jobAborted    = 8
	jobCompleted  = 9
)

type printJob struct {
	Paper
	id    int
	state int
	data  []byte // nil until the document is there
	done  int    // impressions
}

func (j *printJob) ended() bool { return j.state >= jobCanceled }
func (j *printJob) total() int  { return j.Pages * j.Copies }

// receive takes in the document and counts its pages.
func (j *printJob) receive(format string, data []byte) {
	j.data, j.Format, j.Pages = data, format, countPages(data)
	if j.Pages == 0 {
		j.state = jobAborted
		return
	}
	j.state = jobProcessing
}

var pageObject = regexp.MustCompile(`/Type\s*/Page[^s]`)

// countPages counts what a printer of these two formats would: page objects of
// a PDF without object streams, TotalPageCount of PWG raster (PWG 5102.4).
func countPages(data []byte) int {
	const totalAt = 4 + 452
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return len(pageObject.FindAll(data, -1))
	case bytes.HasPrefix(data, []byte("RaS2")) && len(data) > totalAt+4:
		return int(binary.BigEndian.Uint32(data[totalAt:]))
	}
	return 0
}

// work prints the jobs one after the other, impression by impression.
func (p *Printer) work() {
	for {
		p.mu.Lock()
		changed := p.changed
		pace := time.Duration(-1)
		if j := p.current(); j != nil && !p.stuck() {
			pace = p.config.Pace
		}
		p.mu.Unlock()
		if pace < 0 {
			select {
			case <-p.done:
				return
			case <-changed:
			}
			continue
		}
		select {
		case <-p.done:
			return
		case <-time.After(pace):
			p.impression()
		}
	}
}

// current gives the first job that is to be printed.
func (p *Printer) current() *printJob {
	for _, j := range p.jobs {
		if j.state == jobProcessing {
			return j
		}
	}
	return nil
}

// impression prints one side of one sheet, if nothing has come between.
func (p *Printer) impression() {
	var then func(*Printer)
	p.change(func() {
		j := p.current()
		if j == nil || p.stuck() {
			return
		}
		j.done++
		then = p.after[j.done]
		delete(p.after, j.done)
		if j.done >= j.total() {
			j.state = jobCompleted
			if err := p.deliver(j); err != nil {
				j.state = jobAborted
			}
		}
	})
	if then != nil {
		then(p)
	}
}

// deliver lays the paper out.
func (p *Printer) deliver(j *printJob) error {
	j.Impressions = j.done
	ext := ".pdf"
	if j.Format != "application/pdf" {
		ext = ".pwg"
	}
	j.Document = fmt.Sprintf("job-%04d%s", j.id, ext)
	if err := os.WriteFile(filepath.Join(p.config.Paper, j.Document), j.data, 0o600); err != nil {
		return fmt.Errorf("lay out paper: %w", err)
	}
	described, err := json.MarshalIndent(j.Paper, "", "  ")
	if err != nil {
		return fmt.Errorf("lay out paper: %w", err)
	}
	path := filepath.Join(p.config.Paper, fmt.Sprintf("job-%04d.json", j.id))
	if err := os.WriteFile(path, described, 0o600); err != nil {
		return fmt.Errorf("lay out paper: %w", err)
	}
	return nil
}

// Printed gives the papers of the jobs that are complete, oldest first.
func (p *Printer) Printed() []Paper {
	p.mu.Lock()
	defer p.mu.Unlock()
	var papers []Paper
	for _, j := range p.jobs {
		if j.state == jobCompleted {
			papers = append(papers, j.Paper)
		}
	}
	return papers
}

// Unfinished counts jobs that have not ended, so that tests see what is left.
func (p *Printer) Unfinished() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, j := range p.jobs {
		if !j.ended() {
			n++
		}
	}
	return n
}

// describe gives the job's attributes (RFC 8011 5.3), under the lock.
func (p *Printer) describe(j *printJob) goipp.Attributes {
	state, reason := j.state, "none"
	switch {
	case state == jobHeld:
		reason = "job-incoming"
	case state == jobProcessing && p.stopped():
		state, reason = jobStopped, "printer-stopped"
	case state == jobProcessing:
		reason = "job-printing"
	}
	documents := 0
	if j.data != nil {
		documents = 1
	}
	return goipp.Attributes{
		integers("job-id", goipp.TagInteger, j.id),
		texts("job-uri", goipp.TagURI, fmt.Sprintf("%s/%d", p.URI(), j.id)),
		integers("job-state", goipp.TagEnum, state),
		texts("job-state-reasons", goipp.TagKeyword, reason),
		integers("job-impressions-completed", goipp.TagInteger, j.done),
		integers("number-of-documents", goipp.TagInteger, documents),
	}
}
