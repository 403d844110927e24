package centraltest

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/store"
)

// Main runs the tests and then stops the PostgreSQL server that they started;
// a package whose tests use Postgres calls it from TestMain.
func Main(m *testing.M) {
	code := m.Run()
	server.stop()
	os.Exit(code)
}

// Stores gives an empty store on each database that central can use.
func Stores() map[string]func(testing.TB) *store.Store {
	return map[string]func(testing.TB) *store.Store{
		"SQLite":     Store,
		"PostgreSQL": func(t testing.TB) *store.Store { return Open(t, Postgres(t)) },
	}
}

// Open opens a store and closes it when the test ends.
func Open(t testing.TB, database string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Postgres gives the address of a new, empty database on a real server, which
// is started with the first one.
func Postgres(t testing.TB) string {
	t.Helper()
	server.once.Do(func() { server.err = server.start() })
	if server.err != nil {
		t.Fatalf("PostgreSQL: %v", server.err)
	}
	name := "t" + strings.ToLower(rand.Text())
	if out, err := server.run("createdb", "-h", server.dir, name); err != nil {
		t.Fatalf("createdb: %v: %s", err, out)
	}
	return fmt.Sprintf("postgres:///%s?host=%s&user=%s", name, server.dir, server.owner)
}

// server is the package's own PostgreSQL: in a directory of its own, reached by
// a socket there, with fsync as in earnest.
var server postgres

type postgres struct {
	once  sync.Once
	err   error
	dir   string
	owner string
	as    *syscall.Credential // nil for who we are: PostgreSQL refuses to be root
	cmd   *exec.Cmd
}

const binaries = "/usr/lib/postgresql/15/bin"

func (p *postgres) start() error {
	if err := p.settle(); err != nil {
		return err
	}
	if out, err := p.run("initdb", "-D", p.data(), "-U", p.owner, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	p.cmd = p.command(context.Background(), "postgres", "-D", p.data(), "-k", p.dir,
		"-c", "listen_addresses=", "-c", "max_connections=200", "-c", "shared_buffers=64MB")
	p.cmd.SysProcAttr.Pdeathsig = syscall.SIGINT
	if err := p.cmd.Start(); err != nil {
		return err
	}
	for range 200 {
		if _, err := p.run("pg_isready", "-q", "-h", p.dir); err == nil {
			return nil
		}
		<-time.After(50 * time.Millisecond)
	}
	return fmt.Errorf("it does not answer in 10 s")
}

// settle makes the directory, and chooses an owner who is not root.
func (p *postgres) settle() error {
	me, err := user.Current()
	if err != nil {
		return err
	}
	if p.dir, err = os.MkdirTemp("", "pg"); err != nil {
		return err
	}
	p.owner = me.Username
	if me.Uid != "0" {
		return nil
	}
	p.owner = "postgres"
	them, err := user.Lookup(p.owner)
	if err != nil {
		return err
	}
	uid, _ := strconv.ParseUint(them.Uid, 10, 32)
	gid, _ := strconv.ParseUint(them.Gid, 10, 32)
	p.as = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return os.Chown(p.dir, int(uid), int(gid))
}

func (p *postgres) data() string { return filepath.Join(p.dir, "data") }

func (p *postgres) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, filepath.Join(binaries, name), args...)
	cmd.Dir = p.dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: p.as}
	cmd.Env = append(os.Environ(), "PGUSER="+p.owner, "HOME="+p.dir)
	return cmd
}

func (p *postgres) run(name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	return p.command(ctx, name, args...).CombinedOutput()
}

func (p *postgres) stop() {
	if p.cmd != nil && p.cmd.Process != nil {
		p.cmd.Process.Signal(syscall.SIGINT) //nolint:errcheck // fast shutdown
		p.cmd.Wait()                         //nolint:errcheck // it was told to end
	}
	if p.dir != "" {
		os.RemoveAll(p.dir)
	}
}
