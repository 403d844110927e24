package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/store/queries"
)

// codes is the lock that changes of codes share: there are few.
const codes = "enrolment"

// PutCode keeps a code in place of those that were not used.
func (s *Store) PutCode(ctx context.Context, kioskID string, hash []byte, until, old time.Time) error {
	return s.write.change(ctx, codes, func(ctx context.Context, tx session) error {
		if _, err := scanKiosk(tx.QueryRowContext(ctx, queries.Kiosk, kioskID)); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, queries.DropCodes, kioskID)
		if err == nil {
			_, err = tx.ExecContext(ctx, queries.ForgetCodes, old.Unix())
		}
		if err == nil {
			_, err = tx.ExecContext(ctx, queries.AddCode, hash, kioskID, until.Unix())
		}
		return err
	})
}

// Enrol uses a code.
func (s *Store) Enrol(ctx context.Context, hash, key []byte, now time.Time) (k central.Kiosk, err error) {
	err = s.write.change(ctx, codes, func(ctx context.Context, tx session) error {
		var kioskID string
		var until, used int64
		err := tx.QueryRowContext(ctx, queries.Code, hash).Scan(&kioskID, &until, &used)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			return central.ErrCode
		case err != nil:
			return err
		}
		had, err := keyOf(ctx, tx, kioskID)
		switch {
		case err != nil && !errors.Is(err, central.ErrUnknown) && !errors.Is(err, central.ErrRevoked):
			return err
		case used != 0 && !bytes.Equal(had, key):
			return central.ErrCodeUsed
		case used == 0 && now.Unix() >= until:
			return central.ErrCodeOld
		case used == 0:
			if _, err = tx.ExecContext(ctx, queries.UseCode, now.Unix(), hash); err == nil {
				_, err = tx.ExecContext(ctx, queries.KeepKey, key, now.Unix(), kioskID)
			}
			if err != nil {
				return err
			}
		}
		k, err = scanKiosk(tx.QueryRowContext(ctx, queries.Kiosk, kioskID))
		return err
	})
	return k, err
}

// KioskKey gives the public key of a kiosk that is let in.
func (s *Store) KioskKey(ctx context.Context, kioskID string) ([]byte, error) {
	return keyOf(ctx, s.read, kioskID)
}

func keyOf(ctx context.Context, db session, kioskID string) (key []byte, err error) {
	var revoked int64
	err = db.QueryRowContext(ctx, queries.KioskKey, kioskID).Scan(&key, &revoked)
	switch {
	case errors.Is(err, sql.ErrNoRows), err == nil && key == nil:
		return nil, central.ErrUnknown
	case err == nil && revoked != 0:
		return nil, central.ErrRevoked
	}
	return key, err
}

// Revoke shuts a kiosk out, and lets no code bring it back that was made before.
func (s *Store) Revoke(ctx context.Context, kioskID string, now time.Time) error {
	return s.write.change(ctx, codes, func(ctx context.Context, tx session) error {
		done, err := tx.ExecContext(ctx, queries.Revoke, now.Unix(), kioskID)
		if err != nil {
			return err
		}
		if n, err := done.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, central.ErrUnknown)
		}
		_, err = tx.ExecContext(ctx, queries.DropCodes, kioskID)
		return err
	})
}
