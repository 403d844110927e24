package vigil

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"time"
)

// Stage is a program that puts up a screen, and a session on it. systemd moves all but
// the service's main process to the login session that the screen belongs to, and
// hears only the main one (systemd.exec(5), PAMName=): that one hands on what the
// session says.
type Stage struct {
	Command *exec.Cmd          // puts up the screen; made without a context
	Notify  func(state string) // tells the service manager
	Blank   func(dark bool)    // turns the screen off or on; may take its time
	Dir     string             // the session's, for its socket, its status and the attempts at it
}

// curtain is how long the screen may take to go when it is asked to.
const curtain = 15 * time.Second

// last is how long is listened for what a session said as it ended.
const last = 200 * time.Millisecond

// Run runs the program until it ends or ctx does.
func (s Stage) Run(ctx context.Context) error {
	attempt, err := begin(s.Dir)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp(s.Dir, "notify-")
	if err != nil {
		return fmt.Errorf("put up the screen: %w", err)
	}
	defer os.RemoveAll(dir)
	at := &net.UnixAddr{Name: filepath.Join(dir, "socket"), Net: "unixgram"}
	socket, err := net.ListenUnixgram("unixgram", at)
	if err != nil {
		return fmt.Errorf("put up the screen: %w", err)
	}
	defer socket.Close() //nolint:errcheck // nothing was written
	handed := make(chan struct{})
	go func() { defer close(handed); s.handOn(socket) }()
	defer func() { // what was said at the very end is handed on too
		if socket.SetReadDeadline(time.Now().Add(last)) == nil {
			<-handed
		}
	}()
	s.Command.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} // in our group, which has the terminal
	s.Command.Env = append(s.Command.Environ(), "NOTIFY_SOCKET="+at.Name, fmt.Sprintf("%s=%d", AttemptEnv, attempt))
	if err := s.Command.Start(); err != nil {
		return fmt.Errorf("put up the screen: %w", err)
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Command.Wait() }()
	select {
	case err = <-ended:
		if err != nil {
			err = fmt.Errorf("the screen ended: %w", err)
		}
		return err
	case <-ctx.Done():
	}
	err = s.Command.Process.Signal(syscall.SIGTERM)
	select {
	case <-ended: //nolint:errcheck // it was told to
	case <-time.After(curtain):
		err = errors.Join(err, errors.New("the screen did not go by itself"), s.Command.Process.Kill())
	}
	return err
}

// What a session says: sd_notify(3)'s word, and two of ours on the same socket.
const (
	ready      = "READY=1"
	screenDark = "X_SCREEN=dark"
	screenLit  = "X_SCREEN=lit"
)

// handOn tells the service manager what the session says, until the socket closes. What
// it says of the screen is for the stage itself.
func (s Stage) handOn(socket *net.UnixConn) {
	said := make([]byte, 4096)
	for {
		n, err := socket.Read(said)
		if err != nil {
			return
		}
		s.hear(string(said[:n]))
	}
}

func (s Stage) hear(state string) {
	switch state {
	case screenDark, screenLit:
		s.Blank(state == screenDark)
		return
	case ready:
		_ = succeed(s.Dir) // it may have succeeded before
	}
	s.Notify(state)
}
