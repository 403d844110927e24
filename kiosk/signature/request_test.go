package signature_test

import (
	"crypto/ed25519"
	"errors"
	"net/url"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk/signature"
)

var at = time.Unix(1764183600, 0)

func request() signature.Request {
	return signature.Request{
		Kiosk: "k1a2b3c4", Method: "POST", Path: "/api/v1/calls/å b", Query: url.Values{"known": {"sent"}, "a": {"1", "2"}},
		Time: at, Nonce: signature.NewNonce(), Body: []byte(`{"reason":"x"}`),
	}
}

func newKey(t *testing.T) (ed25519.PublicKey, ed25519.PrivateKey) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	return public, private
}

// TestVerify: a change of any part, or another's key, is refused.
func TestVerify(t *testing.T) {
	t.Parallel()
	public, private := newKey(t)
	other, _ := newKey(t)
	r := request()
	header := signature.Sign(r, private)
	for name, test := range map[string]struct {
		change func(header *string, r *signature.Request, key *ed25519.PublicKey)
		want   error
	}{
		"nothing": {func(*string, *signature.Request, *ed25519.PublicKey) {}, nil},
		"spaces":  {func(h *string, _ *signature.Request, _ *ed25519.PublicKey) { *h = strings.ReplaceAll(*h, ", ", " ,  ") }, nil},
		"the order of the query": {func(_ *string, r *signature.Request, _ *ed25519.PublicKey) {
			r.Query, _ = url.ParseQuery("a=1&known=sent&a=2")
		}, nil},
		"the kiosk":  {func(h *string, _ *signature.Request, _ *ed25519.PublicKey) { *h = strings.Replace(*h, "k1a", "k1b", 1) }, signature.ErrWrong},
		"the method": {func(_ *string, r *signature.Request, _ *ed25519.PublicKey) { r.Method = "PUT" }, signature.ErrWrong},
		"the path":   {func(_ *string, r *signature.Request, _ *ed25519.PublicKey) { r.Path += "/" }, signature.ErrWrong},
		"the query": {func(_ *string, r *signature.Request, _ *ed25519.PublicKey) {
			r.Query = url.Values{"known": {"closed"}, "a": {"1", "2"}}
		}, signature.ErrWrong},
		"the time": {func(h *string, _ *signature.Request, _ *ed25519.PublicKey) {
			*h = strings.Replace(*h, "3600", "3601", 1)
		}, signature.ErrWrong},
		"the nonce": {func(h *string, r *signature.Request, _ *ed25519.PublicKey) {
			*h = strings.Replace(*h, r.Nonce, signature.NewNonce(), 1)
		}, signature.ErrWrong},
		"the body": {func(_ *string, r *signature.Request, _ *ed25519.PublicKey) { r.Body = []byte(`{"reason":"y"}`) }, signature.ErrWrong},
		"the signature": {func(h *string, _ *signature.Request, _ *ed25519.PublicKey) {
			*h = strings.Replace(*h, `signature="`, `signature="AAAA`, 1)
		}, signature.ErrWrong},
		"another's key": {func(_ *string, _ *signature.Request, key *ed25519.PublicKey) { *key = other }, signature.ErrWrong},
		"no key":        {func(_ *string, _ *signature.Request, key *ed25519.PublicKey) { *key = nil }, signature.ErrWrong},
		"no time": {func(h *string, _ *signature.Request, _ *ed25519.PublicKey) {
			*h = strings.Replace(*h, "time=", "date=", 1)
		}, signature.ErrWrong},
		"a line feed": {func(h *string, _ *signature.Request, _ *ed25519.PublicKey) {
			*h = strings.Replace(*h, "k1a", "k\n1a", 1)
		}, signature.ErrWrong},
		"no header": {func(h *string, _ *signature.Request, _ *ed25519.PublicKey) { *h = "" }, signature.ErrWrong},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			header, r, key := header, r, public
			test.change(&header, &r, &key)
			claim, err := signature.Parse(header)
			if err == nil {
				err = claim.Verify(r, key)
			}
			if !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
		})
	}
}

func TestTimely(t *testing.T) {
	t.Parallel()
	for off, want := range map[time.Duration]bool{
		0: true, 5 * time.Minute: true, -5 * time.Minute: true, 301 * time.Second: false, -301 * time.Second: false, -87600 * time.Hour: false,
	} {
		if got := (signature.Claim{Time: at}).Timely(at.Add(off)); got != want {
			t.Errorf("%s off: %v", off, got)
		}
	}
}
