package document

import (
	"bytes"
	"context"
	"errors"
	"image"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"medborgarkiosk/kiosk"
)

// Config says how workers are run. The zero value works.
type Config struct {
	// CacheDir keeps PDFium in compiled form between starts: 0.1 s instead of
	// several. It must be writable the first time, and by nobody else ever.
	CacheDir string
	// Program is started as the worker; "" means the running program.
	Program string
	// Deadline bounds one job; 0 means 30 seconds.
	Deadline time.Duration
}

const (
	defaultDeadline = 30 * time.Second
	atOnce          = 2                      // workers
	settle          = 300 * time.Millisecond // the screen's answer to a touch goes before a worker's start
	maxSide         = 1 << 14                // pixels of a drawn page
	maxOutput       = 2 * kiosk.MaxDocumentBytes
)

// Documents is the kiosk.Documents of real files.
type Documents struct {
	config Config
	slots  chan struct{}
	spare  chan *child
	closed chan struct{}
	once   sync.Once
	starts sync.WaitGroup
	kept   atomic.Bool
	onEnd  func(peak int64) // for tests, may be nil
}

// New keeps no worker yet: see Keep. Close must be called.
func New(config Config) (*Documents, error) {
	if config.Program == "" {
		program, err := os.Executable()
		if err != nil {
			return nil, kiosk.Fail(kiosk.Internal, "find own program", err)
		}
		config.Program = program
	}
	if config.Deadline == 0 {
		config.Deadline = defaultDeadline
	}
	d := &Documents{
		config: config,
		slots:  make(chan struct{}, atOnce),
		spare:  make(chan *child, 1),
		closed: make(chan struct{}),
	}
	if there, err := os.ReadDir(config.CacheDir); err == nil && len(there) == 0 {
		d.starts.Go(d.fillCache)
	}
	return d, nil
}

// fillCache lets a worker without a job compile PDFium, so that no patron waits
// for it. It takes seconds, and is done once.
func (d *Documents) fillCache() {
	c, err := startChild(d.config.Program, d.config.CacheDir)
	if err != nil {
		return // the first job tries again and tells
	}
	c.yield()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = c.stdin.Close()
		_ = c.cmd.Wait()
	}()
	select {
	case <-ended:
	case <-d.closed:
		c.kill()
		<-ended
	}
}

// Keep says whether a worker waits for the next job, which then begins at once.
// Waiting takes some 60 MB, so it is for the length of a visit.
func (d *Documents) Keep(keep bool) {
	if d.kept.Swap(keep) == keep {
		return
	}
	if !keep {
		d.starts.Go(d.drop)
		return
	}
	d.starts.Go(func() {
		select {
		case <-time.After(settle):
			d.refill()
		case <-d.closed:
		}
	})
}

// Close ends the waiting worker; jobs under way end by their own context.
func (d *Documents) Close() {
	d.once.Do(func() { close(d.closed) })
	d.starts.Wait()
	d.drop()
}

func (d *Documents) drop() {
	select {
	case c := <-d.spare:
		c.dismiss()
	default:
	}
}

// Inspect implements kiosk.Documents.
func (d *Documents) Inspect(ctx context.Context, path string) (kiosk.Document, error) {
	a, err := d.run(ctx, "inspect document", job{Op: opInspect}, []kiosk.ScannedPage{{Path: path}}, io.Discard, 0)
	if err != nil {
		return kiosk.Document{}, err
	}
	return kiosk.Document{Path: path, Kind: a.Kind, Pages: a.Pages}, nil
}

// Preview implements kiosk.Documents.
func (d *Documents) Preview(ctx context.Context, doc kiosk.Document, page, width, height int) (image.Image, error) {
	j := job{Op: opPreview, Pages: []int{page}, Width: width, Height: height}
	return d.draw(ctx, "preview page", j, kiosk.ScannedPage{Path: doc.Path})
}

// Thumbnail implements kiosk.Documents.
func (d *Documents) Thumbnail(ctx context.Context, page kiosk.ScannedPage, width, height int) (image.Image, error) {
	return d.draw(ctx, "draw thumbnail", job{Op: opThumbnail, Width: width, Height: height}, page)
}

// Rasterize draws a page of a prepared PDF for a printer that takes none, as
// large as fits width × height pixels: *image.RGBA, or *image.Gray if grey.
func (d *Documents) Rasterize(ctx context.Context, path string, page, width, height int, grey bool) (image.Image, error) {
	j := job{Op: opPreview, Pages: []int{page}, Width: width, Height: height, Grey: grey}
	return d.draw(ctx, "rasterize page", j, kiosk.ScannedPage{Path: path})
}

