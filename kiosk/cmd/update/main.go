package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"medborgarkiosk/kiosk/openinghours"
	"medborgarkiosk/kiosk/settings"
	"medborgarkiosk/kiosk/update"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:])
	stop()
	if errors.Is(err, update.ErrLater) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "update:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("update", flag.ContinueOnError)
	config := flags.String("config", "/etc/medborgarkiosk/kiosk.toml", "the kiosk's settings")
	now := flags.Bool("now", false, "whatever the hour, and though somebody was there a moment ago")
	status := flags.String("status", "/run/medborgarkiosk/status", "the file that kiosk session keeps")
	source := flags.String("source", "/etc/apt/sources.list.d/medborgarkiosk.sources", "the repository")
	if err := flags.Parse(args); err != nil {
		return err
	}
	set, err := settings.Load(*config)
	if err != nil {
		return err
	}
	hours, quiet := set.UpdateHours, time.Duration(set.UpdateQuiet)
	if *now {
		hours, quiet = "24/7", 0
	}
	open, err := openinghours.Parse(hours)
	if err != nil && hours != "" {
		return fmt.Errorf("update_hours: %w", err)
	}
	updater := &update.Updater{Config: update.Config{
		Packages: update.Apt{
			Package: "medborgarkiosk", Source: *source, Kept: "/var/lib/medborgarkiosk-update",
			Porter: update.Porter{Unit: "medborgarkiosk-fetch.service", List: "/run/medborgarkiosk-fetch.wanted", Folder: "/var/cache/medborgarkiosk-fetch"},
		},
		Kiosk: update.Session{
			Unit: "medborgarkiosk.service", Status: *status, Quiet: quiet, Now: time.Now,
			Checkup: "medborgarkiosk-health.service", Found: "/run/medborgarkiosk-health",
		},
		Store: update.File(set.UpdateState), Hours: open, Now: time.Now, Log: slog.Default(),
	}}
	_, err = updater.Run(ctx)
	return err
}
