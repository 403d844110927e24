package sane

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"os/exec"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"medborgarkiosk/kiosk"
)

// parkTime is what a scanner gets to bring its carriage home when stopped.
const parkTime = 5 * time.Second

// exitCodes are those of SANE_Status, which scanimage ends with (SANE standard
// 4.2.7); others mean a scanner that can't be used.
var exitCodes = map[int]kiosk.Code{
	3:  kiosk.ScannerBusy,
	6:  kiosk.ScannerJam,
	7:  kiosk.ScannerEmpty,
	8:  kiosk.ScannerCover,
	9:  kiosk.ScannerOffline,
	10: kiosk.ScannerMemory,
	11: kiosk.ScannerDenied,
}

// run runs scanimage and hands its lines on as they come. When ctx ends, its
// process group is interrupted, which stops the device, and killed after
// parkTime.
func (s *Scanner) run(ctx context.Context, args []string, stdout, stderr func(line string)) error {
	if s.config.Device != "" {
		args = append([]string{"--device-name=" + s.config.Device}, args...)
	}
	cmd := exec.CommandContext(ctx, s.config.Program, args...)
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C"}
	if s.config.ConfigDir != "" {
		cmd.Env = append(cmd.Env, "SANE_CONFIG_DIR="+s.config.ConfigDir)
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGINT) }
	cmd.WaitDelay = parkTime
	out, errOut := &splitter{line: stdout}, &splitter{line: stderr}
	cmd.Stdout, cmd.Stderr = out, errOut
	err := cmd.Run()
	if cmd.Process != nil {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // whatever it started
	}
	if err == nil || ctx.Err() != nil {
		return ctx.Err()
	}
	var ended *exec.ExitError
	if !errors.As(err, &ended) {
		return kiosk.Fail(kiosk.ScannerOffline, "run scanimage", err)
	}
	if code, known := exitCodes[ended.ExitCode()]; known {
		return kiosk.Fail(code, "scan page", err)
	}
	return kiosk.Fail(kiosk.ScannerOffline, "scan page", err) // also when a signal ended it
}

// splitter calls line for each line; progress ends its lines with \r.
type splitter struct {
	line func(string)
	mu   sync.Mutex
	rest []byte
}

var _ io.Writer = (*splitter)(nil)

func (s *splitter) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rest = append(s.rest, p...)
	for {
		i := bytes.IndexAny(s.rest, "\r\n")
		if i < 0 {
			break
		}
		if i > 0 {
			s.line(string(s.rest[:i]))
		}
		s.rest = s.rest[i+1:]
	}
	if len(s.rest) > bufio.MaxScanTokenSize {
		s.rest = nil // no line of scanimage is that long
	}
	return len(p), nil
}

// diskFull tells whether dir's file system has no room left for a page.
func diskFull(dir string) bool {
	const little = 64 << 10
	var fs unix.Statfs_t
	return unix.Statfs(dir, &fs) == nil && int64(fs.Bavail)*fs.Bsize < little
}
