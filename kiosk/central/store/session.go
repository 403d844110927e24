package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/store/queries"
)

// AddSession keeps a session.
func (s *Store) AddSession(ctx context.Context, one account.Session) error {
	return s.exec(ctx, queries.AddSession, one.Hash, one.Account, one.Begun.Unix(), one.Seen.Unix())
}

// Session gives the session of a token's hash.
func (s *Store) Session(ctx context.Context, hash []byte) (one account.Session, err error) {
	var begun, seen int64
	err = s.read.QueryRowContext(ctx, queries.Session, hash).Scan(&one.Hash, &one.Account, &begun, &seen)
	if errors.Is(err, sql.ErrNoRows) {
		err = account.ErrNoSession
	}
	one.Begun, one.Seen = time.Unix(begun, 0), time.Unix(seen, 0)
	return one, err
}

// TouchSession notes that a session is used.
func (s *Store) TouchSession(ctx context.Context, hash []byte, seen time.Time) error {
	return s.exec(ctx, queries.TouchSession, seen.Unix(), hash)
}

// EndSession ends a session.
func (s *Store) EndSession(ctx context.Context, hash []byte) error {
	return s.exec(ctx, queries.EndSession, hash)
}

// EndSessions ends all sessions of an account.
func (s *Store) EndSessions(ctx context.Context, id string) error {
	return s.exec(ctx, queries.EndSessions, id)
}

// ForgetSessions removes what is over.
func (s *Store) ForgetSessions(ctx context.Context, begun, seen time.Time) error {
	return s.exec(ctx, queries.ForgetSessions, begun.Unix(), seen.Unix())
}

// Tries gives how often was tried, and when last.
func (s *Store) Tries(ctx context.Context, key string) (n int, last time.Time, err error) {
	var at int64
	err = s.read.QueryRowContext(ctx, queries.Tries, key).Scan(&n, &at)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return n, time.UnixMilli(at), err
}

// CountTry sets how often was tried, if nobody else has meanwhile.
func (s *Store) CountTry(ctx context.Context, key string, was, n int, last time.Time) (bool, error) {
	done, err := s.affect(ctx, queries.CountTry, key, n, last.UnixMilli(), was)
	return done > 0, err
}

// ForgetTries removes old tries.
func (s *Store) ForgetTries(ctx context.Context, before time.Time) error {
	return s.exec(ctx, queries.ForgetTries, before.UnixMilli())
}
