package syncer

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/pack"
)

// Publisher gives what is newer; *api.Client is one.
type Publisher interface {
	Pack(ctx context.Context, since int64, branch string) (reply api.PackReply, newer bool, err error)
}

// PacksConfig is what Packs works with.
type PacksConfig struct {
	Central Publisher
	Dir     string        // where the content, the branch and the trusted key are kept
	Key     string        // the public key in the settings; "" trusts the first that central offers
	Every   time.Duration // 0 means 20 minutes
	Log     *slog.Logger  // nil means slog.Default()
	// Changed is told of new content or another branch, from Run's goroutine; nil
	// tells nobody.
	Changed func()
}

// Packs keeps the kiosk's content new. What can be read is there from the
// beginning: what was kept, or what the program carries inside it.
type Packs struct {
	PacksConfig

	mu      sync.Mutex
	content pack.Content
	branch  api.Branch
	fault   kiosk.Code
}

// branchFile is where the kiosk keeps in which library it stands.
const branchFile = "branch.json"

// OpenPacks reads what is kept. Damaged files are told to the log, and what was
// before them is taken.
func OpenPacks(config PacksConfig) *Packs {
	if config.Every == 0 {
		config.Every = 20 * time.Minute
	}
	if config.Log == nil {
		config.Log = slog.Default()
	}
	p := &Packs{PacksConfig: config}
	var err error
	if p.content, err = pack.Start(p.Dir); err != nil {
		p.fault = kiosk.ContentDamaged
		p.Log.Error("the kept content is damaged", "error", err, "version", p.content.Version)
	}
	raw, err := os.ReadFile(filepath.Join(p.Dir, branchFile))
	if err == nil && json.Unmarshal(raw, &p.branch) != nil {
		p.branch = api.Branch{} // it is sent anew
	}
	return p
}

// Content is what there is now.
func (p *Packs) Content() pack.Content {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.content
}

// Branch is the library that the kiosk stands in, empty until central has said.
func (p *Packs) Branch() api.Branch {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.branch
}

// Fault is what is wrong with the content or with where it comes from, for the
// staff; "" when all is well. That central is away is no fault.
func (p *Packs) Fault() kiosk.Code {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.fault
}

// Run fetches until ctx ends: soon after the start, then a few times an hour, and
// sooner while something is wrong on the way.
func (p *Packs) Run(ctx context.Context) {
	rest := rand.N(min(p.Every, 30*time.Second)) // after a power cut all kiosks start at once
	for failures := 0; ; {
		pause(ctx, rest)
		if ctx.Err() != nil {
			return
		}
		err := p.Fetch(ctx)
		rest = p.Every - p.Every/4 + rand.N(p.Every/2+1)
		switch {
		case ctx.Err() != nil:
			return
		case err == nil:
			failures = 0
		case kiosk.CodeOf(err) == kiosk.CentralOffline:
			rest = min(rest, restAfter(err, failures))
			if asked, ok := api.RetryAfter(err); ok {
				rest = max(rest, asked)
			}
			failures++
		}
		p.tell(ctx, err)
	}
}

// tell keeps what is wrong for the staff, and logs it when it is another thing
// than before.
func (p *Packs) tell(ctx context.Context, err error) {
	code := kiosk.CodeOf(err)
	p.mu.Lock()
	before := p.fault
	if code != kiosk.CentralOffline {
		p.fault = code
	}
	p.mu.Unlock()
	switch {
	case code == before || code == kiosk.CentralOffline:
	case err != nil:
		p.Log.ErrorContext(ctx, "the directory is not renewed", "code", code, "error", err)
	default:
		p.Log.InfoContext(ctx, "the directory is renewed again", "version", p.Content().Version)
	}
}

// Fetch asks central once. Whatever is wrong, the content stays what it is. Run
// does this; two at a time must not.
func (p *Packs) Fetch(ctx context.Context) error {
	at := p.Content()
	reply, newer, err := p.Central.Pack(ctx, at.Version, p.Branch().Tag())
	if err != nil || !newer {
		return err
	}
	next, err := p.apply(at, reply)
	if errors.Is(err, pack.ErrBase) || errors.Is(err, pack.ErrDigest) { // steps do not lead there: all of it does
		var whole api.PackReply
		if whole, _, err = p.Central.Pack(ctx, 0, p.Branch().Tag()); err != nil {
			return err
		}
		next, err = p.apply(at, whole)
	}
	if err != nil {
		return err
	}
	p.mu.Lock()
	moved := reply.Branch != p.branch
	renewed := next.Version != at.Version
	p.content, p.branch = next, reply.Branch
	p.mu.Unlock()
	if p.Changed != nil && (moved || renewed) {
		p.Changed()
	}
	return p.keep(next, renewed, reply.Branch, moved)
}

// apply gives the content that the reply makes, after its key and signature were
// looked at.
func (p *Packs) apply(at pack.Content, reply api.PackReply) (pack.Content, error) {
	const op = "apply pack"
	if reply.Pack == "" {
		return at, nil
	}
	key, err := pack.Pin(p.Dir, p.Key, reply.Key)
	if err != nil {
		return at, kiosk.Fail(contentCode(err), op, err)
	}
	opened, err := pack.Open(pack.Signed{Text: reply.Pack, Signature: reply.Signature}, key)
	if err != nil {
		return at, kiosk.Fail(contentCode(err), op, err)
	}
	next, err := pack.Apply(at, opened)
	if err != nil {
		return at, kiosk.Fail(contentCode(err), op, err)
	}
	return next, nil
}

func contentCode(err error) kiosk.Code {
	if errors.Is(err, pack.ErrKey) {
		return kiosk.ContentKey
	}
	return kiosk.ContentRefused
}

// keep keeps what is new. When that fails it is used all the same, and fetched
// again after the next start.
func (p *Packs) keep(next pack.Content, renewed bool, branch api.Branch, moved bool) error {
	var err error
	if renewed {
		err = pack.Keep(p.Dir, next)
	}
	if moved {
		text, written := json.Marshal(branch)
		if written == nil {
			written = os.WriteFile(filepath.Join(p.Dir, branchFile), text, 0o600)
		}
		err = errors.Join(err, written)
	}
	if err != nil {
		return kiosk.Fail(kiosk.ContentDamaged, "keep pack", fmt.Errorf("keep the directory: %w", err))
	}
	return nil
}
