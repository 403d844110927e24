package main

import (
	"cmp"
	"context"
	"crypto/ed25519"
	"fmt"
	"log/slog"
	"os"
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

// whoAmI is who this machine is at central; a code in the settings is exchanged, if
// that can be done at once.
func whoAmI(ctx context.Context, set settings.Settings) (identity.Identity, error) {
	if err := os.MkdirAll(set.DataDir, 0o700); err != nil {
		return identity.Identity{}, fmt.Errorf("make the kiosk's directories: %w", err)
	}
	who, err := identity.Open(set.DataDir)
	if err != nil || !preset(set, who) {
		return who, err
	}
	ctx, cancel := context.WithTimeout(ctx, presetTime)
	defer cancel()
	e := &enrolment{dir: set.DataDir, who: who, done: func() {}}
	if err := e.Enrol(ctx, set.Central, set.EnrolmentCode); err != nil {
		slog.WarnContext(ctx, "not enrolled with the settings' code", "code", kiosk.CodeOf(err), "error", err)
		return who, nil
	}
	return identity.Open(set.DataDir)
}

// preset tells whether the settings have a code that is still to be used.
func preset(set settings.Settings, who identity.Identity) bool {
	return set.EnrolmentCode != "" && set.Central != "" && !who.Enrolled()
}

// presetRest is the time between tries with the settings' code: at the first start the
// network may come late.
const presetRest = 30 * time.Second

// tryPreset tries the settings' code until it has been exchanged, or never will be.
func (e *enrolment) tryPreset(ctx context.Context, set settings.Settings) {
	for again := time.NewTicker(presetRest); ; {
		select {
		case <-ctx.Done():
			again.Stop()
			return
		case <-again.C:
		}
		switch kiosk.CodeOf(e.Enrol(ctx, set.Central, set.EnrolmentCode)) {
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
