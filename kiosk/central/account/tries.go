package account

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"time"
)

// So many wrong tries are free; each one more doubles the wait, up to longest.
// An address is often a whole library's.
const (
	triesByName    = 5
	triesByAddress = 30
	longestWait    = 5 * time.Minute
	triesKept      = time.Hour
)

type tryKey struct {
	what string
	free int
}

// hash keeps names that were mistyped, maybe passwords, and addresses out of
// the database.
func (k tryKey) hash() string {
	sum := sha256.Sum256([]byte(k.what))
	return hex.EncodeToString(sum[:16])
}

func (k tryKey) wait(tries int) time.Duration {
	if tries < k.free {
		return 0
	}
	return min(time.Second<<min(tries-k.free, 20), longestWait)
}

// Try counts a try to guess something else than a password, from an address, as wrong
// until it is forgiven, or gives *Wait.
func (a *Accounts) Try(ctx context.Context, what, from string) error {
	return a.try(ctx, tryKey{what + " from " + from, triesByAddress})
}

// Forgive takes a right one back.
func (a *Accounts) Forgive(ctx context.Context, what, from string) error {
	return a.forgive(ctx, tryKey{what + " from " + from, triesByAddress})
}

// try counts a try as wrong until it is forgiven, or gives *Wait.
func (a *Accounts) try(ctx context.Context, key tryKey) error {
	now := a.now()
	if err := a.store.ForgetTries(ctx, now.Add(-triesKept)); err != nil {
		return fmt.Errorf("tries: %w", err)
	}
	for range 2 * triesByAddress {
		n, last, err := a.store.Tries(ctx, key.hash())
		if err != nil {
			return fmt.Errorf("tries: %w", err)
		}
		if left := last.Add(key.wait(n)).Sub(now); n > 0 && left > 0 {
			return &Wait{left}
		}
		counted, err := a.store.CountTry(ctx, key.hash(), n, n+1, now)
		if err != nil {
			return fmt.Errorf("tries: %w", err)
		}
		if counted {
			return nil
		}
	}
	return errors.New("tries: too many at once")
}

// forgive takes back what the right password shows to be no guess: all of the
// name's tries, one of the address's.
func (a *Accounts) forgive(ctx context.Context, key tryKey) error {
	for {
		n, last, err := a.store.Tries(ctx, key.hash())
		if err != nil || n == 0 {
			return err
		}
		left := 0
		if key.free == triesByAddress {
			left = n - 1
		}
		if done, err := a.store.CountTry(ctx, key.hash(), n, left, last); err != nil || done {
			return err
		}
	}
}
