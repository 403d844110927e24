package document

import (
	"fmt"
	"io"
	"strings"

	"medborgarkiosk/kiosk"
)

// imagePDF writes a one-page PDF of a picture that must be whole.
func imagePDF(data []byte, out io.Writer) error {
	if _, err := decode(data); err != nil {
		return err
	}
	embedded, err := embed(data)
	if err != nil {
		return err
	}
	way := exifOrientation(data)
	w := newPDFWriter(out)
	w.page(embedded, way, fitPicture(way.size(embedded.width, embedded.height)))
	return w.end()
}

// assemble writes a PDF of one page for each scan, holding one scan in memory
// at a time.
func assemble(files []fileMeta, in io.Reader, out io.Writer) error {
	if len(files) == 0 || len(files) > kiosk.MaxPages {
		return kiosk.Fail(kiosk.DocumentTooLong, "count scans", nil)
	}
	w := newPDFWriter(out)
	for _, meta := range files {
		data, err := readFile(in, meta)
		if err != nil {
			return err
		}
		embedded, err := embed(data)
		if err != nil {
			return err
		}
		way := orientation{turn: meta.Rotation}
		width, height := way.size(embedded.width, embedded.height)
		w.page(embedded, way, fitScan(width, height, meta.DPI))
	}
	return w.end()
}

// pdfWriter writes a PDF of pictures, one on each page, as it goes along. A
// library would do as well for one page, but not place each picture by a
// matrix and keep its bytes as they are.
type pdfWriter struct {
	out     io.Writer
	written int64
	offsets []int64 // of object i+1
	pages   []int   // object numbers
	err     error
}

const (
	catalogObject = 1
	pagesObject   = 2
)

func newPDFWriter(out io.Writer) *pdfWriter {
	w := &pdfWriter{out: out, offsets: make([]int64, pagesObject)}
	w.write("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
	w.object(catalogObject, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R>>", pagesObject))
	return w
}

func (w *pdfWriter) page(picture embedded, way orientation, at place) {
	m := way.matrix(at.x, at.pageHeight-at.y-at.height, at.width, at.height)
	xobject := w.stream(picture.entries, picture.data)
	content := w.stream("", fmt.Appendf(nil, "%.3f %.3f %.3f %.3f %.3f %.3f cm /I Do", m[0], m[1], m[2], m[3], m[4], m[5]))
	page := w.next()
	w.object(page, fmt.Sprintf(
		"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.3f %.3f]/Resources<</XObject<</I %d 0 R>>>>/Contents %d 0 R>>",
		pagesObject, at.pageWidth, at.pageHeight, xobject, content))
	w.pages = append(w.pages, page)
}

// end writes what binds the pages together.
func (w *pdfWriter) end() error {
	var kids strings.Builder
	for _, page := range w.pages {
		fmt.Fprintf(&kids, "%d 0 R ", page)
	}
	w.object(pagesObject, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(w.pages), kids.String()))
	table := w.written
	w.write(fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)+1))
	for _, offset := range w.offsets {
		w.write(fmt.Sprintf("%010d 00000 n \n", offset))
	}
	w.write(fmt.Sprintf("trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets)+1, catalogObject, table))
	return w.err
}

func (w *pdfWriter) stream(entries string, data []byte) int {
	n := w.next()
	w.offsets[n-1] = w.written
	w.write(fmt.Sprintf("%d 0 obj\n<<%s/Length %d>>\nstream\n", n, entries, len(data)))
	w.write(string(data))
	w.write("\nendstream\nendobj\n")
	return n
}

func (w *pdfWriter) object(n int, body string) {
	w.offsets[n-1] = w.written
	w.write(fmt.Sprintf("%d 0 obj\n%s\nendobj\n", n, body))
}

func (w *pdfWriter) next() int {
	w.offsets = append(w.offsets, 0)
	return len(w.offsets)
}

func (w *pdfWriter) write(s string) {
	if w.err != nil {
		return
	}
	n, err := io.WriteString(w.out, s)
	w.written += int64(n)
	w.err = err
}
