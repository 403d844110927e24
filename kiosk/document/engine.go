package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"medborgarkiosk/kiosk"
)

// PDFium's memory is bounded to 384 MiB.
const (
	wasmPageBytes = 64 << 10
	wasmPages     = 384 << 20 / wasmPageBytes
)

// engine is PDFium inside WebAssembly.
type engine struct{ pdfium pdfium.Pdfium }

// newEngine compiles PDFium, or loads what was compiled before from cacheDir.
func newEngine(ctx context.Context, cacheDir string) (*engine, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(wasmPages).
		WithCloseOnContextDone(true)
	if cacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(cacheDir)
		if err != nil {
			return nil, fmt.Errorf("open compilation cache: %w", err)
		}
		config = config.WithCompilationCache(cache)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: experimental.WithMemoryAllocator(ctx, wholeMemory), MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config,
		FSConfig: wazero.NewFSConfig(), // empty: the library's default is all of /
		Stdout:   io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	instance, err := pool.GetInstance(time.Minute)
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	return &engine{instance}, nil
}

// inspect gives the number of pages. The first page is read whole, since it is
// shown next; the others are measured.
func (e *engine) inspect(kind kiosk.DocumentKind, data []byte) (int, error) {
	if kind != kiosk.PDF {
		_, err := decode(data)
		return 1, err
	}
	doc, pages, err := e.open(data)
	if err != nil {
		return 0, err
	}
	for i := range pages {
		size, err := e.pdfium.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: doc, Index: i})
		if err != nil {
			return 0, broken("measure page", err)
		}
		if max(size.Width, size.Height) > kiosk.MaxPagePoints {
			return 0, kiosk.Fail(kiosk.DocumentTooLarge, "measure page", nil)
		}
		if min(size.Width, size.Height) <= 0 {
			return 0, kiosk.Fail(kiosk.DocumentBroken, "measure page", nil)
		}
	}
	_, err = e.pdfium.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: 0})
	if err != nil {
		return 0, broken("read first page", err)
	}
	return pages, nil
}

// render draws a page as it will be printed, within the job's width and height.
func (e *engine) render(data []byte, j job) (image.Image, error) {
	doc, page, err := e.openAt(data, j)
	if err != nil {
		return nil, err
	}
	format := requests.RenderImageFormatRGBA
	if j.Grey {
		format = requests.RenderImageFormatGrayscale
	}
	drawn, err := e.pdfium.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: page, Document: &doc, Width: j.Width, Height: j.Height, ImageFormat: format,
		RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT | enums.FPDF_RENDER_FLAG_PRINTING,
	})
	if err != nil {
		return nil, broken("draw page", err)
	}
	return drawn.Result.RenderedImage, nil // never cleaned up: the process ends with the job
}

// openAt opens the document and refuses a page that is too large to draw.
func (e *engine) openAt(data []byte, j job) (references.FPDF_DOCUMENT, requests.Page, error) {
	doc, pages, err := e.open(data)
	if err != nil {
		return doc, requests.Page{}, err
	}
	if len(j.Pages) != 1 || j.Pages[0] < 1 || j.Pages[0] > pages {
		return doc, requests.Page{}, kiosk.Fail(kiosk.Internal, "choose page", nil)
	}
	page := requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: j.Pages[0] - 1}}
	size, err := e.pdfium.GetPageSize(&requests.GetPageSize{Page: page})
	if err != nil {
		return doc, page, broken("read page", err)
	}
	if max(size.Width, size.Height) > kiosk.MaxPagePoints || min(size.Width, size.Height) <= 0 {
		return doc, page, kiosk.Fail(kiosk.DocumentTooLarge, "read page", nil)
	}
	return doc, page, nil
}

// extract writes a new PDF of the pages. What is not on a page (scripts,
// attachments, form logic) stays behind; what annotations and form fields show
// becomes part of the page.
func (e *engine) extract(data []byte, pages []int, out io.Writer) error {
	source, count, err := e.open(data)
	if err != nil {
		return err
	}
	numbers := make([]string, len(pages))
	for i, page := range pages {
		if page < 1 || page > count {
			return kiosk.Fail(kiosk.Internal, "choose pages", nil)
		}
		numbers[i] = strconv.Itoa(page)
		_, err := e.pdfium.FPDFPage_Flatten(&requests.FPDFPage_Flatten{
			Page:  requests.Page{ByIndex: &requests.PageByIndex{Document: source, Index: page - 1}},
			Usage: requests.FPDFPage_FlattenUsagePrint,
		})
		if err != nil {
			return broken("flatten page", err)
		}
	}
	made, err := e.pdfium.FPDF_CreateNewDocument(&requests.FPDF_CreateNewDocument{})
	if err != nil {
		return broken("new document", err)
	}
	list := strings.Join(numbers, ",")
	if _, err := e.pdfium.FPDF_ImportPages(&requests.FPDF_ImportPages{
		Source: source, Destination: made.Document, PageRange: &list,
	}); err != nil {
		return broken("copy pages", err)
	}
	if _, err := e.pdfium.FPDF_SaveAsCopy(&requests.FPDF_SaveAsCopy{
		Document: made.Document, Flags: requests.SaveFlagNoIncremental, FileWriter: out,
	}); err != nil {
		return broken("write document", err)
	}
	return nil
}

// open opens a PDF and counts its pages.
func (e *engine) open(data []byte) (references.FPDF_DOCUMENT, int, error) {
	opened, err := e.pdfium.OpenDocument(&requests.OpenDocument{
		FileReader: bytes.NewReader(data), FileReaderSize: int64(len(data)),
	})
	switch {
	case errors.Is(err, pdferrors.ErrPassword), errors.Is(err, pdferrors.ErrSecurity):
		return "", 0, kiosk.Fail(kiosk.DocumentEncrypted, "open document", nil)
	case err != nil:
		return "", 0, broken("open document", err)
	}
	count, err := e.pdfium.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
	switch {
	case err != nil:
		return "", 0, broken("count pages", err)
	case count.PageCount < 1:
		return "", 0, kiosk.Fail(kiosk.DocumentBroken, "count pages", nil)
	case count.PageCount > kiosk.MaxPages:
		return "", 0, kiosk.Fail(kiosk.DocumentTooLong, "count pages", nil)
	}
	return opened.Document, count.PageCount, nil
}

// broken tells a document that is faulty from one that is too much: PDFium
// traps in WebAssembly when it may have no more memory.
func broken(step string, err error) error {
	if strings.Contains(err.Error(), "wasm error") || strings.Contains(err.Error(), "exit_code") {
		return kiosk.Fail(kiosk.DocumentTooLarge, step, nil)
	}
	return kiosk.Fail(kiosk.DocumentBroken, step, nil)
}
