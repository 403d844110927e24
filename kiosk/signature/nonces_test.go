package signature_test

import (
	"errors"
	"strconv"
	"testing"
	"time"

	"medborgarkiosk/kiosk/signature"
)

// TestOnce: a request is taken once for as long as its time holds, and of each kiosk.
func TestOnce(t *testing.T) {
	t.Parallel()
	var nonces signature.Nonces
	for _, step := range []struct {
		kiosk, nonce string
		after        time.Duration
		want         error
	}{
		{"k1", "a", 0, nil},
		{"k1", "a", 0, signature.ErrReplayed},
		{"k2", "a", 0, nil},
		{"k1", "b", 11 * time.Minute, nil},
		{"k1", "a", 11 * time.Minute, signature.ErrReplayed},
		{"k1", "c", 22 * time.Minute, nil},
		{"k1", "b", 22 * time.Minute, signature.ErrReplayed},
		{"k1", "a", 22 * time.Minute, nil}, // its time has passed long ago
	} {
		err := nonces.Once(signature.Claim{Kiosk: step.kiosk, Nonce: step.nonce}, at.Add(step.after))
		if !errors.Is(err, step.want) {
			t.Errorf("%+v: got %v", step, err)
		}
	}
}

// TestACrowd: a kiosk that asks without end is told to rest, and others are not.
func TestACrowd(t *testing.T) {
	t.Parallel()
	var nonces signature.Nonces
	once := func(kiosk string, n int) error {
		return nonces.Once(signature.Claim{Kiosk: kiosk, Nonce: strconv.Itoa(n)}, at)
	}
	n := 0
	for ; once("k1", n) == nil; n++ {
	}
	if err := once("k1", n); n < 10_000 || !errors.Is(err, signature.ErrCrowded) {
		t.Errorf("%d were remembered, then %v", n, err)
	}
	if err := once("k2", n); err != nil {
		t.Error(err)
	}
	if err := once("k1", 0); !errors.Is(err, signature.ErrReplayed) {
		t.Errorf("an old one: %v", err)
	}
}
