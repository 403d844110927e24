package devicesim

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os/exec"
	"sync"
	"syscall"
	"time"
)

const (
	startTime = 30 * time.Second // for a daemon to answer
	stopTime  = 5 * time.Second  // for it to end by itself
	lookAgain = 20 * time.Millisecond
)

// daemon is a system program that runs for a while in its own process group.
type daemon struct {
	cmd   *exec.Cmd
	ended chan struct{}
	said  said
}

// startDaemon starts the program with just the environment given; stop ends it,
// and no context does.
func startDaemon(env []string, program string, args ...string) (*daemon, error) {
	d := &daemon{cmd: exec.CommandContext(context.Background(), program, args...), ended: make(chan struct{})}
	d.cmd.Env = append([]string{"PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8"}, env...)
	d.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	d.cmd.Stdout, d.cmd.Stderr = &d.said, &d.said
	if err := d.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", program, err)
	}
	go func() { _ = d.cmd.Wait(); close(d.ended) }()
	return d, nil
}

// until waits for ready to be true, for the daemon to end, or for startTime.
func (d *daemon) until(ctx context.Context, ready func() bool) error {
	ctx, cancel := context.WithTimeout(ctx, startTime)
	defer cancel()
	tick := time.NewTicker(lookAgain)
	defer tick.Stop()
	for !ready() {
		select {
		case <-d.ended:
			return fmt.Errorf("%s ended: %s", d.cmd.Path, d.said.String())
		case <-ctx.Done():
			return fmt.Errorf("%s does not answer: %w: %s", d.cmd.Path, ctx.Err(), d.said.String())
		case <-tick.C:
		}
	}
	return nil
}

// stop asks the process group to end, and makes it.
func (d *daemon) stop() {
	_ = syscall.Kill(-d.cmd.Process.Pid, syscall.SIGTERM)
	select {
	case <-d.ended:
	case <-time.After(stopTime):
	}
	_ = syscall.Kill(-d.cmd.Process.Pid, syscall.SIGKILL)
	<-d.ended
}

// said keeps the end of what a daemon says, for the error when it fails.
type said struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	const enough = 8 << 10
	if s.buf.Len() > enough {
		s.buf.Next(s.buf.Len() - enough)
	}
	return s.buf.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.String()
}

func listens(network, addr string) func() bool {
	dialer := net.Dialer{Timeout: time.Second}
	return func() bool {
		conn, err := dialer.DialContext(context.Background(), network, addr)
		if err != nil {
			return false
		}
		return conn.Close() == nil
	}
}

func listen(addr string) (net.Listener, error) {
	return new(net.ListenConfig).Listen(context.Background(), "tcp", addr)
}

// freePort asks the system for a port nobody has.
func freePort() (int, error) {
	l, err := listen("127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("find a port: %w", err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().(*net.TCPAddr).Port, nil
}
