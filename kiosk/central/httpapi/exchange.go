package httpapi

import (
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"mime"
	"net/http"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/queue"
	"medborgarkiosk/kiosk/signature"
)

var errBusy = errors.New("busy")

// badRequest is what the kiosk did wrong.
type badRequest struct {
	status int
	why    string
}

func (b *badRequest) Error() string { return b.why }

func (h *handler) refuse(w http.ResponseWriter, r *http.Request, id string, err error) {
	status := http.StatusInternalServerError
	problem := api.Problem{Message: "something is wrong here; try again later"}
	var bad *badRequest
	var denied *denial
	switch {
	case errors.As(err, &bad):
		status, problem.Message = bad.status, bad.why
	case errors.As(err, &denied):
		status, problem = denied.status, denied.Problem
	case errors.Is(err, central.ErrUnknown), errors.Is(err, booking.ErrUnknown), errors.Is(err, queue.ErrUnknown):
		status, problem.Message = http.StatusNotFound, "no such thing"
	case errors.Is(err, errBusy), errors.Is(err, signature.ErrCrowded):
		status, problem.Message = http.StatusServiceUnavailable, "too much to do; try again later"
		w.Header().Set("Retry-After", strconv.Itoa(5+rand.N(25)))
	}
	h.Log.WarnContext(r.Context(), "kiosk refused", "kiosk", id, "path", r.Pattern, "status", status, "error", err)
	reply(w, status, problem) //nolint:errcheck // it has gone
}

// read takes the body apart, strictly.
func read[T any, P interface {
	*T
	check
}](r *http.Request, body P) error {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return &badRequest{http.StatusUnsupportedMediaType, "the body must be application/json"}
	}
	decoder := json.NewDecoder(r.Body)
	decoder.DisallowUnknownFields()
	err := decoder.Decode(body)
	if err != nil && strings.HasPrefix(err.Error(), "json: unknown field") {
		err = errors.New("a field that is not known") // its name may be anything, and goes to the log
	}
	if err == nil {
		if _, more := decoder.Token(); more != io.EOF {
			err = errors.New("more than one value in the body")
		}
	}
	if err == nil {
		err = body.Check()
	}
	if err != nil {
		return &badRequest{http.StatusBadRequest, err.Error()}
	}
	return nil
}

type check interface{ Check() error }

func reply(w http.ResponseWriter, status int, body any) error {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	return json.NewEncoder(w).Encode(body)
}
