package doctor_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/doctor"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/journey"
)

// kit is a healthy kiosk whose parts a case spoils.
type kit struct {
	printer *fake.Printer
	media   *fake.Media
	central func(context.Context) (time.Time, error)
	fonts   string
	dir     string
	streets func() error
}

// refusing has central refuse with a code.
func refusing(code kiosk.Code) func(*kit) {
	return func(k *kit) {
		k.central = func(context.Context) (time.Time, error) {
			return time.Time{}, kiosk.Fail(code, "ask central's time", nil)
		}
	}
}

func TestCheckup(t *testing.T) {
	t.Parallel()
	now := func(context.Context) (time.Time, error) { return time.Now(), nil }
	for name, test := range map[string]struct {
		spoil func(*kit)
		wrong string // the id of the line's label, "" when all is well
		says  string // the id of what it says
	}{
		"all is well":          {func(*kit) {}, "", ""},
		"no paper":             {func(k *kit) { k.printer.Break(kiosk.PrinterPaperOut) }, "doctor.printer", "fault.printer.paper_out.title"},
		"sticks can't be seen": {func(k *kit) { k.media.Break(kiosk.Internal) }, "", ""}, // a fault in reading, not in asking
		"central is down": {func(k *kit) {
			k.central = func(context.Context) (time.Time, error) { return time.Time{}, errors.New("down") }
		}, "doctor.central", "doctor.central.unreached"},
		"central has shut it out": {refusing(kiosk.CentralRevoked), "doctor.central", "doctor.central.revoked"},
		"central knows it not":    {refusing(kiosk.CentralUnknown), "doctor.central", "doctor.central.unknown"},
		"no secure line":          {refusing(kiosk.CentralClock), "doctor.central", "doctor.central.clock"},
		"the clock is wrong": {func(k *kit) {
			k.central = func(context.Context) (time.Time, error) { return time.Now().Add(time.Hour), nil }
		}, "doctor.clock", "doctor.clock.bad"},
		"letters are missing": {func(k *kit) { k.fonts = "ti" }, "doctor.fonts", "doctor.fonts.bad"},
		"nowhere to write":    {func(k *kit) { k.dir = "/nowhere" }, "doctor.disk", "doctor.disk.unwritable"},
		"a kiosk of its own":  {func(k *kit) { k.central = nil }, "", ""},
		"a map with streets":  {func(k *kit) { k.streets = func() error { return nil } }, "", ""},
		"streets of garbage": {func(k *kit) {
			k.streets = func() error { return errors.New("garbage") }
		}, "doctor.map", "doctor.map.bad"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			k := &kit{fake.NewPrinter(), fake.NewMedia(), now, "", t.TempDir(), nil}
			test.spoil(k)
			rows := doctor.Checkup{
				Printer: k.printer, Scanner: fake.NewScanner(1), Media: k.media, Outbox: &fake.Outbox{},
				CentralTime: k.central, Uncovered: func() string { return k.fonts }, DataDir: k.dir, Version: "1", Streets: k.streets,
			}.Run(t.Context())
			if healthy := doctor.Healthy(rows); healthy != (test.wrong == "") {
				t.Errorf("healthy: %v", healthy)
			}
			for _, r := range rows {
				if r.Tone == journey.BadTone && (r.Label.ID() != test.wrong || r.Value.ID() != test.says) {
					t.Errorf("%s says %s, want %s: %s", r.Label.ID(), r.Value.ID(), test.wrong, test.says)
				}
			}
		})
	}
}
