package document

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync/atomic"
	"syscall"

	"medborgarkiosk/kiosk"
)

// child is a started worker: warm, waiting for its one job.
type child struct {
	cmd    *exec.Cmd
	stdin  io.WriteCloser
	stdout io.ReadCloser
	stderr *head
}

// noNamespaces remembers that this machine grants none.
var noNamespaces atomic.Bool

func startChild(program, cacheDir string) (*child, error) {
	if !noNamespaces.Load() {
		c, err := launch(program, cacheDir, true)
		if err == nil {
			return c, nil
		}
		noNamespaces.Store(true)
	}
	return launch(program, cacheDir, false)
}

func launch(program, cacheDir string, namespaces bool) (*child, error) {
	cmd := exec.CommandContext(context.Background(), program, WorkerArg) // it waits for a job of any context
	if cacheDir != "" {
		cmd.Args = append(cmd.Args, cacheDir)
	}
	cmd.Env = []string{}
	cmd.Dir = "/"
	cmd.SysProcAttr = walled(namespaces)
	c := &child{cmd: cmd, stderr: &head{}}
	cmd.Stderr = c.stderr
	var err error
	if c.stdin, err = cmd.StdinPipe(); err != nil {
		return nil, fmt.Errorf("start worker: %w", err)
	}
	if c.stdout, err = cmd.StdoutPipe(); err != nil {
		return nil, fmt.Errorf("start worker: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start worker: %w", err)
	}
	return c, nil
}

// do hands the child its job and waits for it to end. The child is gone
// afterwards, whatever happens, and so is anything it started.
func (c *child) do(ctx context.Context, j job, files []*os.File, out io.Writer, limit int64) (answer, error) {
	unwatch := context.AfterFunc(ctx, c.kill)
	go c.feed(j, files)
	a, err := readFrames(c.stdout, out, limit)
	unwatch()
	c.kill() // it has nothing more to do; a malicious one must not linger
	_ = c.cmd.Wait()
	var own *outputError
	switch {
	case err == nil:
		return a, nil
	case ctx.Err() != nil:
		return a, ctx.Err()
	case errors.As(err, &own):
		return a, err
	}
	return a, c.autopsy(err)
}

func (c *child) feed(j job, files []*os.File) {
	defer func() { _ = c.stdin.Close() }()
	line, err := json.Marshal(j)
	if err != nil {
		return
	}
	if _, err := c.stdin.Write(append(line, '\n')); err != nil {
		return
	}
	for i, f := range files {
		if _, err := io.CopyN(c.stdin, f, j.Files[i].Bytes); err != nil {
			return
		}
	}
}

// autopsy tells why a child died before it answered. It died of the document,
// unless it never was ready.
func (c *child) autopsy(cause error) error {
	state := c.cmd.ProcessState
	switch status, _ := state.Sys().(syscall.WaitStatus); {
	case state.ExitCode() == exitUsage:
		return kiosk.Fail(kiosk.Internal, "start worker", errors.New(c.stderr.String()))
	case status.Signaled() && status.Signal() == syscall.SIGXCPU, c.stderr.outOfMemory():
		return kiosk.Fail(kiosk.DocumentTooLarge, "worker ended", nil)
	case errors.Is(cause, errFrame):
		return kiosk.Fail(kiosk.DocumentTooLarge, "worker said too much", cause)
	}
	return kiosk.Fail(kiosk.DocumentBroken, "worker ended", nil)
}

// yield lets all else go first: nobody waits for the child, and the first screen is
// being painted.
func (c *child) yield() {
	const least = 19
	_ = syscall.Setpriority(syscall.PRIO_PGRP, c.cmd.Process.Pid, least) // it is a matter of time only
}

func (c *child) kill() { _ = syscall.Kill(-c.cmd.Process.Pid, syscall.SIGKILL) }

// peak gives the most resident memory an ended child had, in bytes (getrusage(2)).
func (c *child) peak() int64 {
	if usage, ok := c.cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss << 10
	}
	return 0
}

// dismiss ends a child that got no job.
func (c *child) dismiss() {
	_ = c.stdin.Close()
	c.kill()
	_ = c.cmd.Wait()
}

// head keeps the first bytes written to it: Go says there why it gave up.
type head struct{ buf bytes.Buffer }

func (h *head) Write(p []byte) (int, error) {
	const enough = 512
	if room := enough - h.buf.Len(); room > 0 {
		h.buf.Write(p[:min(len(p), room)])
	}
	return len(p), nil
}

func (h *head) String() string { return h.buf.String() }

func (h *head) outOfMemory() bool {
	return bytes.Contains(h.buf.Bytes(), []byte("out of memory")) ||
		bytes.Contains(h.buf.Bytes(), []byte("cannot allocate memory"))
}
