package devicetest

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/samples"
)

// MediaRig is a slot without a stick, and its switches.
type MediaRig struct {
	Media  kiosk.Media
	Insert func(files map[string][]byte) // by path on the stick
	Remove func()
	Lock   func()              // makes the stick that is in write-protected
	Fill   func()              // leaves less room on it than a page takes
	Read   func(string) []byte // a file in the stick's root, nil for none
	Names  func() []string     // of all files in the stick's root
}

// Media runs the suite; rig makes a new rig for each test.
func Media(t *testing.T, rig func(t *testing.T) MediaRig) {
	for name, test := range map[string]func(*testing.T, MediaRig){
		"notices a stick":          mediaNotices,
		"lists by content":         mediaLists,
		"fetches a file":           mediaFetches,
		"saves and never replaces": mediaSaves,
		"is pulled out":            mediaRemoved,
		"is write-protected":       mediaLocked,
		"is full":                  mediaFull,
	} {
		t.Run(name, func(t *testing.T) { test(t, rig(t)) })
	}
}

func mediaNotices(t *testing.T, rig MediaRig) {
	for _, want := range []bool{false, true, false} {
		if want {
			rig.Insert(nil)
		} else {
			rig.Remove()
		}
		if in, err := rig.Media.Present(t.Context()); err != nil || in != want {
			t.Errorf("present %v, want %v, %v", in, want, err)
		}
	}
	if _, err := rig.Media.Files(t.Context(), 10); kiosk.CodeOf(err) != kiosk.StickMissing {
		t.Errorf("list without a stick: %v", err)
	}
}

func mediaLists(t *testing.T, rig MediaRig) {
	rig.Insert(map[string][]byte{
		"letter.txt":      samples.PDF(1), // a name means nothing
		"b/picture.jpg":   samples.JPEG(1, 30, true),
		"b/c/drawing.png": samples.PNG(1, 30, true),
		"program.pdf":     samples.Program(),
		"notes.txt":       []byte("milk, bread"),
	})
	files, err := rig.Media.Files(t.Context(), 10)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]kiosk.DocumentKind{}
	for _, file := range files {
		kinds[file.Path] = file.Kind
		if file.Name != filepath.Base(file.Path) || file.Bytes == 0 {
			t.Errorf("%+v", file)
		}
	}
	if len(kinds) != 3 || kinds["letter.txt"] != kiosk.PDF || kinds["b/picture.jpg"] != kiosk.JPEG || kinds["b/c/drawing.png"] != kiosk.PNG {
		t.Errorf("lists %v", kinds)
	}
	if files, err = rig.Media.Files(t.Context(), 2); err != nil || len(files) != 2 {
		t.Errorf("%d files of at most 2, %v", len(files), err)
	}
}

func mediaFetches(t *testing.T, rig MediaRig) {
	letter := samples.PDF(2)
	rig.Insert(map[string][]byte{"letter.pdf": letter})
	dst := filepath.Join(t.TempDir(), "fetched")
	if err := rig.Media.Fetch(t.Context(), theFile(t, rig), dst); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(dst); err != nil || !bytes.Equal(got, letter) {
		t.Errorf("fetched %d bytes of %d, %v", len(got), len(letter), err)
	}
}

func mediaSaves(t *testing.T, rig MediaRig) {
	rig.Insert(nil)
	src, data := scanned(t)
	var used []string
	for range 3 {
		name, err := rig.Media.Save(t.Context(), src, "Scan.pdf")
		if err != nil {
			t.Fatal(err)
		}
		if slices.Contains(used, name) {
			t.Errorf("%q was replaced", name)
		}
		used = append(used, name)
		if !bytes.Equal(rig.Read(name), data) {
			t.Errorf("%q is not what was saved", name)
		}
	}
	if used[0] != "Scan.pdf" || len(rig.Names()) != 3 {
		t.Errorf("names %q, on the stick %q", used, rig.Names())
	}
}

func mediaRemoved(t *testing.T, rig MediaRig) {
	rig.Insert(map[string][]byte{"letter.pdf": samples.PDF(1)})
	file := theFile(t, rig)
	rig.Remove()
	dst := filepath.Join(t.TempDir(), "fetched")
	if err := rig.Media.Fetch(t.Context(), file, dst); kiosk.CodeOf(err) != kiosk.StickRemoved {
		t.Errorf("fetch: %v", err)
	}
	if _, err := os.Stat(dst); err == nil {
		t.Error("half a file was left in the visit's directory")
	}
	src, _ := scanned(t)
	if _, err := rig.Media.Save(t.Context(), src, "Scan.pdf"); kiosk.CodeOf(err) != kiosk.StickMissing {
		t.Errorf("save: %v", err)
	}
}

func mediaLocked(t *testing.T, rig MediaRig) {
	rig.Insert(map[string][]byte{"letter.pdf": samples.PDF(1)})
	rig.Lock()
	theFile(t, rig) // reading still works
	src, _ := scanned(t)
	if _, err := rig.Media.Save(t.Context(), src, "Scan.pdf"); kiosk.CodeOf(err) != kiosk.StickLocked {
		t.Errorf("save: %v", err)
	}
}

func mediaFull(t *testing.T, rig MediaRig) {
	rig.Insert(nil)
	rig.Fill()
	before := len(rig.Names())
	src, _ := scanned(t)
	if _, err := rig.Media.Save(t.Context(), src, "Scan.pdf"); kiosk.CodeOf(err) != kiosk.StickFull {
		t.Errorf("save: %v", err)
	}
	if after := rig.Names(); len(after) != before {
		t.Errorf("half a file was left on the stick: %q", after)
	}
}

func theFile(t *testing.T, rig MediaRig) kiosk.MediaFile {
	t.Helper()
	files, err := rig.Media.Files(t.Context(), 10)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	return files[0]
}

func scanned(t *testing.T) (path string, data []byte) {
	t.Helper()
	path, data = filepath.Join(t.TempDir(), "scan.pdf"), samples.PDF(100)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, data
}
