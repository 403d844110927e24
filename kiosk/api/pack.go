package api

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"

	"medborgarkiosk/kiosk"
)

// MaxPack is how long a PackReply may be, in bytes.
const MaxPack = 32 << 20

// PackReply is what has changed in central's directory, as package pack signs it,
// and where the kiosk stands.
type PackReply struct {
	Pack      string `json:"pack"`      // the JSON of a pack.Pack; "" when only the branch is new
	Signature string `json:"signature"` // its minisign signature
	Key       string `json:"key"`       // the public key that central signs with, for a kiosk's first time
	Branch    Branch `json:"branch"`
}

// Branch is the library that a kiosk stands in.
type Branch struct {
	ID           string  `json:"id"`
	Name         string  `json:"name"`
	Municipality string  `json:"municipality"` // SCB's code, "0136"; "" when nobody has said
	Lat          float64 `json:"lat"`          // degrees of WGS 84; 0, 0 when nobody has said
	Lon          float64 `json:"lon"`
}

// Place is where the library is; nil when nobody has said.
func (b Branch) Place() *kiosk.Place {
	if b.Lat == 0 && b.Lon == 0 {
		return nil
	}
	return &kiosk.Place{Lat: b.Lat, Lon: b.Lon}
}

// Tag is short and another for another branch, so that a kiosk can say what it
// knows; "" for none.
func (b Branch) Tag() string {
	if b == (Branch{}) {
		return ""
	}
	text, err := json.Marshal(b)
	if err != nil {
		return "" // a place that is no number; it is sent anew
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}

// Pack asks for what is newer than a version of the directory's content (0 for
// all of it) and than the branch that the tag is of. It is false when nothing is.
func (c *Client) Pack(ctx context.Context, since int64, branch string) (reply PackReply, newer bool, err error) {
	query := url.Values{"since": {strconv.FormatInt(since, 10)}, "branch": {branch}}
	status, err := c.exchange(ctx, "fetch pack", http.MethodGet, PackPath+"?"+query.Encode(), nil, &reply,
		http.StatusOK, http.StatusNoContent)
	return reply, err == nil && status == http.StatusOK, err
}
