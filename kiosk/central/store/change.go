package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"sync"
)

// session is a connection, or a transaction on it.
type session interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// writer runs changes in transactions: all that change does, or nothing. Changes
// that name the same lock run one after the other.
type writer interface {
	change(ctx context.Context, lock string, do func(context.Context, session) error) error
	// sweep removes from the disk what has been erased but is still in a log.
	sweep(ctx context.Context) error
	close() error
}

// exec is a change of one statement.
func (s *Store) exec(ctx context.Context, query string, args ...any) error {
	return s.write.change(ctx, "", func(ctx context.Context, tx session) error {
		_, err := tx.ExecContext(ctx, query, args...)
		return err
	})
}

// alone is the writer of SQLite, which has one writer at a time anyway. Changes
// that wait share one transaction, each in a savepoint of its own, and so share
// one wait for the disk.
type alone struct {
	wanted chan wanted
	ended  chan struct{}
	db     *sql.DB
	conn   *prepared
}

type wanted struct {
	do   func(context.Context, session) error // nil for a sweep
	done chan<- error
}

// mostTogether is how many changes share one transaction.
const mostTogether = 64

func newAlone(ctx context.Context, db *sql.DB) (*alone, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	w := &alone{make(chan wanted), make(chan struct{}), db, &prepared{conn: conn, known: map[string]*sql.Stmt{}}}
	go w.work()
	return w, nil
}

func (w *alone) change(ctx context.Context, _ string, do func(context.Context, session) error) error {
	done := make(chan error, 1)
	select {
	case w.wanted <- wanted{do, done}:
	case <-ctx.Done():
		return ctx.Err()
	}
	return <-done // it has begun: nothing shall be at work behind the caller's back
}

func (w *alone) sweep(ctx context.Context) error { return w.change(ctx, "", nil) }

func (w *alone) close() error {
	close(w.wanted)
	<-w.ended
	var err error
	for _, known := range w.conn.known { // or SQLite keeps the file open for them
		err = errors.Join(err, known.Close())
	}
	return errors.Join(err, w.conn.conn.Close(), w.db.Close())
}

// work takes whoever waits into one transaction, until close.
func (w *alone) work() {
	defer close(w.ended)
	ctx := context.Background()
	for first := range w.wanted {
		together := []wanted{first}
	gather:
		for len(together) < mostTogether {
			select {
			case next, open := <-w.wanted:
				if !open {
					break gather
				}
				together = append(together, next)
			default:
				break gather
			}
		}
		results, err := w.together(ctx, together)
		if err == nil && slices.ContainsFunc(together, func(c wanted) bool { return c.do == nil }) {
			_, err = w.conn.conn.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
		}
		for i, c := range together {
			c.done <- errors.Join(results[i], err)
		}
	}
}

// together gives each change's own error, and one that befell all.
func (w *alone) together(ctx context.Context, changes []wanted) (results []error, err error) {
	results = make([]error, len(changes))
	if _, err := w.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return results, err
	}
	for i, c := range changes {
		if results[i], err = w.one(ctx, c); err != nil {
			break
		}
	}
	if err == nil {
		_, err = w.conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		w.conn.ExecContext(ctx, "ROLLBACK") //nolint:errcheck // the disk may be gone; SQLite rolls back at the next opening
	}
	return results, err
}

func (w *alone) one(ctx context.Context, c wanted) (result, err error) {
	if c.do == nil {
		return nil, nil
	}
	if _, err := w.conn.ExecContext(ctx, "SAVEPOINT one"); err != nil {
		return nil, err
	}
	if result = c.do(ctx, w.conn); result != nil {
		if _, err := w.conn.ExecContext(ctx, "ROLLBACK TO one"); err != nil {
			return result, err
		}
	}
	_, err = w.conn.ExecContext(ctx, "RELEASE one")
	return result, err
}

// prepared is a connection that prepares each statement once.
type prepared struct {
	conn  *sql.Conn
	mu    sync.Mutex
	known map[string]*sql.Stmt
}

func (p *prepared) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s, ok := p.known[query]; ok {
		return s, nil
	}
	s, err := p.conn.PrepareContext(ctx, query) //nolint:sqlclosecheck // it ends with the connection
	if err == nil {
		p.known[query] = s
	}
	return s, err
}

func (p *prepared) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	s, err := p.statement(ctx, query) //nolint:sqlclosecheck // it is kept
	if err != nil {
		return nil, err
	}
	return s.ExecContext(ctx, args...)
}

func (p *prepared) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := p.statement(ctx, query) //nolint:sqlclosecheck // it is kept
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

func (p *prepared) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	s, err := p.statement(ctx, query) //nolint:sqlclosecheck // it is kept
	if err != nil {
		return p.conn.QueryRowContext(ctx, query, args...) // says the same of it
	}
	return s.QueryRowContext(ctx, args...)
}
