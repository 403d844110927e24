package main

import (
	"cmp"
	"context"
	"crypto/ed25519"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/identity"
	"medborgarkiosk/kiosk/settings"
)

// enrolment makes this machine a kiosk of central, and keeps that.
type enrolment struct {
	dir  string
	who  identity.Identity
	done func() // the kiosk begins anew
}

var _ kiosk.Enrolment = (*enrolment)(nil)

// Enrol exchanges the code.
func (e *enrolment) Enrol(ctx context.Context, address, code string) error {
	if err := api.CheckAddress(address); err != nil {
		return kiosk.Fail(kiosk.CentralOffline, "enrol", err)
	}
	reply, err := api.Enrol(ctx, address, code, e.who.Key.Public().(ed25519.PublicKey))
	if err != nil {
		return err
	}
	if err := identity.Keep(e.dir, identity.Place{Kiosk: reply.Kiosk, Name: reply.Name, Central: address}); err != nil {
		return kiosk.Fail(kiosk.Internal, "enrol", err)
	}
	if err := os.Remove(filepath.Join(e.dir, codeFile)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		slog.WarnContext(ctx, "the code that an installer left stays", "error", err)
	}
	slog.InfoContext(ctx, "enrolled", "kiosk", reply.Kiosk)
	e.done()
	return nil
}

// Alone goes on without central.
func (e *enrolment) Alone(context.Context) error {
	if !e.who.Enrolled() {
		if err := identity.Keep(e.dir, identity.Place{Alone: true}); err != nil {
			return err
		}
	}
	e.done()
	return nil
}

// presetTime is how long the first screen waits for a code from the settings to be
// exchanged.
const presetTime = 5 * time.Second

// whoAmI is who this machine is at central; a code that it was given is exchanged, if
// that can be done at once.
func whoAmI(ctx context.Context, set settings.Settings) (identity.Identity, error) {
	who, err := identity.Open(set.DataDir)
	code := preset(set, who)
	if err != nil || code == "" {
		return who, err
	}
	ctx, cancel := context.WithTimeout(ctx, presetTime)
	defer cancel()
	e := &enrolment{dir: set.DataDir, who: who, done: func() {}}
	if err := e.Enrol(ctx, set.Central, code); err != nil {
		slog.WarnContext(ctx, "not enrolled with the code that it was given", "code", kiosk.CodeOf(err), "error", err)
		return who, nil
	}
	return identity.Open(set.DataDir)
}

// codeFile is where an installer may leave the code, for the kiosk's eyes only.
const codeFile = "enrolment-code"

// preset is the code that the machine was given before its first start and that is
// still to be used, "" for none: that of the settings, or of an installer's file.
func preset(set settings.Settings, who identity.Identity) string {
	if set.Central == "" || who.Enrolled() {
		return ""
	}
	left, err := os.ReadFile(filepath.Join(set.DataDir, codeFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		slog.Warn("the code that an installer left", "error", err)
	}
	return cmp.Or(set.EnrolmentCode, strings.TrimSpace(string(left)))
}

// presetRest is the time between tries with the code that was given: at the first start the
// network may come late.
const presetRest = 30 * time.Second

// tryPreset tries the code that was given until it has been exchanged, or never will be.
func (e *enrolment) tryPreset(ctx context.Context, address, code string) {
	for again := time.NewTicker(presetRest); ; {
		select {
		case <-ctx.Done():
			again.Stop()
			return
		case <-again.C:
		}
		switch kiosk.CodeOf(e.Enrol(ctx, address, code)) {
		case "", kiosk.EnrolWrong, kiosk.EnrolUsed, kiosk.EnrolOld:
			again.Stop()
			return
		}
	}
}

// centralOf is central's address: the settings say where it is now, and the enrolment
// where it was.
func centralOf(set settings.Settings, who identity.Identity) string {
	return cmp.Or(set.Central, who.Central)
}
