package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/pack"
)

// packs publishes the directory to the kiosks. Without a file for the key it gives
// nil: processes of one database that made a key each would sign against each
// other.
func (l library) packs(log *slog.Logger) (*publish.Publisher, error) {
	if l.packKey == "" {
		log.Warn("the kiosks get no content: set pack_key_file, the same for all processes of this database")
		return nil, nil //nolint:nilnil // that is what the settings say
	}
	key, err := publish.KeyFile(l.packKey)
	if err != nil {
		return nil, fmt.Errorf("settings: pack_key_file: %w", err)
	}
	return publish.New(l.kept.Directory(), key, time.Now), nil
}

// renewDirectory brings in what the program carries, where no editor was.
func (l library) renewDirectory(ctx context.Context, log *slog.Logger) error {
	carried, err := pack.Embedded()
	if err != nil {
		return err
	}
	n, err := l.Register.Renew(ctx, carried)
	if n > 0 {
		log.InfoContext(ctx, "the directory has what the program carries", "changed", n)
	}
	return err
}

// printPackKey prints the line for kiosks' settings, and makes the key when there
// is none.
func printPackKey(here library, stdout io.Writer) error {
	if here.packKey == "" {
		return errors.New("set pack_key_file in the settings first")
	}
	key, err := publish.KeyFile(here.packKey)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(stdout, "pack_key = %q\n", publish.New(publish.None{}, key, time.Now).PublicKey())
	return err
}
