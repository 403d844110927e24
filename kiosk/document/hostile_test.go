package document_test

import (
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"golang.org/x/sys/unix"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/samples"
)

// peakBound is what a worker may hold of the machine's memory, whatever it is
// fed: PDFium's bound, the document and the program itself.
const peakBound = 600 << 20

func TestHostileFilesAreRefusedWithinBounds(t *testing.T) {
	t.Parallel()
	letter, picture := samples.PDF(3), samples.JPEG(1, 100, true)
	for name, tt := range map[string]struct {
		data []byte
		want kiosk.Code
	}{
		"empty":             {nil, kiosk.DocumentUnknown},
		"program.jpg":       {samples.Program(), kiosk.DocumentUnknown},
		"text.pdf":          {[]byte("not a PDF at all"), kiosk.DocumentUnknown},
		"encrypted.pdf":     {samples.EncryptedPDF(), kiosk.DocumentEncrypted},
		"only-a-header.pdf": {letter[:20], kiosk.DocumentBroken},
		"no-pages.pdf":      {samples.PDF(0), kiosk.DocumentBroken},
		"10000-pages.pdf":   {samples.PDF(10_000), kiosk.DocumentTooLong},
		"wide.pdf":          {samples.PDFSized(1, 2_000_000, 800), kiosk.DocumentTooLarge},
		"bomb.pdf":          {samples.BombPDF(2 << 30), kiosk.DocumentTooLarge},
		"bomb.png":          {samples.BombPNG(30_000), kiosk.DocumentTooLarge},
		"truncated.jpg":     {picture[:len(picture)/2], kiosk.DocumentBroken},
		"header-only.jpg":   {picture[:10], kiosk.DocumentBroken},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDocuments(t)
			var peak atomic.Int64
			d.OnEnd(func(p int64) { peak.Store(max(peak.Load(), p)) })
			path := put(t, name, tt.data)
			if _, err := d.Inspect(t.Context(), path); kiosk.CodeOf(err) != tt.want {
				t.Errorf("inspect: got %v, want %s", err, tt.want)
			}
			// The later steps hold even if the first had let it pass.
			doc := kiosk.Document{Path: path, Kind: kiosk.PDF, Pages: 1}
			if _, err := d.Preview(t.Context(), doc, 1, 800, 800); kiosk.CodeOf(err) != tt.want {
				t.Errorf("preview: got %v, want %s", err, tt.want)
			}
			out := filepath.Join(t.TempDir(), "out.pdf")
			if name != "wide.pdf" { // of which a printer makes an A4 page
				if err := d.Prepare(t.Context(), doc, nil, out); kiosk.CodeOf(err) != tt.want {
					t.Errorf("prepare: got %v, want %s", err, tt.want)
				}
				if _, err := os.Stat(out); err == nil {
					t.Error("a half-written file was left")
				}
			}
			if peak.Load() > peakBound {
				t.Errorf("a worker took %d MiB", peak.Load()>>20)
			}
		})
	}
}

func TestLinksAndDevicesAreNotRead(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := unix.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/dev/zero", pipe, t.TempDir()} {
		if _, err := d.Inspect(t.Context(), path); kiosk.CodeOf(err) != kiosk.DocumentUnknown {
			t.Errorf("got %v", err)
		}
	}
}

// A tiny file system stands for a full disk; it takes root to mount one, so
// an ordinary user's disk is filled by /dev/full instead.
func TestFullDiskIsSaidToBeFull(t *testing.T) {
	t.Parallel()
	d := newDocuments(t)
	doc := inspect(t, d, samples.PNG(1, 150, true))
	out := "/dev/full"
	if os.Getuid() == 0 {
		dir := t.TempDir()
		if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=8k"); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = unix.Unmount(dir, unix.MNT_DETACH) })
		out = filepath.Join(dir, "out.pdf")
	}
	err := d.Prepare(t.Context(), doc, nil, out)
	if kiosk.CodeOf(err) != kiosk.DiskFull {
		t.Errorf("got %v", err)
	}
}
