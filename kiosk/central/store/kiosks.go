package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/store/queries"
)

// AddKiosk keeps a new kiosk; two of one name are an error.
func (s *Store) AddKiosk(ctx context.Context, k central.Kiosk, keyHash []byte) error {
	return s.exec(ctx, queries.AddKiosk, k.ID, k.Name, k.Place, keyHash)
}

// KeyHash gives the hash of a kiosk's key.
func (s *Store) KeyHash(ctx context.Context, kioskID string) ([]byte, error) {
	var hash []byte
	err := s.read.QueryRowContext(ctx, queries.KeyHash, kioskID).Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, central.ErrUnknown
	}
	return hash, err
}

// Kiosks gives all kiosks.
func (s *Store) Kiosks(ctx context.Context) ([]central.Kiosk, error) {
	return list(ctx, s.read, func(rows *sql.Rows) (k central.Kiosk, err error) {
		var heard int64
		var printer, scanner, content string
		err = rows.Scan(&k.ID, &k.Name, &k.Place, &heard, &k.Version, &printer, &scanner, &content, &k.Waiting)
		if heard != 0 {
			k.Heard = time.Unix(heard, 0)
		}
		k.Printer, k.Scanner, k.Content = splitCodes(printer), splitCodes(scanner), splitCodes(content)
		return k, err
	}, queries.Kiosks)
}

// KeepHealth keeps what a kiosk said of itself.
func (s *Store) KeepHealth(ctx context.Context, kioskID string, h central.Health, heard time.Time) error {
	return s.exec(ctx, queries.KeepHealth,
		heard.Unix(), h.Version, joinCodes(h.Printer), joinCodes(h.Scanner), joinCodes(h.Content), h.Waiting, kioskID)
}
