package runner

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"medborgarkiosk/kiosk/journey"
)

// visitPrefix marks the directories that are a visit's, and go with it.
const visitPrefix = "visit-"

// endWait bounds the wait for effects that do not heed their context.
const endWait = 10 * time.Second

// visit is the context, the directory and the effects under way of one journey
// in a visit: leaving a journey ends it, and the next begins with nothing.
type visit struct {
	ctx     context.Context
	stop    context.CancelFunc
	ports   journey.Ports
	parent  string
	once    sync.Once
	running sync.WaitGroup
	mu      sync.Mutex
	keyed   map[string]context.CancelFunc
}

func newVisit(ctx context.Context, ports journey.Ports) *visit {
	v := &visit{ports: ports, parent: ports.Dir, keyed: map[string]context.CancelFunc{}}
	v.ctx, v.stop = context.WithCancel(ctx)
	return v
}

// run performs off the loop. An effect with a key cancels an earlier one.
func (v *visit) run(e journey.Effect, do func(context.Context, journey.Ports)) {
	v.once.Do(v.makeDir)
	ctx, cancel := context.WithCancel(v.ctx)
	if keyed, ok := e.(journey.Keyed); ok {
		v.cancel(keyed.Key())
		v.mu.Lock()
		v.keyed[keyed.Key()] = cancel
		v.mu.Unlock()
	}
	v.running.Go(func() {
		defer cancel()
		do(ctx, v.ports)
	})
}

func (v *visit) cancel(key string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if cancel, ok := v.keyed[key]; ok {
		cancel()
		delete(v.keyed, key)
	}
}

// end cancels all and removes the directory, now and once more when the last
// effect has ended: one may have been writing. The channel closes then.
func (v *visit) end() <-chan struct{} {
	v.stop()
	v.removeDir()
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		slow := time.AfterFunc(endWait, func() {
			slog.Warn("a device did not let go when the visit ended")
		})
		v.running.Wait()
		slow.Stop()
		v.removeDir()
	}()
	return gone
}

// makeDir makes the visit's directory, readable to the kiosk alone.
func (v *visit) makeDir() {
	dir, err := os.MkdirTemp(v.parent, visitPrefix)
	if err == nil {
		err = os.Mkdir(filepath.Join(dir, "scans"), 0o700)
	}
	if err != nil {
		slog.Error("make the visit's directory", "error", err)
		dir = filepath.Join(v.parent, visitPrefix+"none") // so that every write fails
	}
	v.ports.Dir = dir
}

func (v *visit) removeDir() {
	if v.ports.Dir == "" || v.ports.Dir == v.parent {
		return
	}
	if err := os.RemoveAll(v.ports.Dir); err != nil {
		slog.Error("remove the visit's directory", "error", err)
	}
}

// Wipe removes what a kiosk that has died or lost its power had no time to.
func Wipe(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make the directory for visits: %w", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("look for earlier visits: %w", err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), visitPrefix) {
			if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
				return fmt.Errorf("remove an earlier visit: %w", err)
			}
		}
	}
	return nil
}
