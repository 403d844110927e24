package main

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/config"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/queue"
	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/central/store"
)

// library is all of central's use cases on one store.
type library struct {
	*central.Central
	Bookings *booking.Service
	Queue    *queue.Service
	Accounts *account.Accounts
	Register *register.Register
	// Reminders is nil while they are off.
	Reminders *reminder.Service
	kept      *store.Store
	packKey   string // the file; "" when the settings name none
}

func newLibrary(kept *store.Store, c config.Config) library {
	here := central.New(kept, time.Now)
	return library{
		Central: here, kept: kept, packKey: c.PackKey(),
		Bookings: booking.New(booking.Config{
			Store: kept.Bookings(), Now: time.Now, Tell: here.Changes.Tell, Name: c.Name,
			Rules: booking.Rules{Retention: time.Duration(c.RetentionDays) * 24 * time.Hour},
		}),
		Queue:    queue.New(queue.Config{Store: kept.Queue(), Now: time.Now, Zone: central.Sweden, Tell: here.Changes.Tell}),
		Register: register.New(register.Config{Store: kept.Directory(), Now: time.Now, Zone: central.Sweden, Tell: here.Changes.Tell}),
		Accounts: account.New(kept, time.Now, time.Duration(c.LogDays)*24*time.Hour),
	}
}

// eraseEvery is how often central looks for what is too old to be kept.
const eraseEvery = time.Hour

// eraseOld leaves only counts of what is too old, until ctx ends.
func (l library) eraseOld(ctx context.Context, log *slog.Logger) {
	again := time.NewTicker(eraseEvery)
	defer again.Stop()
	for {
		err := errors.Join(l.Bookings.Erase(ctx), l.kept.ForgetShown(ctx, time.Now().Add(-l.Bookings.Rules.Retention)),
			l.kept.Reminders().DropEnded(ctx, time.Now())) // also when reminders were switched off
		if branches, listed := l.Bookings.Branches(ctx); err == nil {
			err = listed
			for _, b := range branches {
				if err == nil {
					err = l.Queue.EraseOld(ctx, b.ID)
				}
			}
		}
		if err == nil {
			err = l.kept.Sweep(ctx)
		}
		if err != nil && ctx.Err() == nil {
			log.ErrorContext(ctx, "old bookings are not erased; trying again", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-again.C:
		}
	}
}
