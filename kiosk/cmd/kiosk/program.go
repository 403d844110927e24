package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/doctor"
	"medborgarkiosk/kiosk/document"
	"medborgarkiosk/kiosk/escl"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/identity"
	"medborgarkiosk/kiosk/ipp"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/promise"
	"medborgarkiosk/kiosk/sane"
	"medborgarkiosk/kiosk/settings"
	"medborgarkiosk/kiosk/speech"
	"medborgarkiosk/kiosk/sqlite"
	"medborgarkiosk/kiosk/syncer"
	"medborgarkiosk/kiosk/udisks"
	"medborgarkiosk/kiosk/ui/paper"
	"medborgarkiosk/kiosk/ui/typeset"
	"medborgarkiosk/kiosk/update"
)

// program is the kiosk's parts, joined as the settings say.
type program struct {
	set       settings.Settings
	who       identity.Identity
	ports     journey.Ports
	documents *document.Documents
	outbox    kiosk.Outbox
	client    *api.Client       // nil for a kiosk of its own
	syncer    *syncer.Syncer    // nil likewise
	bookings  *promise.Bookings // nil likewise
	packs     *syncer.Packs     // nil likewise
	sent      *syncer.Settings  // nil likewise
	renew     func()            // called when central has sent other settings
	tasks     sync.WaitGroup    // what sync has begun
	shelf     *handbook.Shelf
	renewing  sync.Mutex
	db        *sqlite.DB
	busy      bool // a patron is at something
	closes    []func()
}

// open joins the parts. Close must be called.
func open(ctx context.Context, set settings.Settings, who identity.Identity) (*program, error) {
	p := &program{set: set, who: who, renew: func() {}}
	if err := p.join(ctx); err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

func (p *program) join(ctx context.Context) error {
	set := p.set
	for _, dir := range []string{set.DataDir, set.CacheDir, set.VisitDir} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return fmt.Errorf("make the kiosk's directories: %w", err)
		}
	}
	if err := errors.Join(p.openStore(ctx), p.openDevices()); err != nil {
		return err
	}
	if err := p.openCentral(); err != nil {
		return err
	}
	return p.openHandbook()
}

// Close ends what open has begun, in the opposite order; the context of sync must have
// ended.
func (p *program) Close() {
	p.tasks.Wait()
	for i := len(p.closes) - 1; i >= 0; i-- {
		p.closes[i]()
	}
}

func (p *program) openStore(ctx context.Context) error {
	db, err := sqlite.Open(ctx, filepath.Join(p.set.DataDir, "kiosk.db"), sqlite.Options{})
	if err != nil {
		return err
	}
	p.closes = append(p.closes, func() { db.Close() })
	p.db, p.outbox = db, db.Outbox()
	p.ports.Usage = p.outbox
	return nil
}

func (p *program) openDevices() error {
	documents, err := document.New(document.Config{CacheDir: p.set.CacheDir})
	if err != nil {
		return err
	}
	p.documents = documents
	p.closes = append(p.closes, documents.Close)
	printer, err := ipp.New(ipp.Config{URI: p.set.Printer, Rasterize: documents.Rasterize})
	if err != nil {
		return err
	}
	media := udisks.New(udisks.Config{BusAddress: p.set.StickBus})
	p.closes = append(p.closes, media.Close)
	scanner, err := p.openScanner()
	if err != nil {
		return err
	}
	p.ports.Documents, p.ports.Printer, p.ports.Media, p.ports.Scanner = documents, printer, media, scanner
	p.ports.Speaker, p.ports.Tickets, p.ports.Dir = speech.New(speech.Config{}), paper.Tickets{}, p.set.VisitDir
	return nil
}

func (p *program) openScanner() (kiosk.Scanner, error) {
	if device, ok := strings.CutPrefix(p.set.Scanner, "sane:"); ok {
		return sane.New(sane.Config{Device: device, ConfigDir: p.set.SANEDir}), nil
	}
	return escl.New(escl.Config{URL: p.set.Scanner})
}

