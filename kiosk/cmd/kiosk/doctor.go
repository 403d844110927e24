package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"medborgarkiosk/kiosk/doctor"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/identity"
	"medborgarkiosk/kiosk/journey"
)

// runDoctor writes a line for each check, in the language of LANG where the
// kiosk speaks it, and gives an error when something is wrong.
func runDoctor(ctx context.Context, args []string, out io.Writer) error {
	set, _, err := loadSettings(flag.NewFlagSet("doctor", flag.ContinueOnError), args)
	if err != nil {
		return err
	}
	who, err := identity.Open(set.DataDir)
	if err != nil {
		return err
	}
	p, err := open(ctx, set, who)
	if err != nil {
		return err
	}
	defer p.Close()
	tag, _, _ := strings.Cut(os.Getenv("LANG"), "_")
	words := i18n.For(tag)
	marks := map[journey.Tone]string{journey.OKTone: "✓", journey.WarnTone: "!", journey.BadTone: "✗"}
	rows := p.checkup().Run(ctx)
	for _, r := range rows {
		line := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(words.Text(r.Value))
		if _, err := fmt.Fprintf(out, "%s %-12s %s\n", marks[r.Tone], words.Text(r.Label), line); err != nil {
			return err
		}
	}
	if !doctor.Healthy(rows) {
		return errors.New("something is wrong")
	}
	return nil
}
