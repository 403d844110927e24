package udisks

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"medborgarkiosk/kiosk"
)

const maxNames = 1000 // that are tried before giving up

// Fetch implements kiosk.Media.
func (m *Media) Fetch(ctx context.Context, file kiosk.MediaFile, dst string) error {
	return m.use(ctx, "fetch from stick", readOptions, kiosk.StickRemoved, func(root *os.Root) error {
		from, err := open(root, file.Path)
		if err != nil {
			return err
		}
		defer func() { _ = from.Close() }()
		to, err := os.OpenFile(dst, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return visitError(err)
		}
		n, err := io.Copy(visitFile{to}, &bounded{ctx: ctx, r: from, left: kiosk.MaxDocumentBytes + 1})
		if closeErr := to.Close(); err == nil && closeErr != nil {
			err = visitError(closeErr)
		}
		if err == nil && n > kiosk.MaxDocumentBytes {
			err = kiosk.Fail(kiosk.DocumentTooLarge, "fetch from stick", nil)
		}
		if err != nil {
			_ = os.Remove(dst)
		}
		return err
	})
}

// Save implements kiosk.Media. The file has another name until it is whole and
// on the medium.
func (m *Media) Save(ctx context.Context, src, name string) (string, error) {
	var used string
	err := m.use(ctx, "save to stick", saveOptions, kiosk.StickMissing, func(root *os.Root) error {
		from, err := os.Open(src)
		if err != nil {
			return visitError(err)
		}
		defer func() { _ = from.Close() }()
		part := ".kiosk-" + rand.Text() + ".part"
		if err := write(ctx, root, part, from); err != nil {
			_ = root.Remove(part)
			return full(err)
		}
		if used, err = rename(root, part, plain(name)); err != nil {
			_ = root.Remove(part)
			return full(err)
		}
		return nil
	})
	return used, err
}

func write(ctx context.Context, root *os.Root, name string, from io.Reader) error {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, &bounded{ctx: ctx, r: from, left: 2 * kiosk.MaxDocumentBytes})
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// rename gives the file name, or the first of "name (2)", "name (3)" that is
// not taken; it never replaces one.
func rename(root *os.Root, part, name string) (string, error) {
	dir, err := root.Open(".")
	if err != nil {
		return "", err
	}
	defer func() { _ = dir.Close() }()
	ext := path.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for n := 2; n < maxNames; n++ {
		err := renameNew(root, int(dir.Fd()), part, name)
		if err == nil {
			return name, dir.Sync()
		}
		if !errors.Is(err, os.ErrExist) {
			return "", err
		}
		name = fmt.Sprintf("%s (%d)%s", stem, n, ext)
	}
	return "", os.ErrExist
}

// renameNew renames unless the name is taken. File systems that can't do both
// in one step are asked first; nobody else writes to the stick.
func renameNew(root *os.Root, dir int, part, name string) error {
	err := unix.Renameat2(dir, part, dir, name, unix.RENAME_NOREPLACE)
	if !errors.Is(err, unix.EINVAL) && !errors.Is(err, unix.ENOSYS) {
		return err
	}
	if _, err := root.Lstat(name); err == nil {
		return os.ErrExist
	}
	return root.Rename(part, name)
}

// plain makes a name that every file system of sticks takes.
func plain(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, name)
	name = strings.TrimLeft(strings.TrimSpace(name), ".")
	if name == "" {
		return "document"
	}
	return name
}

// full gives StickFull its code; other errors stay as they are.
func full(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG) {
		return kiosk.Fail(kiosk.StickFull, "save to stick", syscall.ENOSPC)
	}
	return err
}

// foreign tells a path that leads out of the stick, which os.Root refuses
// without asking the system, from the system's errors.
func foreign(err error) error {
	var errno syscall.Errno
	if !errors.As(err, &errno) || errno == syscall.ELOOP {
		return kiosk.Fail(kiosk.StickForeign, "open file", nil)
	}
	return err
}

// visitFile tells errors of the visit's directory from those of the stick.
type visitFile struct{ f *os.File }

func (w visitFile) Write(p []byte) (int, error) {
	n, err := w.f.Write(p)
	if err != nil {
		err = visitError(err)
	}
	return n, err
}

func visitError(err error) error {
	var errno syscall.Errno
	errors.As(err, &errno)
	if errno == syscall.ENOSPC || errno == syscall.EDQUOT || errno == syscall.EFBIG {
		return kiosk.Fail(kiosk.DiskFull, "write file", errno)
	}
	return kiosk.Fail(kiosk.Internal, "use visit's directory", errno)
}

// bounded reads until ctx ends or left bytes are read.
type bounded struct {
	ctx  context.Context // lives for one copy
	r    io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	if b.left <= 0 {
		return 0, io.EOF
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
