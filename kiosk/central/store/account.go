package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/store/queries"
)

var _ account.Store = (*Store)(nil)

// AddAccount keeps a new account.
func (s *Store) AddAccount(ctx context.Context, a account.Account, key, hash string) error {
	n, err := s.affect(ctx, queries.AddAccount, a.ID, a.Name, key, a.Role, a.Branch, a.Municipality, hash)
	if err == nil && n == 0 {
		return account.ErrTaken
	}
	return err
}

// AccountByKey gives the account whose name folds to key.
func (s *Store) AccountByKey(ctx context.Context, key string) (account.Account, string, error) {
	return s.account(ctx, queries.AccountByKey, key)
}

// AccountByID gives an account.
func (s *Store) AccountByID(ctx context.Context, id string) (account.Account, string, error) {
	return s.account(ctx, queries.AccountByID, id)
}

func (s *Store) account(ctx context.Context, query, arg string) (account.Account, string, error) {
	a, hash, err := scanAccount(s.read.QueryRowContext(ctx, query, arg))
	if errors.Is(err, sql.ErrNoRows) {
		err = account.ErrUnknown
	}
	return a, hash, err
}

// Accounts gives all accounts.
func (s *Store) Accounts(ctx context.Context) ([]account.Account, error) {
	return list(ctx, s.read, func(rows *sql.Rows) (account.Account, error) {
		a, _, err := scanAccount(rows)
		return a, err
	}, queries.Accounts)
}

// SetHash changes what the password is proved by.
func (s *Store) SetHash(ctx context.Context, id, hash string) error {
	return s.exec(ctx, queries.SetHash, hash, id)
}

// Disable closes an account, unless it is the last admin's, or opens it.
func (s *Store) Disable(ctx context.Context, id string, disabled bool) (done bool, err error) {
	err = s.write.change(ctx, "accounts", func(ctx context.Context, tx session) error {
		changed, err := tx.ExecContext(ctx, queries.Disable, disabled, id)
		if err != nil {
			return err
		}
		n, err := changed.RowsAffected()
		if done = n > 0; !done || !disabled || err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, queries.EndSessions, id)
		return err
	})
	return done, err
}

// AddEntry adds to the staff's log.
func (s *Store) AddEntry(ctx context.Context, e account.Entry) error {
	return s.exec(ctx, queries.AddEntry, e.At.Unix(), e.Name, e.Action, e.Object)
}

// Entries gives the staff's log backwards.
func (s *Store) Entries(ctx context.Context, before int64, limit int) ([]account.Entry, error) {
	return list(ctx, s.read, func(rows *sql.Rows) (e account.Entry, err error) {
		var at int64
		err = rows.Scan(&e.ID, &at, &e.Name, &e.Action, &e.Object)
		e.At = time.Unix(at, 0)
		return e, err
	}, queries.Entries, before, limit)
}

// ForgetEntries removes old entries of the staff's log.
func (s *Store) ForgetEntries(ctx context.Context, before time.Time) error {
	return s.exec(ctx, queries.ForgetEntries, before.Unix())
}

// affect is a change of one statement that gives how many rows it was for.
func (s *Store) affect(ctx context.Context, query string, args ...any) (n int64, err error) {
	err = s.write.change(ctx, "", func(ctx context.Context, tx session) error {
		done, err := tx.ExecContext(ctx, query, args...)
		if err == nil {
			n, err = done.RowsAffected()
		}
		return err
	})
	return n, err
}

func scanAccount(row interface{ Scan(...any) error }) (a account.Account, hash string, err error) {
	err = row.Scan(&a.ID, &a.Name, &a.Role, &a.Branch, &a.Municipality, &a.Disabled, &hash)
	return a, hash, err
}
