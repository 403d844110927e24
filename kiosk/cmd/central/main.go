package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"medborgarkiosk/kiosk/central/config"
	"medborgarkiosk/kiosk/central/store"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdin, os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "central:", err)
		os.Exit(1)
	}
}

// run does what args say until it is done or ctx ends. What staff and scripts
// read goes to stdout; the log goes to stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout io.Writer) error {
	c, rest, err := settings(args)
	if err != nil {
		return err
	}
	if done, err := apart(ctx, c, rest, stdout); done {
		return err
	}
	kept, err := store.Open(ctx, c.Database)
	if err != nil {
		return err
	}
	here := newLibrary(kept, c)
	if len(rest) > 0 {
		err = command(ctx, here, rest, stdin, stdout)
	} else {
		err = serve(ctx, here, c, stdout)
	}
	return errors.Join(err, kept.Close())
}

// apart does the commands that must not have the database open.
func apart(ctx context.Context, c config.Config, args []string, stdout io.Writer) (done bool, err error) {
	if len(args) == 0 {
		return false, nil
	}
	switch args[0] {
	case "backup":
		return true, makeBackup(ctx, c, args[1:], stdout)
	case "restore":
		return true, restoreBackup(ctx, c, args[1:])
	case "version":
		_, err := fmt.Fprintln(stdout, released)
		return true, err
	}
	return false, nil
}

// released is the package's version, which its build fills in.
var released = "unreleased"

// settings reads the file first and the flags over it.
func settings(args []string) (config.Config, []string, error) {
	c := config.Default()
	var file string
	flags := flag.NewFlagSet("central", flag.ContinueOnError)
	flags.StringVar(&file, "config", "", "settings `file` (TOML)")
	flags.StringVar(&c.Name, "name", c.Name, "the library's name")
	flags.StringVar(&c.Database, "database", c.Database, "database `file`, or postgres://user@host/database")
	flags.StringVar(&c.Listen, "listen", c.Listen, "`address` for kiosks")
	flags.StringVar(&c.Staff, "staff", c.Staff, "`address` of the staff's pages")
	if err := flags.Parse(args); err != nil {
		return c, nil, err
	}
	if file != "" {
		if err := config.Read(file, &c); err != nil {
			return c, nil, err
		}
		if err := flags.Parse(args); err != nil { // flags win over the file
			return c, nil, err
		}
	}
	return c, flags.Args(), c.Check()
}
