package httpapi

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/signature"
)

// denial is why a kiosk is not let in, as it is told.
type denial struct {
	status int
	api.Problem
}

func (d *denial) Error() string { return d.Message }

func denied(message string, code kiosk.Code) error {
	return &denial{http.StatusUnauthorized, api.Problem{Message: message, Code: code}}
}

// kiosk lets in a kiosk that has signed the request, and turns what do gives into a
// refusal.
func (h *handler) kiosk(do func(http.ResponseWriter, *http.Request, string) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		id, err := h.prove(w, r)
		if err == nil {
			err = do(w, r, id)
		}
		if err != nil && r.Context().Err() == nil {
			h.refuse(w, r, id, err)
		}
	}
}

// prove gives the id of the kiosk that has signed the request, "" for none. Only of a
// kiosk that there is, and that knows the time, the body is read.
func (h *handler) prove(w http.ResponseWriter, r *http.Request) (string, error) {
	claim, err := signature.Parse(r.Header.Get(signature.Header))
	if err != nil {
		return "", denied("the request is not signed", kiosk.CentralUnknown)
	}
	now := h.Now()
	if !claim.Timely(now) {
		return "", &denial{http.StatusUnauthorized, api.Problem{
			Message: "the request's time is not now", Code: kiosk.CentralClock, Now: now.UTC(),
		}}
	}
	key, err := h.Central.KioskKey(r.Context(), claim.Kiosk)
	switch {
	case errors.Is(err, central.ErrRevoked):
		return "", denied("the kiosk has been shut out here", kiosk.CentralRevoked)
	case errors.Is(err, central.ErrUnknown):
		return "", denied("no such kiosk, or not its key", kiosk.CentralUnknown)
	case err != nil:
		return "", err
	}
	body, err := whole(w, r)
	if err != nil {
		return "", err
	}
	asked := signature.Request{Method: r.Method, Path: r.URL.Path, Query: r.URL.Query(), Body: body}
	if claim.Verify(asked, key) != nil {
		return "", denied("no such kiosk, or not its key", kiosk.CentralUnknown)
	}
	if err := h.seen.Once(claim, now); errors.Is(err, signature.ErrReplayed) {
		return "", denied(err.Error(), "")
	} else if err != nil {
		return "", err
	}
	return claim.Kiosk, nil
}

// bodyTime is how long a kiosk may take to send a body.
const bodyTime = 20 * time.Second

// whole reads the body, and leaves it there to be read.
func whole(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	// A deadline for the whole server would also end those who wait for news.
	line := http.NewResponseController(w)
	line.SetReadDeadline(time.Now().Add(bodyTime)) //nolint:errcheck // a line without deadlines has none
	defer line.SetReadDeadline(time.Time{})        //nolint:errcheck
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, api.MaxBody))
	switch {
	case errors.As(err, new(*http.MaxBytesError)):
		return nil, &badRequest{http.StatusRequestEntityTooLarge, "the body is too large"}
	case err != nil:
		return nil, &badRequest{http.StatusBadRequest, "the body was cut off"}
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	return body, nil
}
