package vigil

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
)

// Env names the variable that says on which file descriptor the parent listens.
const Env = "MEDBORGARKIOSK_VIGIL"

// Report is what a kiosk says of itself.
type Report struct {
	Kind     Kind
	Language string // with Spoken: BCP 47
}

// Kind is a kind of report.
type Kind string

// The kinds.
const (
	Drawn  Kind = "drawn"    // the first screen has been painted
	Alive  Kind = "alive"    // the screen's thread has answered
	Busy   Kind = "busy"     // a patron has come
	Idle   Kind = "idle"     // nobody is there
	Spoken Kind = "language" // the screen's language
	Dark   Kind = "dark"     // nobody needs the screen: it may be dark
	Lit    Kind = "lit"      // it must be lit
)

// Line is the kiosk's end of the pipe. The nil Line says nothing, for a kiosk that
// nobody watches.
type Line struct {
	mu    sync.Mutex
	out   *os.File
	last  string
	light Kind // the last of Dark and Lit, whatever else is said between
}

// Open gives the line that the environment names, nil for none.
func Open() *Line {
	fd, err := strconv.ParseUint(os.Getenv(Env), 10, 16)
	if err != nil {
		return nil
	}
	return &Line{out: os.NewFile(uintptr(fd), "vigil")}
}

// Say reports. A parent that is gone is nobody's loss.
func (l *Line) Say(r Report) {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if r.Kind == Dark || r.Kind == Lit {
		if r.Kind != l.light {
			l.light = r.Kind
			fmt.Fprintln(l.out, r.Kind)
		}
		return
	}
	text := strings.TrimSpace(string(r.Kind) + " " + r.Language)
	if text == l.last && r.Kind != Alive {
		return
	}
	if r.Kind != Alive {
		l.last = text
	}
	fmt.Fprintln(l.out, text)
}

// parse reads a line of the pipe; what it does not know is no report.
func parse(line string) (Report, bool) {
	kind, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	r := Report{Kind: Kind(kind), Language: rest}
	switch r.Kind {
	case Drawn, Alive, Busy, Idle, Dark, Lit:
		return r, rest == ""
	case Spoken:
		return r, rest != "" && len(rest) < 20
	}
	return Report{}, false
}
