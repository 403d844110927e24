package store_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"

	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/store"
)

var errOwn = errors.New("thought better of it")

// crew is many changes of one lock: the first has begun when the others come, so
// that those wait, and are done together.
type crew struct {
	t     *testing.T
	store *store.Store
	begun chan struct{}
	free  chan struct{}
	all   sync.WaitGroup
}

func newCrew(t *testing.T, s *store.Store) *crew {
	t.Helper()
	c := &crew{t: t, store: s, begun: make(chan struct{}), free: make(chan struct{})}
	err := s.Change(t.Context(), "crew", func(ctx context.Context, tx store.Session) error {
		_, err := tx.ExecContext(ctx, `CREATE TABLE mark (n BIGINT PRIMARY KEY)`)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	c.join(t.Context(), func(context.Context, store.Session) error {
		close(c.begun)
		<-c.free
		return nil
	}, nil)
	<-c.begun
	return c
}

// join adds a change that must end with want.
func (c *crew) join(ctx context.Context, do func(context.Context, store.Session) error, want error) {
	c.all.Go(func() {
		if err := c.store.Change(ctx, "crew", do); !errors.Is(err, want) {
			c.t.Errorf("the change ends with %v, not %v", err, want)
		}
	})
}

// await waits until so many wait for the lock; nobody can count those of SQLite.
func (c *crew) await(n int) {
	for c.store.Shared() && c.store.Waiting("crew") < n {
		runtime.Gosched()
	}
}

// marks lets them go on, and gives what they have kept.
func (c *crew) marks() (all []int64) {
	close(c.free)
	c.all.Wait()
	err := c.store.Change(c.t.Context(), "", func(ctx context.Context, tx store.Session) error {
		rows, err := tx.QueryContext(ctx, `SELECT n FROM mark ORDER BY n`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var n int64
			if err := rows.Scan(&n); err != nil {
				return err
			}
			all = append(all, n)
		}
		return rows.Err()
	})
	if err != nil {
		c.t.Error(err)
	}
	return all
}

func mark(n int) func(context.Context, store.Session) error {
	return func(ctx context.Context, tx store.Session) error {
		_, err := tx.ExecContext(ctx, fmt.Sprintf(`INSERT INTO mark (n) VALUES (%d)`, n))
		return err
	}
}

// TestOneFailsAlone: those who share a transaction share no failure.
func TestOneFailsAlone(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newCrew(t, open(t))
			for n := range 5 {
				c.join(t.Context(), mark(n), nil)
			}
			c.join(t.Context(), func(ctx context.Context, tx store.Session) error {
				return errors.Join(mark(10)(ctx, tx), errOwn)
			}, errOwn)
			var refused error // by the database
			c.all.Go(func() {
				refused = c.store.Change(t.Context(), "crew", func(ctx context.Context, tx store.Session) error {
					if err := mark(11)(ctx, tx); err != nil {
						return err
					}
					return mark(11)(ctx, tx)
				})
			})
			c.await(7)
			if got := c.marks(); !slices.Equal(got, []int64{0, 1, 2, 3, 4}) {
				t.Errorf("kept is %v", got)
			}
			if refused == nil {
				t.Error("a row that was there was put once more")
			}
		})
	}
}

// TestWhoGivesUpIsNotDone: a change that is given up in the line is not done, and
// keeps nobody waiting.
func TestWhoGivesUpIsNotDone(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newCrew(t, open(t))
			ctx, giveUp := context.WithCancel(t.Context())
			gone := make(chan error)
			go func() { gone <- c.store.Change(ctx, "crew", mark(7)) }()
			c.await(1)
			giveUp()
			if err := <-gone; !errors.Is(err, context.Canceled) {
				t.Error(err)
			}
			c.join(t.Context(), mark(8), nil)
			c.await(2)
			if got := c.marks(); !slices.Equal(got, []int64{8}) {
				t.Errorf("kept is %v", got)
			}
		})
	}
}

// TestChangesShareATransaction: as many as wait are one transaction in PostgreSQL.
func TestChangesShareATransaction(t *testing.T) {
	t.Parallel()
	c := newCrew(t, centraltest.Open(t, centraltest.Postgres(t)))
	shared := map[int64]int{} // how many, by the number of the transaction
	for n := range 20 {
		c.join(t.Context(), func(ctx context.Context, tx store.Session) error {
			var id int64
			if err := tx.QueryRowContext(ctx, `SELECT txid_current()`).Scan(&id); err != nil {
				return err
			}
			shared[id]++ // they come one after the other
			return mark(n)(ctx, tx)
		}, nil)
	}
	c.await(20)
	if got := c.marks(); len(got) != 20 || len(shared) != 1 {
		t.Errorf("kept is %v, in transactions %v", got, shared)
	}
}

// TestALostTransactionIsDoneAgain: all who shared it are done, once.
func TestALostTransactionIsDoneAgain(t *testing.T) {
	t.Parallel()
	c := newCrew(t, centraltest.Open(t, centraltest.Postgres(t)))
	lost := false
	for n := range 20 {
		c.join(t.Context(), func(ctx context.Context, tx store.Session) error {
			if n == 10 && !lost {
				lost = true
				_, err := tx.ExecContext(ctx, `SELECT pg_terminate_backend(pg_backend_pid())`)
				return err
			}
			return mark(n)(ctx, tx)
		}, nil)
	}
	c.await(20)
	if got := c.marks(); len(got) != 20 || !lost {
		t.Errorf("kept is %v", got)
	}
}

// TestASwallowedRefusalIsItsOwn: PostgreSQL lets nothing follow a refused
// statement; a change that says nothing of one fails, and no other.
func TestASwallowedRefusalIsItsOwn(t *testing.T) {
	t.Parallel()
	c := newCrew(t, centraltest.Open(t, centraltest.Postgres(t)))
	c.join(t.Context(), mark(1), nil)
	var swallowed error
	c.all.Go(func() {
		swallowed = c.store.Change(t.Context(), "crew", func(ctx context.Context, tx store.Session) error {
			tx.ExecContext(ctx, `SELECT 1/0`) //nolint:errcheck // that is what is tried
			return nil
		})
	})
	c.join(t.Context(), mark(2), nil)
	c.await(3)
	if got := c.marks(); !slices.Equal(got, []int64{1, 2}) || swallowed == nil {
		t.Errorf("kept is %v, and the swallowing change ends with %v", got, swallowed)
	}
}
