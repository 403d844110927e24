package store

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/jackc/pgx/v5/stdlib"
)

// channel is what PostgreSQL calls that on which processes tell each other.
const channel = "central_changed"

// Shared tells whether other processes may serve the same database, so that
// changes must be told beyond this one. An SQLite file has one process.
func (s *Store) Shared() bool { _, shared := s.write.(many); return shared }

// Notify tells the other processes that something has changed, not what.
func (s *Store) Notify(ctx context.Context) error {
	if !s.Shared() {
		return nil
	}
	_, err := s.read.ExecContext(ctx, `SELECT pg_notify($1, $2)`, channel, s.name)
	return err
}

// Between two tries to reach a server that has gone there is rest, more at each.
const (
	leastRest = 200 * time.Millisecond
	mostRest  = 30 * time.Second
)

// Listen calls changed whenever another process has notified, and once
// each time it begins to hear, for what it may have missed. It ends with ctx; at
// once when the database is not shared. Each failure is given to failed.
func (s *Store) Listen(ctx context.Context, changed func(), failed func(error)) {
	rest := leastRest
	for s.Shared() && ctx.Err() == nil {
		err := s.hear(ctx, func() { rest = leastRest; changed() })
		if ctx.Err() != nil {
			return
		}
		failed(fmt.Errorf("listen for changes: %w", err))
		select {
		case <-ctx.Done():
		case <-time.After(rest/2 + rand.N(rest)): // not all processes at once
		}
		rest = min(2*rest, mostRest)
	}
}

// hear listens on a connection of its own until it breaks.
func (s *Store) hear(ctx context.Context, changed func()) error {
	conn, err := s.read.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close() //nolint:errcheck // it is broken, or closed below
	return conn.Raw(func(driver any) error {
		line := driver.(*stdlib.Conn).Conn()
		defer line.Close(context.WithoutCancel(ctx)) //nolint:errcheck // it must not serve others while it listens
		if _, err := line.Exec(ctx, "LISTEN "+channel); err != nil {
			return err
		}
		changed()
		for {
			news, err := line.WaitForNotification(ctx)
			if err != nil {
				return err
			}
			if news.Payload != s.name {
				changed()
			}
		}
	})
}
