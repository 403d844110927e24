package document

import (
	"errors"
	"os"
	"syscall"

	"medborgarkiosk/kiosk"
)

// openAll opens regular files within bounds and notes them in the job.
func openAll(op string, j *job, pages []kiosk.ScannedPage) ([]*os.File, error) {
	var files []*os.File
	for _, page := range pages {
		f, err := os.OpenFile(page.Path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
		if err != nil {
			return files, kiosk.Fail(kiosk.Internal, op, errors.New("file cannot be opened")) // the cause holds its name
		}
		files = append(files, f)
		info, err := f.Stat()
		switch {
		case err != nil || !info.Mode().IsRegular():
			return files, kiosk.Fail(kiosk.DocumentUnknown, op, errors.New("not a regular file"))
		case info.Size() > kiosk.MaxDocumentBytes:
			return files, kiosk.Fail(kiosk.DocumentTooLarge, op, nil)
		}
		j.Files = append(j.Files, fileMeta{Bytes: info.Size(), Rotation: page.Rotation, DPI: page.DPI})
	}
	return files, nil
}

func closeAll(files []*os.File) {
	for _, f := range files {
		_ = f.Close()
	}
}

// failWrite gives DiskFull for a full or bounded disk. The cause's path is the
// patron's and is left out.
func failWrite(op string, err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) && (errno == syscall.ENOSPC || errno == syscall.EDQUOT || errno == syscall.EFBIG) {
		return kiosk.Fail(kiosk.DiskFull, op, errno)
	}
	return kiosk.Fail(kiosk.Internal, op, errno)
}
