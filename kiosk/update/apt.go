package update

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Apt is Packages on Debian's apt and dpkg; it must run as root. It uses no network
// itself: what is far is brought by a Porter.
type Apt struct {
	Package string // "medborgarkiosk"
	Source  string // the one sources file that is asked: "/etc/apt/sources.list.d/medborgarkiosk.sources"
	Kept    string // the directory where former packages are kept
	Porter  Porter
}

// Refresh asks the kiosk's own repository alone, so that nothing else is upgraded by
// the way.
func (a Apt) Refresh(ctx context.Context) error {
	from, err := readSource(a.Source)
	if err != nil {
		return err
	}
	if from.far() {
		if err := a.Porter.Bring(ctx, from.indexes()); err != nil {
			return err
		}
	}
	if err := a.writeSources(from); err != nil {
		return err
	}
	_, err = a.get(ctx, "update", "-o", "Dir::Etc::SourceList="+a.here(), "-o", "Dir::Etc::SourceParts=-",
		"-o", "APT::Update::Error-Mode=any", "-o", "APT::Get::List-Cleanup=0")
	return err
}

// Installed asks dpkg.
func (a Apt) Installed(ctx context.Context) (string, error) {
	out, err := output(ctx, "dpkg-query", "-W", "-f=${Version}", a.Package)
	return strings.TrimSpace(out), err
}

// Candidate is the version that apt would install, when it is newer and the admin does
// not hold the package (apt-mark(8)).
func (a Apt) Candidate(ctx context.Context) (string, error) {
	if held, err := output(ctx, "apt-mark", "showhold", a.Package); err != nil || held != "" {
		return "", err
	}
	installed, err := a.Installed(ctx)
	if err != nil {
		return "", err
	}
	out, err := output(ctx, "apt-cache", append(a.sources(), "policy", a.Package)...)
	if err != nil {
		return "", err
	}
	candidate := candidateOf(out)
	if candidate == "" || candidate == installed {
		return "", nil
	}
	if newer := exec.CommandContext(ctx, "dpkg", "--compare-versions", candidate, "gt", installed).Run(); newer != nil {
		return "", nil //nolint:nilerr // dpkg says no by its exit status
	}
	return candidate, nil
}

// candidateOf reads what apt-cache policy says.
func candidateOf(policy string) string {
	for line := range strings.Lines(policy) {
		if version, ok := strings.CutPrefix(strings.TrimSpace(line), "Candidate:"); ok {
			if version = strings.TrimSpace(version); version != "(none)" {
				return version
			}
		}
	}
	return ""
}

// Install finishes what was left half done, and installs the kept package. Settings
// that an admin has changed stay as they are.
func (a Apt) Install(ctx context.Context, version string) error {
	cmd := exec.CommandContext(ctx, "dpkg", "--force-confold", "--force-confdef", "--configure", "-a")
	cmd.Env = quiet()
	if err := do(cmd); err != nil && ctx.Err() != nil {
		return err
	} // else the package that is half there is put right by installing it anew
	_, err := a.get(ctx, append(a.installs(version), "--fix-broken",
		"-o", "Dpkg::Options::=--force-confold", "-o", "Dpkg::Options::=--force-confdef")...)
	return err
}

// installs are apt-get's arguments to install the kept package with what it needs.
func (a Apt) installs(version string) []string {
	return append(a.sources(), "install", "--allow-downgrades", "--no-install-recommends", a.file(version))
}

func (a Apt) get(ctx context.Context, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "apt-get", append([]string{"-q", "-y", "-o", "DPkg::Lock::Timeout=120"}, args...)...)
	cmd.Env = quiet()
	var said bytes.Buffer
	cmd.Stdout = &said
	err := do(cmd)
	return said.String(), err
}

// quiet asks nobody anything, in words that can be read here.
func quiet() []string {
	return append(os.Environ(), "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "APT_LISTCHANGES_FRONTEND=none", "NEEDRESTART_MODE=l")
}

func output(ctx context.Context, name string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = quiet()
	var out bytes.Buffer
	cmd.Stdout = &out
	err := do(cmd)
	return out.String(), err
}

// do runs a command; its error has what it said, and the fault that this means.
func do(cmd *exec.Cmd) error {
	var said bytes.Buffer
	cmd.Stderr = &said
	if cmd.Env == nil {
		cmd.Env = quiet()
	}
	if err := cmd.Run(); err != nil {
		text := strings.TrimSpace(said.String())
		return &Error{meant(text), fmt.Errorf("%s: %w: %s", filepath.Base(cmd.Path), err, text)}
	}
	return nil
}
