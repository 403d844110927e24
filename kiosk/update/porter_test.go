package update

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
)

// TestPackagesOf reads what apt-get --print-uris of apt 2.6 writes.
func TestPackagesOf(t *testing.T) {
	t.Parallel()
	got := packagesOf("Reading package lists...\nNeed to get 37.5 kB of archives.\n" +
		"'http://deb.debian.org/debian/pool/main/s/s/s_1%3a1.2-1_amd64.deb' s_1%3a1.2-1_amd64.deb 37472 SHA256:8b19\n")
	if want := []deb{{"http://deb.debian.org/debian/pool/main/s/s/s_1%3a1.2-1_amd64.deb", "s_1%3a1.2-1_amd64.deb", "SHA256:8b19"}}; !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
}

// TestWhatHasNoStrongHash is not carried, wherever it is.
func TestWhatHasNoStrongHash(t *testing.T) {
	t.Parallel()
	a := Apt{Source: filepath.Join(t.TempDir(), "none")}
	err := a.carry(t.Context(), []deb{{"file:/repo/a.deb", "a.deb", "MD5Sum:a372"}}, t.TempDir())
	if fault := (*Error)(nil); !errors.As(err, &fault) || fault.Fault != Untrusted {
		t.Errorf("got %v", err)
	}
}

// TestWhyItCouldNotBeBrought is read of a plain file in the folder alone.
func TestWhyItCouldNotBeBrought(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		make func(file string) error
		want string
	}{
		"said":    {func(file string) error { return os.WriteFile(file, []byte("E: no\n"), 0o600) }, "E: no"},
		"nothing": {func(string) error { return nil }, ""},
		"a link":  {func(file string) error { return os.Symlink("/etc/passwd", file) }, ""},
		"a pipe":  {func(file string) error { return syscall.Mkfifo(file, 0o600) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := Porter{Folder: t.TempDir()}
			if err := test.make(filepath.Join(p.Folder, said)); err != nil {
				t.Fatal(err)
			}
			if got := p.why(); got != test.want {
				t.Errorf("got %q", got)
			}
		})
	}
}
