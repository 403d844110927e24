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
	"time"

	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/queue"
)

var errBusy = errors.New("busy")

// badRequest is what the kiosk did wrong.
type badRequest struct {
	status int
	why    string
}

func (b *badRequest) Error() string { return b.why }

// kiosk lets in a kiosk with its key and turns what do gives into a refusal.
func (h *handler) kiosk(do func(http.ResponseWriter, *http.Request, string) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		token, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		id, key, _ := strings.Cut(token, ".")
		err := h.Central.Authenticate(r.Context(), id, key)
		if err == nil {
			err = do(w, r, id)
		}
		if err != nil && r.Context().Err() == nil {
			h.refuse(w, r, id, err)
		}
	}
}

func (h *handler) refuse(w http.ResponseWriter, r *http.Request, id string, err error) {
	status := http.StatusInternalServerError
	message := "something is wrong here; try again later"
	var bad *badRequest
	switch {
	case errors.As(err, &bad):
		status, message = bad.status, bad.why
	case errors.Is(err, central.ErrDenied):
		status, message, id = http.StatusUnauthorized, "no such kiosk, or not its key", ""
	case errors.Is(err, central.ErrUnknown), errors.Is(err, booking.ErrUnknown), errors.Is(err, queue.ErrUnknown):
		status, message = http.StatusNotFound, "no such thing"
	case errors.Is(err, errBusy):
		status, message = http.StatusServiceUnavailable, "too much to do; try again later"
		w.Header().Set("Retry-After", strconv.Itoa(5+rand.N(25)))
	}
	h.Log.WarnContext(r.Context(), "kiosk refused", "kiosk", id, "path", r.Pattern, "status", status, "error", err)
	reply(w, status, api.Problem{Message: message}) //nolint:errcheck // it has gone
}

// read takes the body apart, strictly.
func read[T any, P interface {
	*T
	check
}](w http.ResponseWriter, r *http.Request, body P) error {
	if kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return &badRequest{http.StatusUnsupportedMediaType, "the body must be application/json"}
	}
	// A deadline for the whole server would also end those who wait for news.
	line := http.NewResponseController(w)
	line.SetReadDeadline(time.Now().Add(bodyTime)) //nolint:errcheck // a line without deadlines has none
	defer line.SetReadDeadline(time.Time{})        //nolint:errcheck
	decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, api.MaxBody))
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
	switch {
	case errors.As(err, new(*http.MaxBytesError)):
		return &badRequest{http.StatusRequestEntityTooLarge, "the body is too large"}
	case err != nil:
		return &badRequest{http.StatusBadRequest, err.Error()}
	}
	return nil
}

// bodyTime is how long a kiosk may take to send a body.
const bodyTime = 20 * time.Second

type check interface{ Check() error }

func reply(w http.ResponseWriter, status int, body any) error {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	return json.NewEncoder(w).Encode(body)
}
