package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/store/queries"
)

// AddKiosk keeps a new kiosk; two of one name are an error.
func (s *Store) AddKiosk(ctx context.Context, k central.Kiosk) error {
	n, err := s.affect(ctx, queries.AddKiosk, k.ID, k.Name, k.Place)
	if err == nil && n == 0 {
		err = central.ErrTaken
	}
	return err
}

// Kiosks gives all kiosks.
func (s *Store) Kiosks(ctx context.Context) ([]central.Kiosk, error) {
	return list(ctx, s.read, func(rows *sql.Rows) (central.Kiosk, error) { return scanKiosk(rows) }, queries.Kiosks)
}

// KeepHealth keeps what a kiosk said of itself.
func (s *Store) KeepHealth(ctx context.Context, kioskID string, h central.Health, heard time.Time) error {
	told, err := json.Marshal(h.Told)
	if err != nil {
		return err
	}
	return s.exec(ctx, queries.KeepHealth,
		heard.Unix(), h.Version, joinCodes(h.Printer), joinCodes(h.Scanner), joinCodes(h.Content), h.Waiting, string(told), kioskID)
}

// scanner is a row, or the row that rows stand at.
type scanner interface{ Scan(into ...any) error }

func scanKiosk(row scanner) (k central.Kiosk, err error) {
	var enrolled, revoked, heard int64
	var printer, scanner, content, told string
	err = row.Scan(&k.ID, &k.Name, &k.Place, &enrolled, &revoked, &heard, &k.Version, &printer, &scanner, &content, &k.Waiting, &told)
	if errors.Is(err, sql.ErrNoRows) {
		return k, central.ErrUnknown
	}
	if err == nil {
		err = json.Unmarshal([]byte(told), &k.Told)
	}
	k.Enrolled, k.Revoked, k.Heard = moment(enrolled), moment(revoked), moment(heard)
	k.Printer, k.Scanner, k.Content = splitCodes(printer), splitCodes(scanner), splitCodes(content)
	return k, err
}

// moment is the time of seconds since 1970; zero for 0, which is never.
func moment(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0)
}

// PutSettings keeps the next version.
func (s *Store) PutSettings(ctx context.Context, kioskID string, was int64, one central.Settings) (version int64, err error) {
	err = s.write.change(ctx, "kiosk "+kioskID, func(ctx context.Context, tx session) error {
		all, err := settingsOf(ctx, tx, kioskID)
		if err != nil {
			return err
		}
		var last int64
		if len(all) > 0 {
			last = all[0].Version
		}
		if last != was {
			return central.ErrStale
		}
		version = last + 1
		_, err = tx.ExecContext(ctx, queries.PutSettings, kioskID, version, one.Text, one.By, one.At.Unix())
		return err
	})
	return version, err
}

// Settings gives all versions.
func (s *Store) Settings(ctx context.Context, kioskID string) ([]central.Settings, error) {
	return settingsOf(ctx, s.read, kioskID)
}

func settingsOf(ctx context.Context, db session, kioskID string) ([]central.Settings, error) {
	return list(ctx, db, func(rows *sql.Rows) (one central.Settings, err error) {
		var written int64
		err = rows.Scan(&one.Version, &one.Text, &one.By, &written)
		one.At = time.Unix(written, 0)
		return one, err
	}, queries.Settings, kioskID)
}
