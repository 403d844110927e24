package fake

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
)

// Media is a stick held in memory.
type Media struct {
	mu    sync.Mutex
	in    bool
	lock  bool
	files map[string][]byte // by path on the stick
	room  int64             // bytes left, -1 for no bound
	fault kiosk.Code
}

// NewMedia gives a slot with no stick in it.
func NewMedia() *Media { return &Media{room: -1} }

// Insert puts in a stick with the files, by path.
func (m *Media) Insert(files map[string][]byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.in, m.files = true, maps.Clone(files)
	if m.files == nil {
		m.files = map[string][]byte{}
	}
}

// Remove pulls the stick out.
func (m *Media) Remove() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.in = false
}

// Break makes reading and writing fail with the fault until it is called with "".
func (m *Media) Break(code kiosk.Code) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fault = code
}

// Lock makes the stick write-protected, or not.
func (m *Media) Lock(on bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.lock = on
}

// Limit leaves that many bytes of room on the stick.
func (m *Media) Limit(bytes int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.room = bytes
}

// Saved gives the content of a file on the stick, nil when there is none.
func (m *Media) Saved(name string) []byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.files[name]
}

// Names gives the paths of all files on the stick, sorted.
func (m *Media) Names() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Sorted(maps.Keys(m.files))
}

// Present tells whether a stick is in.
func (m *Media) Present(ctx context.Context) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.in, ctx.Err()
}

// Files lists what can be printed, by content; see kiosk.Media.
func (m *Media) Files(ctx context.Context, limit int) ([]kiosk.MediaFile, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.usable(ctx, kiosk.StickMissing); err != nil {
		return nil, err
	}
	var files []kiosk.MediaFile
	for _, name := range slices.Sorted(maps.Keys(m.files)) {
		if kind := kindOf(m.files[name]); kind != "" && len(files) < limit {
			files = append(files, kiosk.MediaFile{
				Name: path.Base(name), Path: name, Bytes: int64(len(m.files[name])), Modified: time.Unix(0, 0), Kind: kind,
			})
		}
	}
	return files, nil
}

// Fetch copies a file to dst.
func (m *Media) Fetch(ctx context.Context, file kiosk.MediaFile, dst string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.usable(ctx, kiosk.StickRemoved); err != nil {
		return err
	}
	data, ok := m.files[file.Path]
	if !ok {
		return kiosk.Fail(kiosk.StickForeign, "fetch from stick", nil)
	}
	if err := os.WriteFile(dst, data, 0o600); err != nil {
		return kiosk.Fail(kiosk.DiskFull, "fetch from stick", nil)
	}
	return nil
}

// Save keeps a copy of src under a name not yet taken.
func (m *Media) Save(ctx context.Context, src, name string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.usable(ctx, kiosk.StickMissing); err != nil {
		return "", err
	}
	if m.lock {
		return "", kiosk.Fail(kiosk.StickLocked, "save to stick", nil)
	}
	data, err := os.ReadFile(src)
	if err != nil {
		return "", kiosk.Fail(kiosk.Internal, "save to stick", nil)
	}
	if m.room >= 0 && int64(len(data)) > m.room {
		return "", kiosk.Fail(kiosk.StickFull, "save to stick", nil)
	}
	stem, ext := strings.TrimSuffix(name, path.Ext(name)), path.Ext(name)
	for n := 2; m.files[name] != nil; n++ {
		name = fmt.Sprintf("%s (%d)%s", stem, n, ext)
	}
	m.files[name] = data
	return name, nil
}

// usable gives the code missing when no stick is in.
func (m *Media) usable(ctx context.Context, missing kiosk.Code) error {
	switch {
	case !m.in:
		return kiosk.Fail(missing, "use stick", nil)
	case m.fault != "":
		return kiosk.Fail(m.fault, "use stick", nil)
	}
	return ctx.Err()
}

// kindOf tells the kinds apart by their first bytes, "" for any other.
func kindOf(data []byte) kiosk.DocumentKind {
	for kind, magic := range map[kiosk.DocumentKind]string{
		kiosk.PDF: "%PDF-", kiosk.JPEG: "\xff\xd8\xff", kiosk.PNG: "\x89PNG\r\n",
	} {
		if bytes.HasPrefix(data, []byte(magic)) {
			return kind
		}
	}
	return ""
}
