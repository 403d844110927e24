package main

import (
	"context"
	"encoding/json"
	"flag"
	"io"
	"time"

	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/identity"
	"medborgarkiosk/kiosk/update"
)

// runHealth writes what answers as JSON, for the updater. It touches nothing that a
// running kiosk uses.
func runHealth(ctx context.Context, args []string, out io.Writer) error {
	set, _, err := loadSettings(flag.NewFlagSet("health", flag.ContinueOnError), args)
	if err != nil {
		return err
	}
	p := &program{set: set}
	defer p.Close()
	if err := p.openDevices(); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	var health update.Health
	_, err = p.ports.Printer.Offer(ctx)
	health.Printer = err == nil
	_, err = p.ports.Scanner.Offer(ctx)
	health.Scanner = err == nil
	who, err := identity.Open(set.DataDir)
	if err != nil {
		return err
	}
	if who.Enrolled() {
		client, err := api.NewClient(api.Config{Address: centralOf(set, who), Kiosk: who.Kiosk, Key: who.Key})
		if err != nil {
			return err
		}
		defer client.Close()
		_, err = client.Time(ctx)
		health.Central = err == nil
	}
	return json.NewEncoder(out).Encode(health)
}
