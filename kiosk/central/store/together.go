package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
)

// lines are the changes of this process that wait for locks of the database.
// Those that wait for the same one share a transaction, each in a savepoint of its
// own, and so share the lock and one wait for the disk. Other processes wait for
// the lock as ever.
type lines struct {
	db *sql.DB
	mu sync.Mutex
	of map[string][]*waiting // by lock; there is an entry while somebody leads it
}

type waiting struct {
	ctx   context.Context
	do    func(context.Context, session) error
	taken atomic.Bool // by the transaction that does it, or by who gave up
	done  chan error  // of one
}

// change waits until the change is done. Once it has begun, its end is waited
// for: the caller knows what came of it, and nothing is at work behind its back.
func (l *lines) change(ctx context.Context, lock string, do func(context.Context, session) error) error {
	c := &waiting{ctx: ctx, do: do, done: make(chan error, 1)}
	l.mu.Lock()
	others, led := l.of[lock]
	l.of[lock] = append(others, c)
	l.mu.Unlock()
	if !led {
		go l.lead(lock)
	}
	select {
	case err := <-c.done:
		return err
	case <-ctx.Done():
		if c.taken.CompareAndSwap(false, true) {
			return ctx.Err()
		}
		return <-c.done
	}
}

// lead takes those who wait, again and again, until there is nobody.
func (l *lines) lead(lock string) {
	for {
		l.mu.Lock()
		all := l.of[lock]
		if len(all) == 0 {
			delete(l.of, lock)
			l.mu.Unlock()
			return
		}
		n := min(len(all), mostTogether)
		l.of[lock] = slices.Clone(all[n:])
		l.mu.Unlock()
		changes := slices.DeleteFunc(all[:n:n], func(c *waiting) bool { return !c.taken.CompareAndSwap(false, true) })
		if len(changes) == 0 {
			continue
		}
		results, err := l.together(lock, changes)
		for i, c := range changes {
			if err != nil { // whatever each was told rests on what is not so
				results[i] = err
			}
			c.done <- results[i]
		}
	}
}

// together gives each change's own error, and one that befell all.
func (l *lines) together(lock string, changes []*waiting) (results []error, err error) {
	ctx, stop := whileAnybody(changes)
	defer stop()
	results = make([]error, len(changes))
	tx, err := l.db.BeginTx(ctx, nil)
	if err != nil {
		return results, lost(err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, lock); err != nil {
		return results, fmt.Errorf("lock: %w", lost(err))
	}
	if len(changes) == 1 {
		if err := changes[0].do(ctx, tx); err != nil {
			return results, lost(err)
		}
		return results, tx.Commit()
	}
	if _, err := tx.ExecContext(ctx, `SAVEPOINT one`); err != nil {
		return results, lost(err)
	}
	for i, c := range changes {
		if results[i], err = apart(ctx, tx, c); err != nil {
			return results, err
		}
	}
	return results, tx.Commit()
}

// apart does a change that begins and ends at a savepoint.
func apart(ctx context.Context, tx *sql.Tx, c *waiting) (result, err error) {
	if result = c.do(ctx, tx); result == nil {
		// A refused statement that the change has said nothing of shows here.
		if _, result = tx.ExecContext(ctx, `RELEASE one; SAVEPOINT one`); result == nil {
			return nil, nil
		}
	}
	if result = lost(result); errors.As(result, new(*undone)) {
		return result, result
	}
	_, err = tx.ExecContext(ctx, `ROLLBACK TO one`)
	return result, lost(err)
}

// whileAnybody gives a context that ends when all who wait have given up; it has
// the first one's values.
func whileAnybody(changes []*waiting) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(context.WithoutCancel(changes[0].ctx))
	var here atomic.Int64
	here.Store(int64(len(changes)))
	stops := []func() bool{}
	for _, c := range changes {
		stops = append(stops, context.AfterFunc(c.ctx, func() {
			if here.Add(-1) == 0 {
				cancel()
			}
		}))
	}
	return ctx, func() {
		for _, stop := range stops {
			stop()
		}
		cancel()
	}
}
