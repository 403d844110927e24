package publish

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"aead.dev/minisign"

	"medborgarkiosk/kiosk/pack"
)

// Store is where the directory's records are. The suite in publishtest says what
// it must hold to.
type Store interface {
	// Since gives the records with a greater revision, each as it is now, those
	// that were retired without a body; and the directory's own revision, which
	// is that of its newest record, 0 for none. Both are of one moment.
	Since(ctx context.Context, revision int64) (records []pack.Record, newest int64, err error)
}

// None is the store of a central that has no directory.
type None struct{}

// Since gives nothing.
func (None) Since(context.Context, int64) ([]pack.Record, int64, error) { return nil, 0, nil }

// mostCached is how many packs to one version are kept at hand: kiosks are at few
// different versions.
const mostCached = 32

// Publisher makes packs. It serves many goroutines, and many of them serve one
// database when they have the same key.
type Publisher struct {
	store Store
	key   minisign.PrivateKey
	now   func() time.Time

	mu     sync.Mutex
	to     int64 // what the digest and the packs lead to
	digest string
	packs  map[int64]pack.Signed // by the version they begin at
}

// New makes a Publisher; now is the clock, time.Now but in tests.
func New(store Store, key minisign.PrivateKey, now func() time.Time) *Publisher {
	return &Publisher{store: store, key: key, now: now}
}

// PublicKey is what kiosks verify packs with, in minisign's base64.
func (p *Publisher) PublicKey() string {
	public, ok := p.key.Public().(minisign.PublicKey)
	if !ok {
		return "" // the library gives no other
	}
	return public.String()
}

// errMoved is that the directory changed between two looks at it.
var errMoved = errors.New("the directory has changed meanwhile")

// Pack gives a pack from a version (0 for a whole one) to the newest, and false
// when there is nothing newer.
func (p *Publisher) Pack(ctx context.Context, from int64) (signed pack.Signed, newer bool, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for range 3 {
		signed, newer, err = p.pack(ctx, from)
		if !errors.Is(err, errMoved) {
			break
		}
	}
	if err != nil {
		return pack.Signed{}, false, fmt.Errorf("make pack from %d: %w", from, err)
	}
	return signed, newer, nil
}

func (p *Publisher) pack(ctx context.Context, from int64) (pack.Signed, bool, error) {
	if err := p.refresh(ctx); err != nil || from >= p.to {
		return pack.Signed{}, false, err
	}
	if signed, ok := p.packs[from]; ok {
		return signed, true, nil
	}
	signed, err := p.make(ctx, from)
	return signed, err == nil, err
}

// refresh looks whether there is a newer version, and forgets the packs to the
// one before.
func (p *Publisher) refresh(ctx context.Context) error {
	_, newest, err := p.store.Since(ctx, p.to)
	if err != nil || newest == p.to {
		return err
	}
	all, newest, err := p.store.Since(ctx, 0)
	if err != nil {
		return err
	}
	for _, r := range all {
		if err := r.Check(); err != nil { // kiosks would refuse it, and all with it
			return err
		}
	}
	p.to, p.digest, p.packs = newest, pack.NewContent(newest, slices.Clone(all)).Digest(), map[int64]pack.Signed{}
	return nil
}

func (p *Publisher) make(ctx context.Context, from int64) (pack.Signed, error) {
	records, newest, err := p.store.Since(ctx, from)
	if err != nil {
		return pack.Signed{}, err
	}
	if newest != p.to { // the digest is not this one's
		return pack.Signed{}, errMoved
	}
	if from == 0 {
		records = slices.DeleteFunc(records, pack.Record.Gone)
	}
	signed, err := pack.Sign(pack.Pack{
		Format: pack.Format, From: from, To: p.to, MadeAt: p.now().UTC().Truncate(time.Second), Digest: p.digest, Records: records,
	}, p.key)
	if err != nil {
		return pack.Signed{}, err
	}
	if len(p.packs) < mostCached {
		p.packs[from] = signed
	}
	return signed, nil
}
