package vigil

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
)

// Child is a program that runs.
type Child interface {
	// Reports are what it says; closed when its end of the pipe is.
	Reports() <-chan Report
	// Ended gives how it ended, once.
	Ended() <-chan error
	// Kill ends it at once.
	Kill()
}

// process is a child of the operating system.
type process struct {
	cmd     *exec.Cmd
	reports chan Report
	ended   chan error
}

// Start starts a command with a pipe for its reports. Its processes are one group,
// so that its workers go with it.
func Start(cmd *exec.Cmd) (Child, error) {
	ours, theirs, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", cmd.Path, err)
	}
	defer theirs.Close()
	cmd.ExtraFiles = append(cmd.ExtraFiles, theirs)
	cmd.Env = append(cmd.Environ(), fmt.Sprintf("%s=%d", Env, 2+len(cmd.ExtraFiles)))
	inGroup(cmd)
	if err := cmd.Start(); err != nil {
		ours.Close()
		return nil, fmt.Errorf("start %s: %w", cmd.Path, err)
	}
	p := &process{cmd, make(chan Report, 16), make(chan error, 1)}
	go p.listen(ours)
	go func() { p.ended <- cmd.Wait() }()
	return p, nil
}

func (p *process) listen(from *os.File) {
	defer from.Close()
	defer close(p.reports)
	lines := bufio.NewScanner(from)
	for lines.Scan() {
		if r, ok := parse(lines.Text()); ok {
			p.reports <- r
		}
	}
}

// Reports implements Child.
func (p *process) Reports() <-chan Report { return p.reports }

// Ended implements Child.
func (p *process) Ended() <-chan error { return p.ended }

// Kill implements Child.
func (p *process) Kill() { killGroup(p.cmd) }
