package sqlite_test

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"

	"medborgarkiosk/kiosk/sqlite"
	"medborgarkiosk/kiosk/storetest"
)

var long = flag.Bool("long", false, "run the power cuts too (as root)")

// TestMain is also the writer that the tests cut off: it records events and
// says after each how many are safe.
func TestMain(m *testing.M) {
	if path := os.Getenv("OUTBOX_WRITER"); path != "" {
		if err := write(path, os.Getenv("OUTBOX_SYNC")); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

func write(path, synchronous string) error {
	ctx := context.Background()
	db, err := sqlite.Open(ctx, path, sqlite.Options{Headroom: 4096, Synchronous: synchronous})
	if err != nil {
		return err
	}
	for n := 1; ; n++ {
		if err := db.Outbox().Record(ctx, storetest.Event("sv")); err != nil {
			return err
		}
		fmt.Println(n)
		if n%10 == 0 {
			if _, _, err := db.Outbox().Batch(ctx, 10+n/20); err != nil {
				return err
			}
		}
	}
}

// writer starts the writer and gives its process once it has said n.
func writer(t *testing.T, path, synchronous string, n int) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), "OUTBOX_WRITER="+path, "OUTBOX_SYNC="+synchronous)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for said := 0; said < n && lines.Scan(); {
		said, _ = strconv.Atoi(lines.Text())
	}
	return cmd, lines
}

// said reads what the writer said up to its end.
func said(lines *bufio.Scanner, n int) int {
	for lines.Scan() {
		n, _ = strconv.Atoi(lines.Text())
	}
	return n
}

func TestAKilledWriterLosesNothing(t *testing.T) {
	t.Parallel()
	for _, after := range []int{1, 37, 90} {
		t.Run(fmt.Sprint(after), func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "kiosk.db")
			cmd, lines := writer(t, path, "", after)
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			promised := said(lines, after)
			cmd.Wait() //nolint:errcheck // it was killed
			if sum, _ := drain(t, open(t, path).Outbox()); sum < promised || sum > promised+1 {
				t.Errorf("%d events, %d were promised", sum, promised)
			}
		})
	}
}

// TestAPowerCutLosesNothing cuts the power by copying the disk under a writer
// that stands still: what was not synced is not in the copy. The same with
// NORMAL must lose events, or the test would be blind.
func TestAPowerCutLosesNothing(t *testing.T) {
	if !*long || os.Getuid() != 0 {
		t.Skip("needs -long and root")
	}
	for synchronous, loses := range map[string]bool{"FULL": false, "NORMAL": true} {
		lost := 0
		for cut := range 8 {
			promised, kept := powerCut(t, synchronous, 40+7*cut)
			if kept < promised {
				lost++
			}
		}
		if (lost > 0) != loses {
			t.Errorf("%s: %d of 8 cuts lost events", synchronous, lost)
		}
		t.Logf("%s: %d of 8 cuts lost events", synchronous, lost)
	}
}

func powerCut(t *testing.T, synchronous string, after int) (promised, kept int) {
	t.Helper()
	dir := t.TempDir()
	image, disk := filepath.Join(dir, "image"), filepath.Join(dir, "disk")
	run(t, "truncate", "--size=16M", image)
	run(t, "mkfs.ext4", "-q", image)
	mount(t, image, disk)

	cmd, lines := writer(t, filepath.Join(disk, "kiosk.db"), synchronous, after)
	if err := cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	copied := image + ".cut"
	run(t, "cp", image, copied)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	// What the pipe holds was said before the writer stood still.
	promised = said(lines, after)
	cmd.Wait() //nolint:errcheck // it was killed

	restored := filepath.Join(dir, "after")
	mount(t, copied, restored)
	path := filepath.Join(restored, "kiosk.db")
	if _, err := os.Stat(path); err != nil {
		return promised, 0
	}
	db := open(t, path)
	kept, _ = drain(t, db.Outbox())
	shut(t, db)
	return promised, kept
}

func mount(t *testing.T, image, dir string) {
	t.Helper()
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	run(t, "mount", "-o", "loop", image, dir)
	t.Cleanup(func() { run(t, "umount", dir) })
}

func run(t *testing.T, name string, args ...string) {
	t.Helper()
	// Cleanups run after the test's own context has ended.
	if out, err := exec.CommandContext(context.Background(), name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v: %s", name, err, out)
	}
}
