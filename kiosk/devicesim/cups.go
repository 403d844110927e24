package devicesim

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// CUPS is the real cupsd on a port of its own, with everything it writes in one
// directory. It needs the Debian packages cups-daemon, cups-client,
// cups-filters and cups-ipp-utils.
type CUPS struct {
	daemon *daemon
	dir    string
	addr   string
}

// cupsConfig lets anyone on this machine do anything: it is for tests. What
// the kiosk relies on is said too: history is kept, so that the end of a job is
// seen, files are not, and a printer in trouble does not stop its queue.
const cupsConfig = `Listen %s
Browsing Off
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles No
ErrorPolicy retry-job
JobRetryInterval 2
LogLevel warn
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`

const cupsFiles = `ServerRoot %[1]s
RequestRoot %[1]s/spool
CacheDir %[1]s/cache
StateDir %[1]s/state
TempDir %[1]s/tmp
AccessLog %[1]s/access_log
ErrorLog %[1]s/error_log
PageLog %[1]s/page_log
Printcap
SystemGroup root
FatalErrors none
`

// StartCUPS starts cupsd. Its helpers run as another user, so dir and all above
// it must be open to others to pass through.
func StartCUPS(ctx context.Context, dir string) (*CUPS, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	c := &CUPS{dir: dir, addr: fmt.Sprintf("127.0.0.1:%d", port)}
	config, files := filepath.Join(dir, "cupsd.conf"), filepath.Join(dir, "cups-files.conf")
	err = errors.Join(
		os.WriteFile(config, fmt.Appendf(nil, cupsConfig, c.addr), 0o644),
		os.WriteFile(files, fmt.Appendf(nil, cupsFiles, dir), 0o644),
	)
	for _, sub := range []string{"spool", "cache", "state", "tmp", "ppd"} {
		err = errors.Join(err, os.MkdirAll(filepath.Join(dir, sub), 0o755))
	}
	if err != nil {
		return nil, fmt.Errorf("start cupsd: %w", err)
	}
	if c.daemon, err = startDaemon(nil, "cupsd", "-f", "-c", config, "-s", files); err != nil {
		return nil, err
	}
	if err := c.daemon.until(ctx, listens("tcp", c.addr)); err != nil {
		c.daemon.stop()
		return nil, err
	}
	return c, nil
}

// AddQueue makes a driverless queue for the printer and gives its printer-uri.
func (c *CUPS) AddQueue(ctx context.Context, name, deviceURI string) (string, error) {
	out, err := exec.CommandContext(ctx, "lpadmin", "-h", c.addr, "-p", name, "-E", "-v", deviceURI, "-m", "everywhere").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("lpadmin: %w: %s", err, strings.TrimSpace(string(out)))
	}
	// The queue takes jobs at once, but knows its printer a moment later.
	err = c.daemon.until(ctx, func() bool {
		options, err := exec.CommandContext(ctx, "lpoptions", "-h", c.addr, "-p", name, "-l").Output()
		return err == nil && strings.Contains(string(options), "PageSize")
	})
	if err != nil {
		return "", fmt.Errorf("queue: %w", err)
	}
	return fmt.Sprintf("ipp://%s/printers/%s", c.addr, name), nil
}

// Left lists the files of jobs that are still in the spool directory.
func (c *CUPS) Left() ([]string, error) {
	data, err := filepath.Glob(filepath.Join(c.dir, "spool", "d*"))
	if err != nil {
		return nil, err
	}
	control, err := filepath.Glob(filepath.Join(c.dir, "spool", "c*"))
	return append(data, control...), err
}

// Close ends cupsd.
func (c *CUPS) Close() { c.daemon.stop() }
