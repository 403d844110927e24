package doctor

import (
	"context"
	"os"
	"sync"
	"syscall"
	"time"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/fault"
	"medborgarkiosk/kiosk/session"
)

// Checkup is what there is to look at.
type Checkup struct {
	Printer kiosk.Printer
	Scanner kiosk.Scanner
	Media   kiosk.Media
	Outbox  kiosk.Outbox
	// CentralTime asks central for its time; nil when the kiosk works alone.
	CentralTime func(ctx context.Context) (time.Time, error)
	// Streets tells what is wrong with the map's streets; nil when there are none.
	Streets func() error
	// Uncovered gives a language whose letters the fonts lack, "" for none.
	Uncovered func() string
	DataDir   string
	Version   string
}

// patience bounds each check.
const patience = 10 * time.Second

// tightMegabytes is when the disk is said to be nearly full.
const tightMegabytes = 200

// maxSkew is how wrong the clock may go.
const maxSkew = 5 * time.Second

// Run makes all checks, side by side, and gives a line for each in a fixed order.
func (c Checkup) Run(ctx context.Context) []session.ServiceRow {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	checks := []func(context.Context) session.ServiceRow{
		c.printer, c.scanner, c.stick, c.central, c.clock, c.disk, c.fonts, c.streets, c.version,
	}
	rows := make([]session.ServiceRow, len(checks))
	var all sync.WaitGroup
	for i, check := range checks {
		all.Go(func() { rows[i] = check(ctx) })
	}
	all.Wait()
	return rows
}

// Healthy tells whether nothing is wrong.
func Healthy(rows []session.ServiceRow) bool {
	for _, r := range rows {
		if r.Tone == journey.BadTone {
			return false
		}
	}
	return true
}

func (c Checkup) printer(ctx context.Context) session.ServiceRow {
	label := i18n.T(msgPrinter)
	offer, err := c.Printer.Offer(ctx)
	if err != nil {
		return broken(label, err)
	}
	status, err := c.Printer.Status(ctx)
	switch {
	case err != nil:
		return broken(label, err)
	case len(status.Faults) > 0:
		return bad(label, i18n.T(fault.Of(status.Faults[0]).Title))
	case len(status.Low) > 0:
		return warn(label, i18n.T(msgSoonOut).With(i18n.Args{"Name": offer.Name}))
	}
	return good(label, i18n.T(msgReady).With(i18n.Args{"Name": offer.Name}))
}

func (c Checkup) scanner(ctx context.Context) session.ServiceRow {
	label := i18n.T(msgScanner)
	offer, err := c.Scanner.Offer(ctx)
	if err != nil {
		return broken(label, err)
	}
	return good(label, i18n.T(msgReady).With(i18n.Args{"Name": offer.Name}))
}

func (c Checkup) stick(ctx context.Context) session.ServiceRow {
	label := i18n.T(msgStick)
	in, err := c.Media.Present(ctx)
	switch {
	case err != nil:
		return bad(label, i18n.T(msgStickUnreadable))
	case in:
		return good(label, i18n.T(msgStickIn))
	}
	return good(label, i18n.T(msgStickOut))
}

func (c Checkup) central(ctx context.Context) session.ServiceRow {
	label := i18n.T(msgCentral)
	if c.CentralTime == nil {
		return good(label, i18n.T(msgAlone))
	}
	waiting, err := c.Outbox.Waiting(ctx)
	if err != nil {
		return broken(label, err)
	}
	if _, err := c.CentralTime(ctx); err != nil {
		if why, ok := shut[kiosk.CodeOf(err)]; ok {
			return bad(label, i18n.T(why))
		}
		return bad(label, i18n.Count(msgUnreached, waiting))
	}
	return good(label, i18n.Count(msgReached, waiting))
}

// shut are the reasons for which central lets the kiosk in no more.
var shut = map[kiosk.Code]*goi18n.Message{
	kiosk.CentralRevoked: msgRevoked, kiosk.CentralUnknown: msgUnknown, kiosk.CentralClock: msgOutOfTime,
}

func (c Checkup) clock(ctx context.Context) session.ServiceRow {
	label := i18n.T(msgClock)
	if c.CentralTime == nil {
		return warn(label, i18n.T(msgClockAlone))
	}
	there, err := c.CentralTime(ctx)
	if err != nil {
		return warn(label, i18n.T(msgClockAlone))
	}
	if skew := time.Since(there).Abs(); skew > maxSkew {
		return bad(label, i18n.Count(msgClockBad, int(skew/time.Second)))
	}
	return good(label, i18n.T(msgClockGood))
}

func (c Checkup) disk(context.Context) session.ServiceRow {
	label := i18n.T(msgDisk)
	probe, err := os.CreateTemp(c.DataDir, "doctor-")
	if err != nil {
		return bad(label, i18n.T(msgUnwritable))
	}
	probe.Close()
	os.Remove(probe.Name())
	var fs syscall.Statfs_t
	if err := syscall.Statfs(c.DataDir, &fs); err != nil {
		return bad(label, i18n.T(msgUnwritable))
	}
	megabytes := int(fs.Bavail * uint64(fs.Bsize) >> 20)
	args := i18n.Args{"Megabytes": megabytes}
	if megabytes < tightMegabytes {
		return bad(label, i18n.T(msgTight).With(args))
	}
	return good(label, i18n.T(msgFree).With(args))
}

func (c Checkup) fonts(context.Context) session.ServiceRow {
	label := i18n.T(msgFonts)
	if tag := c.Uncovered(); tag != "" {
		return bad(label, i18n.T(msgFontsBad).With(i18n.Args{"Name": tag}))
	}
	return good(label, i18n.T(msgFontsGood))
}

func (c Checkup) streets(context.Context) session.ServiceRow {
	label := i18n.T(msgMap)
	if c.Streets == nil {
		return good(label, i18n.T(msgMapBare))
	}
	if err := c.Streets(); err != nil {
		return bad(label, i18n.T(msgMapBad))
	}
	return good(label, i18n.T(msgMapGood))
}

func (c Checkup) version(context.Context) session.ServiceRow {
	return good(i18n.T(msgVersion), i18n.Verbatim(c.Version))
}

func broken(label i18n.Text, err error) session.ServiceRow {
	return bad(label, i18n.T(fault.Of(kiosk.CodeOf(err)).Title))
}

func good(label, value i18n.Text) session.ServiceRow {
	return session.ServiceRow{Label: label, Value: value, Tone: journey.OKTone}
}

func warn(label, value i18n.Text) session.ServiceRow {
	return session.ServiceRow{Label: label, Value: value, Tone: journey.WarnTone}
}

func bad(label, value i18n.Text) session.ServiceRow {
	return session.ServiceRow{Label: label, Value: value, Tone: journey.BadTone}
}
