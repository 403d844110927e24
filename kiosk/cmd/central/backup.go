package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"time"

	"medborgarkiosk/kiosk/central/backup"
	"medborgarkiosk/kiosk/central/config"
)

// makeBackup copies the database and prints the copy's file.
func makeBackup(ctx context.Context, c config.Config, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("central backup", flag.ContinueOnError)
	to := flags.String("to", "", "the folder for the copies (a must)")
	keep := flags.Int("keep", 14, "for how many days copies stay")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *to == "" || *keep < 1 {
		return errors.New("backup: -to is a must, and -keep one day at least")
	}
	file, err := backup.Make(ctx, c.Database, *to, time.Now(), time.Duration(*keep)*24*time.Hour)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(stdout, file)
	return err
}

// restoreBackup puts a copy in the database's place.
func restoreBackup(ctx context.Context, c config.Config, args []string) error {
	flags := flag.NewFlagSet("central restore", flag.ContinueOnError)
	from := flags.String("from", "", "the copy (a must)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *from == "" {
		return errors.New("restore: -from is a must")
	}
	return backup.Restore(ctx, c.Database, *from)
}
