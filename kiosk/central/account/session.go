package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"time"
)

// Session is one browser that somebody has logged in with. Of its token only
// the hash is kept: who reads the database can't use it.
type Session struct {
	Hash        []byte
	Account     string // id
	Begun, Seen time.Time
}

// How long a session lasts: without use, and at most.
const (
	Idle   = 60 * time.Minute
	AtMost = 12 * time.Hour
)

// seenEvery is how exactly it is known when a session was used: a page that is
// looked at does not cost a write each time.
const seenEvery = time.Minute

// begin makes a session and gives its token, 256 random bits.
func (a *Accounts) begin(ctx context.Context, id string) (token string, err error) {
	var secret [32]byte
	rand.Read(secret[:]) //nolint:errcheck // it never fails
	token = base64.RawURLEncoding.EncodeToString(secret[:])
	now := a.now()
	if err := a.store.ForgetSessions(ctx, now.Add(-AtMost), now.Add(-Idle)); err != nil {
		return "", fmt.Errorf("forget sessions: %w", err)
	}
	if err := a.store.AddSession(ctx, Session{digest(token), id, now, now}); err != nil {
		return "", fmt.Errorf("begin session: %w", err)
	}
	return token, nil
}

// Who gives the account that the token's session is of, or ErrNoSession. What
// somebody does keeps the session alive; what a page does by itself does not:
// then used is false.
func (a *Accounts) Who(ctx context.Context, token string, used bool) (Account, error) {
	if token == "" {
		return Account{}, ErrNoSession
	}
	s, err := a.store.Session(ctx, digest(token))
	if err != nil {
		return Account{}, fmt.Errorf("session: %w", err)
	}
	now := a.now()
	if now.Sub(s.Begun) >= AtMost || now.Sub(s.Seen) >= Idle {
		return Account{}, ErrNoSession
	}
	who, _, err := a.store.AccountByID(ctx, s.Account)
	if errors.Is(err, ErrUnknown) || err == nil && who.Disabled {
		return Account{}, ErrNoSession
	}
	if err != nil {
		return Account{}, fmt.Errorf("session: %w", err)
	}
	if used && now.Sub(s.Seen) >= seenEvery {
		if err := a.store.TouchSession(ctx, s.Hash, now); err != nil {
			return Account{}, fmt.Errorf("session: %w", err)
		}
	}
	return who, nil
}

// LogOut ends the token's session.
func (a *Accounts) LogOut(ctx context.Context, token string) error {
	if err := a.store.EndSession(ctx, digest(token)); err != nil {
		return fmt.Errorf("log out: %w", err)
	}
	return nil
}

func digest(token string) []byte {
	sum := sha256.Sum256([]byte(token))
	return sum[:]
}
