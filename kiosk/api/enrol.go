package api

import (
	"context"
	"crypto/ed25519"
	"errors"
	"net/http"
	"strings"

	"medborgarkiosk/kiosk"
)

// EnrolPath is where a machine becomes a kiosk: POST EnrolRequest → 200 EnrolReply, or
// 403 or 429 with a Problem that has one of the codes "enrol.…". It alone is not signed.
const EnrolPath = "/api/v1/enrol"

// EnrolRequest is a one-time code, and the public key that the kiosk will be known by.
type EnrolRequest struct {
	Code string `json:"code"`
	Key  []byte `json:"key"` // Ed25519, 32 bytes
}

// EnrolReply says which kiosk the machine is.
type EnrolReply struct {
	Kiosk string `json:"kiosk"` // the id
	Name  string `json:"name"`  // as staff see it
}

// Check tells whether the request is within the limits.
func (e EnrolRequest) Check() error {
	if code := strings.ReplaceAll(e.Code, " ", ""); !word(code) || len(e.Key) != ed25519.PublicKeySize {
		return errors.New("code or key: can't be")
	}
	return nil
}

// Enrol exchanges the code for the kiosk's id. Its errors are a Client's, and
// EnrolWrong, EnrolUsed, EnrolOld and EnrolTries. Asking again with the same key after
// a lost reply gives the same.
func Enrol(ctx context.Context, address, code string, key ed25519.PublicKey) (reply EnrolReply, err error) {
	const op = "enrol"
	request := EnrolRequest{Code: code, Key: key}
	if request.Check() != nil {
		return reply, kiosk.Fail(kiosk.EnrolWrong, op, nil)
	}
	c, err := newClient(Config{Address: address})
	if err != nil {
		return reply, kiosk.Fail(kiosk.CentralOffline, op, err)
	}
	defer c.Close()
	if _, err := c.exchange(ctx, op, http.MethodPost, EnrolPath, request, &reply, http.StatusOK); err != nil {
		return reply, err
	}
	if !word(reply.Kiosk) {
		return reply, kiosk.Fail(kiosk.CentralNonsense, op, &nonsense{"no id"})
	}
	return reply, nil
}
