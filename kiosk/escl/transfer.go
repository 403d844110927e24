package escl

import (
	"errors"
	"io"
	"os"
	"syscall"

	"medborgarkiosk/kiosk"
)

// usualPage is the size in bytes that stands in where the scanner doesn't say:
// A4 at 300 dpi as a JPEG.
const usualPage = 1 << 20

// progressReader reports how much of a page has come.
type progressReader struct {
	r      io.Reader
	size   int64 // -1 when unknown
	read   int64
	last   int
	report func(kiosk.ScanProgress)
}

func (p *progressReader) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.read += int64(n)
	size := p.size
	if size <= 0 {
		size = max(usualPage, p.read+p.read/10)
	}
	if percent := int(100 * p.read / size); percent > p.last {
		p.last = percent
		p.report(kiosk.ScanProgress{Percent: min(percent, 99)})
	}
	return n, err
}

// fileWriter tells the disk's errors from the scanner's.
type fileWriter struct{ f *os.File }

func (w fileWriter) Write(b []byte) (int, error) {
	n, err := w.f.Write(b)
	if err != nil {
		err = failWrite(err)
	}
	return n, err
}

// failWrite leaves out the path, which is of the visit.
func failWrite(err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) && (errno == syscall.ENOSPC || errno == syscall.EDQUOT || errno == syscall.EFBIG) {
		return kiosk.Fail(kiosk.DiskFull, "write page", errno)
	}
	return kiosk.Fail(kiosk.Internal, "write page", errno)
}
