package update

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// archives is where apt looks for packages before it downloads any.
const archives = "/var/cache/apt/archives"

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

// Fetch has a version and what it needs brought, and apt verifies them.
func (a Apt) Fetch(ctx context.Context, version string) error {
	if err := a.download(ctx, version); err != nil {
		return err
	}
	out, err := a.get(ctx, append(a.installs(version), "--print-uris", "-o", "Acquire::ForceHash=SHA256")...)
	if err != nil {
		return err
	}
	return a.carry(ctx, packagesOf(out), archives)
}

// download has a version's package in Kept.
func (a Apt) download(ctx context.Context, version string) error {
	if _, err := os.Stat(a.file(version)); err == nil {
		return nil
	}
	dir, err := a.coming()
	if err != nil {
		return &Error{DiskFull, err}
	}
	defer os.RemoveAll(dir)
	out, err := a.get(ctx, append(a.sources(), "download", "--print-uris", "-o", "Acquire::ForceHash=SHA256", a.Package+"="+version)...)
	if err != nil {
		return err
	}
	if err := a.carry(ctx, packagesOf(out), dir); err != nil {
		return err
	}
	return a.take(dir, version)
}

// repack makes a package of what is installed.
func (a Apt) repack(ctx context.Context, version string) error {
	dir, err := a.coming()
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

// coming makes a folder for a package that is not whole yet.
func (a Apt) coming() (string, error) { return os.MkdirTemp(a.Kept, "coming-") }

// take moves the one package in dir to its place.
func (a Apt) take(dir, version string) error {
	found, err := filepath.Glob(filepath.Join(dir, "*.deb"))
	if err != nil || len(found) != 1 {
		return fmt.Errorf("%d packages came, not one", len(found))
	}
	return os.Rename(found[0], a.file(version))
}

// letGo removes the packages of all versions but one, and what never came whole.
func (a Apt) letGo(but string) error {
	entries, err := os.ReadDir(a.Kept)
	for _, e := range entries {
		if path := filepath.Join(a.Kept, e.Name()); path != a.file(but) && path != filepath.Dir(a.here()) {
			err = errors.Join(err, os.RemoveAll(path))
		}
	}
	return err
}
