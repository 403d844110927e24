package e2e

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// bin is where TestMain builds the programs.
var bin string

func TestMain(m *testing.M) {
	os.Exit(func() int {
		dir, err := os.MkdirTemp("", "e2e-bin-")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		bin = dir
		build := exec.Command("go", "build", "-o", dir+"/", "medborgarkiosk/kiosk/cmd/...") //nolint:noctx // nothing to cancel it
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			fmt.Fprintln(os.Stderr, "build:", err)
			return 1
		}
		return m.Run()
	}())
}

// program is a started program whose output can be waited for.
type program struct {
	cmd     *exec.Cmd
	ended   chan struct{}
	mu      sync.Mutex
	lines   []string
	changed chan struct{}
}

// start runs a program until the test ends, with its output in the log of the
// test when that fails.
func start(t *testing.T, env []string, name string, args ...string) *program {
	t.Helper()
	p := &program{
		cmd:   exec.CommandContext(context.WithoutCancel(t.Context()), name, args...),
		ended: make(chan struct{}), changed: make(chan struct{}),
	}
	p.cmd.Env = append(os.Environ(), env...)
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.cmd.Stderr = p.cmd.Stdout
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			p.add(lines.Text())
		}
		p.cmd.Wait() //nolint:errcheck // how it ended is in its output
		close(p.ended)
	}()
	t.Cleanup(func() {
		p.stop()
		if t.Failed() {
			t.Logf("%s:\n%s", filepath.Base(name), p.output())
		}
	})
	return p
}

func (p *program) add(line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.lines = append(p.lines, line)
	close(p.changed)
	p.changed = make(chan struct{})
}

func (p *program) output() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return strings.Join(p.lines, "\n")
}

// said counts the lines of its output.
func (p *program) said() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return len(p.lines)
}

// await waits for a line that holds text, after the first from lines, and gives
// the line and how many there were up to it.
func (p *program) await(t *testing.T, from int, text string) (string, int) {
	t.Helper()
	limit := time.After(60 * time.Second)
	for {
		p.mu.Lock()
		for i := from; i < len(p.lines); i++ {
			if strings.Contains(p.lines[i], text) {
				defer p.mu.Unlock()
				return p.lines[i], i + 1
			}
		}
		changed := p.changed
		p.mu.Unlock()
		select {
		case <-changed:
		case <-p.ended:
			t.Fatalf("it ended while %q was awaited", text)
		case <-limit:
			t.Fatalf("no %q in its output", text)
		}
	}
}

// stop ends the program as a shutdown does, and waits for it.
func (p *program) stop() {
	p.cmd.Process.Signal(syscall.SIGTERM) //nolint:errcheck // it may have ended
	select {
	case <-p.ended:
	case <-time.After(20 * time.Second):
		p.cmd.Process.Kill() //nolint:errcheck
		<-p.ended
	}
}

// kill ends the program as a power cut does.
func (p *program) kill() {
	p.cmd.Process.Kill() //nolint:errcheck // it may have ended
	<-p.ended
}
