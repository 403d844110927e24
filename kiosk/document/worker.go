package document

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"io"
	"os"
	"slices"

	"medborgarkiosk/kiosk"
)

const (
	// WorkerArg, as the program's first argument, asks it to be a worker: main
	// must then call WorkerMain with the arguments after it, before anything else.
	WorkerArg = "document-worker"

	forsworn  = "forsworn"
	exitUsage = 64 // the child could not get ready; no document is to blame
)

// WorkerMain is a worker child's main. It does the one job that arrives on
// standard input and never returns. args is os.Args[2:].
func WorkerMain(args []string) {
	if err := serve(args, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "document worker:", err)
		os.Exit(exitUsage)
	}
	os.Exit(0)
}

func serve(args []string, stdin io.Reader, stdout io.Writer) error {
	if len(args) == 0 || args[0] != forsworn {
		return forswear(args)
	}
	cacheDir := ""
	if len(args) > 1 {
		cacheDir = args[1]
	}
	engine, err := newEngine(context.Background(), cacheDir)
	if err != nil {
		return err
	}
	if err := confine(); err != nil {
		return err
	}
	in := bufio.NewReader(stdin)
	j, err := readJob(in)
	if errors.Is(err, io.EOF) {
		return nil // the parent had no job for this child
	}
	if err != nil {
		return err
	}
	a := work(engine, j, in, dataWriter{stdout})
	payload, err := json.Marshal(a)
	if err != nil {
		return err
	}
	return writeFrame(stdout, frameAnswer, payload)
}

// work does the job and puts any failure into the answer.
func work(e *engine, j job, in io.Reader, out io.Writer) answer {
	a, err := dispatch(e, j, in, out)
	if err == nil {
		return a
	}
	var failed *kiosk.Error
	if errors.As(err, &failed) {
		return answer{Code: failed.Code, Step: failed.Op}
	}
	return answer{Code: kiosk.Internal, Step: "answer"}
}

func dispatch(e *engine, j job, in io.Reader, out io.Writer) (answer, error) {
	if j.Op == opAssemble {
		return answer{}, assemble(j.Files, in, out)
	}
	data, err := readFile(in, j.Files[0])
	if err != nil {
		return answer{}, err
	}
	kind := kindOf(data)
	switch {
	case j.Op == opThumbnail:
		img, err := thumbnail(data, j)
		return picture(img, err, out)
	case kind == "":
		return answer{}, kiosk.Fail(kiosk.DocumentUnknown, "tell kind", nil)
	case j.Op == opInspect:
		pages, err := e.inspect(kind, data)
		return answer{Kind: kind, Pages: pages}, err
	case j.Op == opPreview && kind == kiosk.PDF:
		img, err := e.render(data, j)
		return picture(img, err, out)
	case j.Op == opPreview:
		img, err := previewImage(data, j)
		return picture(img, err, out)
	case j.Op == opPrepare && kind == kiosk.PDF:
		return answer{}, e.extract(data, j.Pages, out)
	case j.Op == opPrepare:
		return answer{}, imagePDF(data, out)
	}
	return answer{}, kiosk.Fail(kiosk.Internal, "understand job", nil)
}

func readFile(in io.Reader, meta fileMeta) ([]byte, error) {
	if meta.Bytes > kiosk.MaxDocumentBytes {
		return nil, kiosk.Fail(kiosk.DocumentTooLarge, "read document", nil)
	}
	data := make([]byte, meta.Bytes)
	if _, err := io.ReadFull(in, data); err != nil {
		return nil, kiosk.Fail(kiosk.Internal, "read document", nil)
	}
	return data, nil
}

// picture sends the image's pixels as data and its shape as the answer.
func picture(img image.Image, err error, out io.Writer) (answer, error) {
	if err != nil {
		return answer{}, err
	}
	b := img.Bounds()
	a := answer{Width: b.Dx(), Height: b.Dy()}
	switch img := img.(type) {
	case *image.Gray:
		a.Grey = true
		_, err = out.Write(packed(img.Pix, img.Stride, b.Dx(), b.Dy()))
	case *image.RGBA:
		_, err = out.Write(packed(img.Pix, img.Stride, 4*b.Dx(), b.Dy()))
	default:
		rgba := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
		draw.Draw(rgba, rgba.Bounds(), img, b.Min, draw.Src)
		_, err = out.Write(rgba.Pix)
	}
	return a, err
}

// packed drops what lies between the rows.
func packed(pix []byte, stride, row, rows int) []byte {
	if stride == row {
		return pix[:row*rows]
	}
	out := make([]byte, 0, row*rows)
	for y := range rows {
		out = append(out, pix[y*stride:y*stride+row]...)
	}
	return slices.Clip(out)
}
