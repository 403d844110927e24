package samples

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
)

// A4 in PDF points (1/72 inch).
const (
	A4Width  = 595.28
	A4Height = 841.89
)

// PDF gives a letter of that many A4 pages, each with its number on it.
func PDF(pages int) []byte { return PDFSized(pages, A4Width, A4Height) }

// PDFSized gives a letter whose pages are width × height points.
func PDFSized(pages int, width, height float64) []byte {
	var objects []string
	var kids strings.Builder
	for p := 1; p <= pages; p++ {
		fmt.Fprintf(&kids, "%d 0 R ", 2+2*p)
		objects = append(objects,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", width, height, 3+2*p),
			stream("", letterText(p, height)))
	}
	head := []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", pages, kids.String()),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
	}
	return assemble("", append(head, objects...))
}

// EncryptedPDF gives a PDF that nobody's password opens.
func EncryptedPDF() []byte {
	key := strings.Repeat("5a", 32)
	return assemble("/Encrypt 4 0 R/ID[<00><00>]", []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
		fmt.Sprintf("<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>", key, key),
	})
}

// ActivePDF gives a one-page PDF with what no printed paper needs: a script
// that runs on opening, and an attachment.
func ActivePDF() []byte {
	return assemble("", []string{
		"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/Names<</EmbeddedFiles<</Names[(a)5 0 R]>>>>>>",
		"<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
		"<</S/JavaScript/JS(app.alert\\(1\\))>>",
		"<</Type/Filespec/F(a)/EF<</F 6 0 R>>>>",
		stream("/Type/EmbeddedFile", "attached"),
	})
}

// BombPDF gives a PDF of a few kilobytes whose only page grows to size bytes,
// in whole MiB: its content is deflated twice.
func BombPDF(size int64) []byte {
	const step = 1 << 20
	var inner, outer bytes.Buffer
	blanks, _ := flate.NewWriter(&inner, flate.BestCompression) // the level is one
	_, _ = blanks.Write(bytes.Repeat([]byte(" "), step))
	_ = blanks.Flush() // at a byte's edge, so that it can be repeated
	w := zlib.NewWriter(&outer)
	_, _ = io.WriteString(w, "\x78\x9c"+strings.Repeat(inner.String(), int(size/step)))
	_ = w.Close()
	return assemble("", []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Count 1/Kids[3 0 R]>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
		stream("/Filter[/FlateDecode/FlateDecode]", outer.String()),
	})
}

// assemble writes the objects, numbered from 1, with cross-reference table and
// trailer (ISO 32000-1, 7.5).
func assemble(trailer string, objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(objects))
	for i, object := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, table)
	return b.Bytes()
}

func stream(entries, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

func letterText(page int, height float64) string {
	var b strings.Builder
	fmt.Fprintf(&b, "BT /F 16 Tf 70 %.2f Td (Kommunen) Tj /F 11 Tf 0 -40 Td 16 TL ", height-80)
	for _, line := range letterLines {
		fmt.Fprintf(&b, "(%s) Tj T* ", winAnsi(line))
	}
	fmt.Fprintf(&b, "T* (%d) Tj ET", page)
	return b.String()
}

// winAnsi encodes Swedish letters as PDF's WinAnsiEncoding has them.
func winAnsi(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
	}
	return b.String()
}
