package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"medborgarkiosk/kiosk/central/config"
	"medborgarkiosk/kiosk/central/httpapi"
	"medborgarkiosk/kiosk/central/web"
	"medborgarkiosk/kiosk/central/web/bookings"
	"medborgarkiosk/kiosk/central/web/frame"
)

// serve serves kiosks and staff until ctx ends.
func serve(ctx context.Context, here library, c config.Config, stdout io.Writer) error {
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	here, err := here.withReminders(c.Reminder, log)
	if err != nil {
		return err
	}
	if err := here.renewDirectory(ctx, log); err != nil {
		return err
	}
	packs, err := here.packs(log)
	if err != nil {
		return err
	}
	pages, err := web.New(bookings.Config{Central: here.Central, Bookings: here.Bookings, Queue: here.Queue}, here.Register, frame.Config{
		Name: c.Name, Accounts: here.Accounts, Log: log,
		Hosts: c.Hosts(), Secure: c.StaffTLS() || c.StaffBehindProxy, Proxy: c.StaffBehindProxy,
	})
	if err != nil {
		return err
	}
	var listen net.ListenConfig
	kiosks, err := listen.Listen(ctx, "tcp", c.Listen)
	if err != nil {
		return fmt.Errorf("listen for kiosks: %w", err)
	}
	staff, err := listen.Listen(ctx, "tcp", c.Staff)
	if err != nil {
		return errors.Join(fmt.Errorf("listen for staff: %w", err), kiosks.Close())
	}
	kiosksTLS, challenge, err := certificates(c)
	if err != nil {
		return errors.Join(err, kiosks.Close(), staff.Close())
	}
	staffTLS := kiosksTLS
	if !c.StaffTLS() {
		staffTLS = nil
	}
	fmt.Fprintf(stdout, "kiosks: %s://%s\nstaff: %s://%s/\n", scheme(kiosksTLS), kiosks.Addr(), scheme(staffTLS), staff.Addr())

	// Whoever waits for news is let go when ctx ends: requests have it as base.
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	ended := make(chan error)
	go func() {
		ended <- serveOn(ctx, kiosks, httpapi.New(httpapi.Config{
			Central: here.Central, Bookings: here.Bookings, Queue: here.Queue, Reminders: here.Reminders, Packs: packs, Tries: here.Accounts, Log: log,
		}), kiosksTLS)
	}()
	go here.eraseOld(ctx, log)
	go here.remind(ctx)
	if here.kept.Shared() {
		go here.Changes.Share(ctx, here.kept, func(err error) { log.WarnContext(ctx, "other processes' changes are heard late", "error", err) })
	}
	go func() { ended <- serveOn(ctx, staff, here.withFeeds(pages, c, log), staffTLS) }()
	go func() { ended <- answerChallenges(ctx, c, challenge) }()
	err = <-ended
	stop()
	return errors.Join(err, <-ended, <-ended)
}

func scheme(speaks *tls.Config) string {
	if speaks == nil {
		return "http"
	}
	return "https"
}

func serveOn(ctx context.Context, at net.Listener, handler http.Handler, speaks *tls.Config) error {
	server := &http.Server{
		Handler:           handler,
		TLSConfig:         speaks,
		ReadHeaderTimeout: 5 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
	down := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		down <- server.Shutdown(grace)
	})
	var err error
	if speaks != nil {
		err = server.ServeTLS(at, "", "")
	} else {
		err = server.Serve(at)
	}
	if !errors.Is(err, http.ErrServerClosed) {
		stop()
		return fmt.Errorf("serve %s: %w", at.Addr(), err)
	}
	return <-down
}
