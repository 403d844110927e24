package account

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// nobody's hash is worked on when there is no such account, so that both take
// as long.
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// LogIn begins a session, or gives ErrDenied or *Wait. from is the address that
// it comes from.
func (a *Accounts) LogIn(ctx context.Context, name, password, from string) (token string, who Account, err error) {
	if who, err = a.prove(ctx, name, password, from); err != nil {
		return "", who, err
	}
	token, err = a.begin(ctx, who.ID)
	return token, who, err
}

// prove counts the try before it works on the password: who sends many at once
// gets no more of them than one after the other.
func (a *Accounts) prove(ctx context.Context, name, password, from string) (Account, error) {
	keys := []tryKey{{"name " + fold(name), triesByName}, {"from " + from, triesByAddress}}
	for _, key := range keys {
		if err := a.try(ctx, key); err != nil {
			return Account{}, err
		}
	}
	who, hash, err := a.store.AccountByKey(ctx, fold(name))
	unknown := errors.Is(err, ErrUnknown)
	if err != nil && !unknown {
		return Account{}, fmt.Errorf("log in: %w", err)
	}
	if unknown {
		hash = nobody
	}
	ok, old, err := a.hasher.proves(ctx, password, hash)
	switch {
	case err != nil:
		return Account{}, fmt.Errorf("log in: %w", err)
	case !ok || unknown || who.Disabled:
		return Account{}, ErrDenied
	}
	for _, key := range keys {
		if err := a.forgive(ctx, key); err != nil {
			return Account{}, err
		}
	}
	if old {
		if hash, err = a.hasher.hash(ctx, password); err == nil {
			err = a.store.SetHash(ctx, who.ID, hash)
		}
		if err != nil {
			return Account{}, fmt.Errorf("log in: %w", err)
		}
	}
	return who, nil
}

// Wait says that there were too many tries, and how long to wait.
type Wait struct{ For time.Duration }

// Error says so.
func (w *Wait) Error() string { return fmt.Sprintf("too many tries: wait %s", w.For) }
