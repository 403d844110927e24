package central

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"strings"
	"time"

	"golang.org/x/crypto/argon2"

	"medborgarkiosk/kiosk"
)

// CodeLife is how long a code for enrolment can be used. Its 38 bits are three days of
// guessing at a million a second, which neither the tries that an address is allowed
// nor the hash let anybody do.
const CodeLife = 24 * time.Hour

// AddKiosk makes a kiosk that has no key yet: one comes with a code.
func (c *Central) AddKiosk(ctx context.Context, name, place string) (id string, err error) {
	name, place = strings.TrimSpace(name), strings.TrimSpace(place)
	if name == "" || len(name) > 100 || len(place) > 100 {
		return "", fmt.Errorf("add kiosk: %w", ErrName)
	}
	id = "k" + randomID()[:8]
	if err := c.store.AddKiosk(ctx, Kiosk{ID: id, Name: name, Place: place}); err != nil {
		return "", fmt.Errorf("add kiosk: %w", err)
	}
	c.Changes.Tell()
	return id, nil
}

// NewCode makes the one-time code that a machine becomes this kiosk with: the first
// one, or another in place of it, which then has its name, its place and its past.
// The code is given this once; only its hash is kept.
func (c *Central) NewCode(ctx context.Context, kioskID string) (code string, until time.Time, err error) {
	now := c.now()
	until = now.Add(CodeLife)
	code = randomCode()
	hash, err := c.codes.hash(ctx, code)
	if err == nil {
		err = c.store.PutCode(ctx, kioskID, hash, until, now.Add(-7*CodeLife))
	}
	if err != nil {
		return "", until, fmt.Errorf("make a code: %w", err)
	}
	return code, until, nil
}

// Enrol gives the kiosk that the code is for, with this public key from now on. It
// gives ErrCode, ErrCodeUsed or ErrCodeOld. The caller limits the tries.
func (c *Central) Enrol(ctx context.Context, code string, key ed25519.PublicKey) (Kiosk, error) {
	hash, err := c.codes.hash(ctx, code)
	if err != nil {
		return Kiosk{}, fmt.Errorf("enrol kiosk: %w", err)
	}
	k, err := c.store.Enrol(ctx, hash, key, c.now())
	if err != nil {
		return Kiosk{}, fmt.Errorf("enrol kiosk: %w", err)
	}
	c.Changes.Tell()
	return k, nil
}

// KioskKey gives the kiosk's public key, or ErrUnknown or ErrRevoked.
func (c *Central) KioskKey(ctx context.Context, kioskID string) (ed25519.PublicKey, error) {
	key, err := c.store.KioskKey(ctx, kioskID)
	if err != nil {
		return nil, fmt.Errorf("key of kiosk: %w", err)
	}
	return key, nil
}

// Revoke shuts a kiosk out until it is enrolled again, or gives ErrUnknown.
func (c *Central) Revoke(ctx context.Context, kioskID string) error {
	if err := c.store.Revoke(ctx, kioskID, c.now()); err != nil {
		return fmt.Errorf("revoke kiosk: %w", err)
	}
	c.Changes.Tell()
	return nil
}

// randomCode draws a code as it is shown: "7KFM-2QXH".
func randomCode() string {
	code := make([]byte, 0, kiosk.CodeLength+1)
	for len(code) < cap(code) {
		if len(code) == kiosk.CodeLength/2 {
			code = append(code, '-')
		}
		var b [1]byte
		rand.Read(b[:])                                                            //nolint:errcheck // it never fails
		if n := int(b[0]); n < 256/len(kiosk.CodeLetters)*len(kiosk.CodeLetters) { // each as likely
			code = append(code, kiosk.CodeLetters[n%len(kiosk.CodeLetters)])
		}
	}
	return string(code)
}

// codeHasher makes each guess dear, also for a thief of the database. All codes have
// one salt, so that a code is found by its hash: they live for a day, and there are
// a few at a time.
type codeHasher chan struct{}

var codeSalt = []byte("medborgarkiosk enrolment")

// hash takes the code however it is written.
func (h codeHasher) hash(ctx context.Context, code string) ([]byte, error) {
	select {
	case h <- struct{}{}: // each takes 19 MiB
		defer func() { <-h }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	code = strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(code))
	return argon2.IDKey([]byte(code), codeSalt, 2, 19<<10, 1, 32), nil
}
