package update

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// Porter has files brought by a service that may use the network, and nothing else
// (packaging/pc/fetch). What it brings is a stranger's until apt has verified it.
type Porter struct {
	Unit   string // "medborgarkiosk-fetch.service"
	List   string // the file that tells it what is wanted: "/run/medborgarkiosk-fetch.wanted"
	Folder string // where it puts them, instead of those before: "/var/cache/medborgarkiosk-fetch"
}

// wanted is a file that a Porter brings.
type wanted struct {
	uri  string
	name string // within Folder
}

// said is where the service leaves why it failed, in Folder.
const said = "said"

// Bring returns when all are there.
func (p Porter) Bring(ctx context.Context, files []wanted) error {
	var list strings.Builder
	for _, f := range files {
		fmt.Fprintln(&list, f.uri, f.name)
	}
	if err := os.WriteFile(p.List, []byte(list.String()), 0o644); err != nil { //nolint:gosec // for another user
		return &Error{DiskFull, err}
	}
	err := do(exec.CommandContext(ctx, "systemctl", "start", p.Unit))
	if err == nil {
		return nil
	}
	why := p.why()
	fault := meant(why)
	if fault == Unwell {
		fault = Unreachable
	}
	return &Error{fault, fmt.Errorf("%w: %s", err, why)}
}

// why gives what the service left, "" for nothing. The folder is a stranger's: a link
// out of it is not followed, and what is no plain file not read.
func (p Porter) why() string {
	folder, err := os.OpenRoot(p.Folder)
	if err != nil {
		return ""
	}
	defer folder.Close() //nolint:errcheck // it is only read
	file, err := folder.OpenFile(said, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return ""
	}
	defer file.Close()
	if about, err := file.Stat(); err != nil || !about.Mode().IsRegular() {
		return ""
	}
	text, err := io.ReadAll(io.LimitReader(file, 4<<10))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}

// deb is a package as apt-get --print-uris tells it.
type deb struct{ uri, name, hash string }

// packagesOf reads lines such as
// 'http://deb.debian.org/debian/pool/a.deb' a_1_amd64.deb 37472 SHA256:8b19….
func packagesOf(printed string) (all []deb) {
	for line := range strings.Lines(printed) {
		f := strings.Fields(line)
		if len(f) == 4 && strings.HasPrefix(f[0], "'") {
			all = append(all, deb{strings.Trim(f[0], "'"), f[1], f[3]})
		}
	}
	return all
}

// carry has packages brought into a folder of root's. Each is copied first and then
// held against its hash, which apt knows from a signed index: nobody can change it
// between.
func (a Apt) carry(ctx context.Context, all []deb, dir string) error {
	from, err := readSource(a.Source)
	if err != nil {
		return err
	}
	var far []wanted
	for i, d := range all {
		if !strings.HasPrefix(d.hash, "SHA256:") {
			return &Error{Untrusted, fmt.Errorf("%s has no SHA-256", d.name)}
		}
		if inside, ok := strings.CutPrefix(d.uri, "copy:"+a.Porter.Folder+"/"); ok {
			d.uri = from.address + "/" + inside
		}
		scheme, path, _ := strings.Cut(d.uri, ":")
		if scheme != "file" && scheme != "copy" {
			far = append(far, wanted{d.uri, d.name})
			path = filepath.Join(a.Porter.Folder, strings.ReplaceAll(d.name, "%", "%25"))
		}
		all[i].uri = "copy:" + path
	}
	if len(far) > 0 {
		if err := a.Porter.Bring(ctx, far); err != nil {
			return err
		}
	}
	var faults []error
	for _, d := range all {
		_, err := output(ctx, "/usr/lib/apt/apt-helper", "-o", "APT::Sandbox::User=root", "download-file", d.uri, filepath.Join(dir, d.name), d.hash)
		faults = append(faults, err)
	}
	return errors.Join(faults...)
}
