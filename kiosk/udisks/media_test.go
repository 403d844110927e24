package udisks_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/devicesim"
	"medborgarkiosk/kiosk/devicetest"
	"medborgarkiosk/kiosk/samples"
	"medborgarkiosk/kiosk/udisks"
)

var _ kiosk.Media = (*udisks.Media)(nil)

func start(t *testing.T) (*devicesim.Stick, *udisks.Media) {
	t.Helper()
	if testing.Short() {
		t.Skip("starts dbus-daemon")
	}
	stick, err := devicesim.StartStick(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stick.Close)
	media := udisks.New(udisks.Config{BusAddress: stick.Address()})
	t.Cleanup(media.Close)
	return stick, media
}

func TestPretendStickConforms(t *testing.T) {
	t.Parallel()
	devicetest.Media(t, func(t *testing.T) devicetest.MediaRig {
		stick, media := start(t)
		dir := t.TempDir()
		return devicetest.MediaRig{
			Media: media,
			Insert: func(files map[string][]byte) {
				write(t, dir, files)
				stick.Insert(dir)
			},
			Remove: stick.Remove,
			Lock:   func() { stick.Lock(true) },
			Fill:   func() { tiny(t, dir) },
			Read: func(name string) []byte {
				data, _ := os.ReadFile(filepath.Join(dir, name))
				return data
			},
			Names: func() []string {
				entries, err := os.ReadDir(dir)
				if err != nil {
					t.Fatal(err)
				}
				var names []string
				for _, entry := range entries {
					names = append(names, entry.Name())
				}
				return names
			},
		}
	})
}

func TestStickIsMountedHarmlesslyAndOnlyWhileInUse(t *testing.T) {
	t.Parallel()
	stick, media := start(t)
	dir := t.TempDir()
	write(t, dir, map[string][]byte{"letter.pdf": samples.PDF(1)})
	stick.Insert(dir)
	if _, err := media.Files(t.Context(), 10); err != nil {
		t.Fatal(err)
	}
	if _, err := media.Save(t.Context(), filepath.Join(dir, "letter.pdf"), "a/b:c.pdf"); err != nil {
		t.Fatal(err)
	}
	want := []string{"ro,noexec,nosuid,nodev", "rw,noexec,nosuid,nodev,sync"}
	if got := stick.Mounts(); !slices.Equal(got, want) || stick.Mounted() {
		t.Errorf("mounted %q, still %v", got, stick.Mounted())
	}
	if _, err := os.Stat(filepath.Join(dir, "a_b_c.pdf")); err != nil {
		t.Error(err)
	}
}

// A bad day: the stick holds links out of itself, to read what is the kiosk's.
func TestLinksOutOfTheStickAreRefused(t *testing.T) {
	t.Parallel()
	stick, media := start(t)
	dir, outside := t.TempDir(), t.TempDir()
	write(t, outside, map[string][]byte{"secret.pdf": samples.PDF(1)})
	for name, target := range map[string]string{
		"file.pdf": filepath.Join(outside, "secret.pdf"),
		"folder":   outside,
		"device":   "/dev/zero",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := unix.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	stick.Insert(dir)
	if files, err := media.Files(t.Context(), 10); err != nil || len(files) > 0 {
		t.Errorf("lists %v, %v", files, err)
	}
	for _, path := range []string{"file.pdf", "folder/secret.pdf", "device", "pipe", "../../etc/passwd", "/etc/passwd"} {
		err := media.Fetch(t.Context(), kiosk.MediaFile{Path: path}, filepath.Join(t.TempDir(), "dst"))
		if kiosk.CodeOf(err) != kiosk.StickForeign {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestHiddenAndSystemFoldersAreSkipped(t *testing.T) {
	t.Parallel()
	stick, media := start(t)
	dir := t.TempDir()
	letter := samples.PDF(1)
	write(t, dir, map[string][]byte{
		"letter.pdf": letter, ".hidden.pdf": letter, ".Trashes/a.pdf": letter,
		"System Volume Information/a.pdf": letter, "$RECYCLE.BIN/a.pdf": letter,
		strings.Repeat("deep/", 12) + "a.pdf": letter,
	})
	stick.Insert(dir)
	if files, err := media.Files(t.Context(), 10); err != nil || len(files) != 1 {
		t.Errorf("lists %d files, %v", len(files), err)
	}
}

// A bad day: the stick is pulled out while a file is being copied. A loop
// device whose file is cut off fails just as a drive that is gone.
func TestStickPulledOutWhileReading(t *testing.T) {
	t.Parallel()
	if os.Getuid() != 0 {
		t.Skip("only root can mount")
	}
	stick, media := start(t)
	image, dir := filepath.Join(t.TempDir(), "stick.img"), t.TempDir()
	content := t.TempDir()
	noise := make([]byte, 24<<20) // zeros would not be stored
	_, _ = rand.Read(noise)
	write(t, content, map[string][]byte{"letter.pdf": append(samples.PDF(1), noise...)})
	run(t, "mkfs.ext4", "-q", "-d", content, image, "48M")
	run(t, "mount", "-o", "loop,ro,noexec,nosuid,nodev", image, dir)
	t.Cleanup(func() { _ = exec.CommandContext(context.Background(), "umount", "-l", dir).Run() })
	stick.Insert(dir)
	files, err := media.Files(t.Context(), 10)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	if err := os.Truncate(image, 1<<20); err != nil {
		t.Fatal(err)
	}
	dst := filepath.Join(t.TempDir(), "dst")
	if err := media.Fetch(t.Context(), files[0], dst); kiosk.CodeOf(err) != kiosk.StickRemoved {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(dst); err == nil {
		t.Error("half a file was left in the visit's directory")
	}
}

func TestNoBusIsAnErrorNotACrash(t *testing.T) {
	t.Parallel()
	media := udisks.New(udisks.Config{BusAddress: "unix:path=" + filepath.Join(t.TempDir(), "none")})
	t.Cleanup(media.Close)
	if _, err := media.Present(t.Context()); kiosk.CodeOf(err) != kiosk.Internal {
		t.Errorf("got %v", err)
	}
}

func write(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// tiny mounts a file system of one page over dir.
func tiny(t *testing.T, dir string) {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root can mount a tiny disk")
	}
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%d", os.Getpagesize())); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Unmount(dir, unix.MNT_DETACH) })
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
}