// Prepare implements kiosk.Documents.
func (d *Documents) Prepare(ctx context.Context, doc kiosk.Document, pages kiosk.PageRange, out string) error {
	j := job{Op: opPrepare, Pages: pages.List(doc.Pages)}
	return d.write(ctx, "prepare document", j, []kiosk.ScannedPage{{Path: doc.Path}}, out)
}

// Assemble implements kiosk.Documents.
func (d *Documents) Assemble(ctx context.Context, pages []kiosk.ScannedPage, out string) error {
	return d.write(ctx, "assemble scans", job{Op: opAssemble}, pages, out)
}

// draw runs a job whose data is a picture.
func (d *Documents) draw(ctx context.Context, op string, j job, file kiosk.ScannedPage) (image.Image, error) {
	if j.Width < 1 || j.Height < 1 || j.Width > maxSide || j.Height > maxSide {
		return nil, kiosk.Fail(kiosk.Internal, op, errors.New("size out of bounds"))
	}
	var pix bytes.Buffer
	a, err := d.run(ctx, op, j, []kiosk.ScannedPage{file}, &pix, 4*int64(j.Width)*int64(j.Height))
	if err != nil {
		return nil, err
	}
	bounds := image.Rect(0, 0, a.Width, a.Height)
	within := a.Width >= 1 && a.Width <= j.Width && a.Height >= 1 && a.Height <= j.Height
	switch {
	case within && a.Grey && pix.Len() == a.Width*a.Height:
		return &image.Gray{Pix: pix.Bytes(), Stride: a.Width, Rect: bounds}, nil
	case within && !a.Grey && pix.Len() == 4*a.Width*a.Height:
		return &image.RGBA{Pix: pix.Bytes(), Stride: 4 * a.Width, Rect: bounds}, nil
	}
	return nil, kiosk.Fail(kiosk.DocumentBroken, op, errors.New("worker's picture has no shape"))
}

// write runs a job whose data is the file out, which is removed when it fails.
func (d *Documents) write(ctx context.Context, op string, j job, files []kiosk.ScannedPage, out string) error {
	f, err := os.OpenFile(out, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return failWrite(op, err)
	}
	_, err = d.run(ctx, op, j, files, f, maxOutput)
	if closeErr := f.Close(); err == nil && closeErr != nil {
		err = failWrite(op, closeErr)
	}
	if err != nil {
		_ = os.Remove(out)
	}
	return err
}

// run has a worker do the job on the files, within the deadline.
func (d *Documents) run(ctx context.Context, op string, j job, pages []kiosk.ScannedPage, out io.Writer, limit int64) (answer, error) {
	select {
	case d.slots <- struct{}{}:
		defer func() { <-d.slots }()
	case <-ctx.Done():
		return answer{}, ctx.Err()
	}
	files, err := openAll(op, &j, pages)
	defer closeAll(files)
	if err != nil {
		return answer{}, err
	}
	c, err := d.take()
	if err != nil {
		return answer{}, kiosk.Fail(kiosk.Internal, op, err)
	}
	defer d.refill()
	bounded, cancel := context.WithTimeout(ctx, d.config.Deadline)
	defer cancel()
	a, err := c.do(bounded, j, files, out, limit)
	if d.onEnd != nil {
		d.onEnd(c.peak())
	}
	var own *outputError
	switch {
	case ctx.Err() != nil:
		return a, ctx.Err()
	case errors.Is(err, context.DeadlineExceeded):
		return a, kiosk.Fail(kiosk.DocumentTooLarge, op, err)
	case errors.As(err, &own):
		return a, failWrite(op, own)
	case err != nil:
		return a, kiosk.Fail(kiosk.CodeOf(err), op, err)
	case a.Code != "":
		return a, kiosk.Fail(a.Code, op, errors.New(a.Step))
	}
	return a, nil
}

// take gives the waiting worker, or a new one.
func (d *Documents) take() (*child, error) {
	select {
	case c := <-d.spare:
		return c, nil
	default:
		return startChild(d.config.Program, d.config.CacheDir)
	}
}

// refill starts a worker to wait for the next job, if one is to be kept.
func (d *Documents) refill() {
	select {
	case <-d.closed:
		return
	default:
	}
	if !d.kept.Load() || len(d.spare) > 0 {
		return
	}
	d.starts.Go(func() {
		c, err := startChild(d.config.Program, d.config.CacheDir)
		if err != nil {
			return // the next job tries again and tells
		}
		select {
		case d.spare <- c:
		default:
			c.dismiss()
		}
		if !d.kept.Load() { // it came too late
			d.drop()
		}
	})
}