func (p *program) openCentral() error {
	if !p.who.Enrolled() {
		p.ports.Desk = noDesk{}
		return nil
	}
	client, err := api.NewClient(api.Config{Address: centralOf(p.set, p.who), Kiosk: p.who.Kiosk, Key: p.who.Key})
	if err != nil {
		return err
	}
	p.closes = append(p.closes, client.Close)
	p.client, p.ports.Desk = client, client
	p.syncer = syncer.New(syncer.Config{
		Outbox: p.outbox, Central: client, HoldBack: time.Duration(p.set.HoldBack), Log: slog.Default(),
	})
	p.ports.Usage = p.syncer
	p.packs = syncer.OpenPacks(syncer.PacksConfig{
		Central: client, Dir: p.set.DataDir, Key: p.set.PackKey, Log: slog.Default(), Changed: p.renewHandbook,
	})
	if err := p.openSent(); err != nil {
		return err
	}
	p.bookings = promise.New(promise.Config{Central: client, Book: p.db.LoanBook()})
	p.ports.Bookings, p.ports.Reminders = p.bookings, client
	p.ports.Queue = &promise.Queue{Desk: client, Book: p.db.QueueBook(), Now: time.Now, Zone: i18n.Stockholm}
	return nil
}

// visiting is told with every screen whether a patron is at something. Between
// visits the kiosk keeps no worker and no memory that it does not use. It is
// called from one goroutine.
func (p *program) visiting(now bool) {
	if now == p.busy {
		return
	}
	p.busy = now
	p.documents.Keep(now)
	if !now {
		time.AfterFunc(time.Second, debug.FreeOSMemory) // once the home screen is painted
	}
}

// sync sends events and heartbeats until ctx ends.
func (p *program) sync(ctx context.Context) {
	if p.client == nil {
		return
	}
	heart := syncer.Heart{Central: p.client, Feel: p.feel, Log: slog.Default()}
	for _, run := range []func(context.Context){p.syncer.Run, p.bookings.Run, p.packs.Run, p.sent.Run, heart.Run} {
		p.tasks.Go(func() { run(ctx) })
	}
}

// openSent follows central's settings. Those that are kept but can't be are not in
// use: they are asked for again.
func (p *program) openSent() error {
	version, text, err := p.set.Sent()
	if err == nil {
		_, err = p.set.Own().Over(text)
	}
	if err != nil {
		slog.Error("settings from central are left out", "error", err)
		version = 0
	}
	p.sent = syncer.NewSettings(syncer.SettingsConfig{
		Central: p.client, Version: version, Log: slog.Default(),
		Take: func(version int64, text string) error {
			if _, err := p.set.Own().Over(text); err != nil {
				return err
			}
			if err := p.set.KeepSent(version, text); err != nil {
				return err
			}
			p.renew()
			return nil
		},
	})
	return nil
}

// feel looks at the devices for central.
func (p *program) feel(ctx context.Context) api.Heartbeat {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	beat := api.Heartbeat{Version: version()}
	if status, err := p.ports.Printer.Status(ctx); err != nil {
		beat.Printer = []kiosk.Code{kiosk.CodeOf(err)}
	} else {
		beat.Printer = append(status.Faults, status.Low...)
	}
	if _, err := p.ports.Scanner.Offer(ctx); err != nil {
		beat.Scanner = []kiosk.Code{kiosk.CodeOf(err)}
	}
	if code := p.packs.Fault(); code != "" {
		beat.Content = []kiosk.Code{code}
	}
	if waiting, err := p.outbox.Waiting(ctx); err == nil {
		beat.Waiting = waiting
	}
	beat.Told = kiosk.Told{Clock: int(p.client.Behind() / time.Second), Settings: p.sent.State(), Updates: p.updates()}
	return beat
}

// updates is what the updater has come to; it keeps no file where there is none.
func (p *program) updates() kiosk.Updates {
	state, err := update.File(p.set.UpdateState).Load()
	if err != nil {
		slog.Warn("the updater's state", "error", err)
	}
	return kiosk.Updates{
		Former: state.Former, Failed: state.Failed, Changed: state.Changed, Looked: state.Looked, Fault: string(state.Fault),
	}
}

func (p *program) checkup() doctor.Checkup {
	c := doctor.Checkup{
		Printer: p.ports.Printer, Scanner: p.ports.Scanner, Media: p.ports.Media, Outbox: p.outbox,
		Uncovered: typeset.Uncovered, DataDir: p.set.DataDir, Version: version(),
	}
	if p.client != nil {
		c.CentralTime = p.client.Time
	}
	if p.set.MapFile != "" {
		c.Streets = p.checkStreets
	}
	return c
}

// noDesk is for a kiosk without central: staff can't be called from it.
type noDesk struct{}

func (noDesk) Raise(context.Context, kiosk.Call) (string, error) {
	return "", kiosk.Fail(kiosk.CentralOffline, "call staff", errors.New("no central is set"))
}

func (noDesk) Watch(ctx context.Context, _ string, _ kiosk.CallStatus) (kiosk.CallStatus, error) {
	<-ctx.Done()
	return "", ctx.Err()
}

func (noDesk) Withdraw(context.Context, string) error { return nil }
