package update

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Apt is Packages on Debian's apt and dpkg; it must run as root.
type Apt struct {
	Package string // "medborgarkiosk"
	Source  string // the one sources file that is asked: "/etc/apt/sources.list.d/medborgarkiosk.sources"
	Kept    string // the directory where former packages are kept
}

// Refresh asks the kiosk's own repository alone, so that nothing else is upgraded by
// the way.
func (a Apt) Refresh(ctx context.Context) error {
	_, err := a.get(ctx, "update", "-o", "Dir::Etc::SourceList="+a.Source, "-o", "Dir::Etc::SourceParts=-",
		"-o", "APT::Update::Error-Mode=any", "-o", "APT::Get::List-Cleanup=0")
	return err
}

// Installed asks dpkg.
func (a Apt) Installed(ctx context.Context) (string, error) {
	out, err := output(ctx, "dpkg-query", "-W", "-f=${Version}", a.Package)
	return strings.TrimSpace(out), err
}

// Candidate is the version that apt would install, when it is newer.
func (a Apt) Candidate(ctx context.Context) (string, error) {
	installed, err := a.Installed(ctx)
	if err != nil {
		return "", err
	}
	out, err := output(ctx, "apt-cache", "policy", a.Package)
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

// file is where the package of a version is kept.
func (a Apt) file(version string) string {
	return filepath.Join(a.Kept, a.Package+"_"+strings.ReplaceAll(version, ":", "%3a")+".deb")
}

// Keep has the installed version's package at hand: kept before, from the repository,
// or packed anew from what is installed. Other versions are let go.
func (a Apt) Keep(ctx context.Context, version string) error {
	if err := os.MkdirAll(a.Kept, 0o700); err != nil {
		return &Error{NoWayBack, err}
	}
	if err := a.download(ctx, version); err != nil {
		if err := a.repack(ctx, version); err != nil {
			return &Error{NoWayBack, err}
		}
	}
	return a.letGo(version)
}

// Fetch downloads a version, and apt verifies it.
func (a Apt) Fetch(ctx context.Context, version string) error {
	if err := a.download(ctx, version); err != nil {
		return err
	}
	_, err := a.get(ctx, "install", "--download-only", "--no-install-recommends", a.Package+"="+version) // what it needs
	return err
}

// download has a version's package in Kept.
func (a Apt) download(ctx context.Context, version string) error {
	if _, err := os.Stat(a.file(version)); err == nil {
		return nil
	}
	dir, err := os.MkdirTemp(a.Kept, "coming-")
	if err != nil {
		return &Error{DiskFull, err}
	}
	defer os.RemoveAll(dir)
	cmd := exec.CommandContext(ctx, "apt-get", "download", "-qq", "-o", "APT::Sandbox::User=root", a.Package+"="+version)
	cmd.Dir = dir
	if err := do(cmd); err != nil {
		return err
	}
	return a.take(dir, version)
}

// repack makes a package of what is installed.
func (a Apt) repack(ctx context.Context, version string) error {
	dir, err := os.MkdirTemp(a.Kept, "coming-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	cmd := exec.CommandContext(ctx, "dpkg-repack", a.Package)
	cmd.Dir = dir
	if err := do(cmd); err != nil {
		return err
	}
	return a.take(dir, version)
}

// take moves the one package in dir to its place.
func (a Apt) take(dir, version string) error {
	found, err := filepath.Glob(filepath.Join(dir, "*.deb"))
	if err != nil || len(found) != 1 {
		return fmt.Errorf("%d packages came, not one", len(found))
	}
	return os.Rename(found[0], a.file(version))
}

// letGo removes the packages of all versions but one.
func (a Apt) letGo(but string) error {
	entries, err := os.ReadDir(a.Kept)
	for _, e := range entries {
		if path := filepath.Join(a.Kept, e.Name()); path != a.file(but) {
			err = errors.Join(err, os.RemoveAll(path))
		}
	}
	return err
}

// Install finishes what was left half done, and installs the kept package. Settings
// that an admin has changed stay as they are.
func (a Apt) Install(ctx context.Context, version string) error {
	cmd := exec.CommandContext(ctx, "dpkg", "--force-confold", "--force-confdef", "--configure", "-a")
	cmd.Env = quiet()
	if err := do(cmd); err != nil && ctx.Err() != nil {
		return err
	} // else the package that is half there is put right by installing it anew
	_, err := a.get(ctx, "install", "--allow-downgrades", "--no-install-recommends", "--fix-broken",
		"-o", "Dpkg::Options::=--force-confold", "-o", "Dpkg::Options::=--force-confdef", a.file(version))
	return err
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
