package udisks

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/gabriel-vasile/mimetype"

	"medborgarkiosk/kiosk"
)

// The bounds of looking through a stick, which may be as large and as deep as
// it likes.
const (
	maxDepth   = 8
	maxEntries = 20_000
	maxLooking = 8 * time.Second
	sniffed    = 3072 // bytes that tell a file's kind
)

// systemFolders are what Windows, macOS, Android and Linux keep on sticks.
var systemFolders = []string{"system volume information", "$recycle.bin", "lost.dir", "lost+found", "found.000"}

// Files implements kiosk.Media. Files are looked into from the newest on, until
// there are limit or the time is up.
func (m *Media) Files(ctx context.Context, limit int) ([]kiosk.MediaFile, error) {
	var files []kiosk.MediaFile
	err := m.use(ctx, "list stick", readOptions, kiosk.StickMissing, func(root *os.Root) error {
		looking, cancel := context.WithTimeout(ctx, maxLooking)
		defer cancel()
		found, err := walk(looking, root.FS())
		if err != nil {
			return err
		}
		for _, file := range found {
			if len(files) >= limit || looking.Err() != nil {
				break
			}
			if file.Kind, err = kindOf(root, file.Path); err != nil {
				return err
			}
			if file.Kind != "" {
				files = append(files, file)
			}
		}
		return ctx.Err()
	})
	return files, err
}

// walk gives the regular files worth looking into, newest first. Links are
// passed by, and so is what the stick can't show.
func walk(ctx context.Context, system fs.FS) ([]kiosk.MediaFile, error) {
	var files []kiosk.MediaFile
	entries := 0
	err := fs.WalkDir(system, ".", func(name string, entry fs.DirEntry, err error) error {
		entries++
		switch {
		case name == "." && err != nil:
			return err
		case entries > maxEntries || ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			return nil
		case name != "." && hidden(entry.Name()):
			return skip(entry)
		case entry.IsDir():
			if strings.Count(name, "/") >= maxDepth {
				return fs.SkipDir
			}
			return nil
		case !entry.Type().IsRegular():
			return nil
		}
		info, err := entry.Info()
		if err != nil || info.Size() == 0 || info.Size() > kiosk.MaxDocumentBytes {
			return nil // it is passed by
		}
		files = append(files, kiosk.MediaFile{
			Name:     strings.ToValidUTF8(entry.Name(), "�"),
			Path:     name,
			Bytes:    info.Size(),
			Modified: info.ModTime(),
		})
		return nil
	})
	slices.SortStableFunc(files, func(a, b kiosk.MediaFile) int {
		return cmp.Or(b.Modified.Compare(a.Modified), cmp.Compare(path.Base(a.Path), path.Base(b.Path)))
	})
	return files, err
}

func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || slices.Contains(systemFolders, strings.ToLower(name))
}

func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// kindOf tells the kind by content, "" for what can't be printed.
func kindOf(root *os.Root, name string) (kiosk.DocumentKind, error) {
	f, err := open(root, name)
	if err != nil {
		if kiosk.CodeOf(err) == kiosk.StickForeign {
			return "", nil
		}
		return "", err
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, sniffed)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return "", err
	}
	found := mimetype.Detect(head[:n])
	for _, kind := range []kiosk.DocumentKind{kiosk.PDF, kiosk.JPEG, kiosk.PNG} {
		if found.Is(string(kind)) {
			return kind, nil
		}
	}
	return "", nil
}

// open opens a regular file inside the stick.
func open(root *os.Root, name string) (*os.File, error) {
	f, err := root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0) // a pipe must not be waited for
	if err != nil {
		return nil, foreign(err)
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = kiosk.Fail(kiosk.StickForeign, "open file", nil)
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}
