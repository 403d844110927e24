package signature

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Header is the name of the header.
const Header = "Kiosk-Signature"

// Window is how far a request's time may be from central's, either way.
const Window = 5 * time.Minute

// ErrWrong says that a signature is not that of this request, or no signature at all.
var ErrWrong = errors.New("the signature is not right")

// Request is what is signed.
type Request struct {
	Kiosk  string // the kiosk's id
	Method string // "POST"
	Path   string // unescaped: "/api/v1/usage"
	Query  url.Values
	Time   time.Time // cut to the second
	Nonce  string    // once for each request of the kiosk
	Body   []byte
}

var encoding = base64.RawURLEncoding

// NewNonce draws 128 random bits.
func NewNonce() string {
	var bits [16]byte
	rand.Read(bits[:]) //nolint:errcheck // it never fails
	return encoding.EncodeToString(bits[:])
}

// text is the lines that are signed. No line can hold a line feed: what others may
// write freely is escaped.
func (r Request) text() []byte {
	body := sha256.Sum256(r.Body)
	return []byte(strings.Join([]string{
		"medborgarkiosk request 1",
		r.Kiosk, r.Method, (&url.URL{Path: r.Path}).EscapedPath(), r.Query.Encode(),
		strconv.FormatInt(r.Time.Unix(), 10), r.Nonce, hex.EncodeToString(body[:]), "",
	}, "\n"))
}

// Sign gives the header's value.
func Sign(r Request, key ed25519.PrivateKey) string {
	return fmt.Sprintf("kiosk=%q, time=%d, nonce=%q, signature=%q",
		r.Kiosk, r.Time.Unix(), r.Nonce, encoding.EncodeToString(ed25519.Sign(key, r.text())))
}

// Claim is what a header says before it is believed.
type Claim struct {
	Kiosk     string
	Time      time.Time
	Nonce     string
	signature []byte
}

// Parse reads a header's value; what can't be one gives ErrWrong.
func Parse(header string) (c Claim, err error) {
	parts := map[string]string{}
	for part := range strings.SplitSeq(header, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		parts[name] = strings.Trim(value, `"`)
	}
	seconds, err := strconv.ParseInt(parts["time"], 10, 64)
	if err != nil {
		return c, ErrWrong
	}
	c = Claim{Kiosk: parts["kiosk"], Time: time.Unix(seconds, 0), Nonce: parts["nonce"]}
	if c.signature, err = encoding.DecodeString(parts["signature"]); err != nil || !plain(c.Kiosk) || !plain(c.Nonce) {
		return c, ErrWrong
	}
	return c, nil
}

// Timely tells whether the claim's time is within the window.
func (c Claim) Timely(now time.Time) bool { return now.Sub(c.Time).Abs() <= Window }

// Verify gives ErrWrong unless the claim is the signature of r by the key's owner. The
// claim's own kiosk, time and nonce are what is signed.
func (c Claim) Verify(r Request, key ed25519.PublicKey) error {
	r.Kiosk, r.Time, r.Nonce = c.Kiosk, c.Time, c.Nonce
	if len(key) != ed25519.PublicKeySize || !ed25519.Verify(key, r.text(), c.signature) {
		return ErrWrong
	}
	return nil
}

// plain holds for words that stand in a header as they are.
func plain(s string) bool {
	for _, r := range s {
		if r <= ' ' || r > '~' || r == '"' {
			return false
		}
	}
	return s != "" && len(s) <= 64
}
