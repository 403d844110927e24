package feed

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"medborgarkiosk/kiosk/central/booking"
)

// Config is what feeds are made of.
type Config struct {
	Bookings *booking.Service
	Memory   Memory
	// Topic names what help is about. It is nil, and topics stay here, unless the
	// library has chosen to send them to whoever keeps its helpers' calendars.
	Topic func(id string) string
	Log   *slog.Logger
}

// Path is where the feeds are, with a slash at its end.
const Path = "/calendar/"

// New gives the feeds: Path + SECRET + ".ics", and under SECRET/freebusy.ics when
// the helper or room is busy. There is no log-in, for calendars can't: the secret,
// 128 random bits that the store finds by an index, is the key. It is in no log.
func New(c Config) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+Path+"{file}", func(w http.ResponseWriter, r *http.Request) {
		secret, ok := strings.CutSuffix(r.PathValue("file"), ".ics")
		c.serve(w, r, secret, ok, c.sendCalendar)
	})
	mux.HandleFunc("GET "+Path+"{secret}/freebusy.ics", func(w http.ResponseWriter, r *http.Request) {
		c.serve(w, r, r.PathValue("secret"), true, c.sendFreebusy)
	})
	return mux
}

func (c Config) serve(w http.ResponseWriter, r *http.Request, secret string, ok bool,
	send func(http.ResponseWriter, *http.Request, booking.Agenda) error,
) {
	head := w.Header()
	head.Set("Cache-Control", "no-store")
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Referrer-Policy", "no-referrer")
	head.Set("X-Robots-Tag", "noindex")
	err := booking.ErrUnknown
	var a booking.Agenda
	if ok {
		a, err = c.Bookings.Agenda(r.Context(), secret)
	}
	if err == nil {
		err = send(w, r, a)
	}
	switch {
	case err == nil || r.Context().Err() != nil:
	case errors.Is(err, booking.ErrUnknown):
		http.NotFound(w, r)
	default:
		c.Log.ErrorContext(r.Context(), "calendar feed failed", "resource", a.ID, "error", err)
		http.Error(w, "try again later", http.StatusInternalServerError)
	}
}

func (c Config) sendCalendar(w http.ResponseWriter, r *http.Request, a booking.Agenda) error {
	text, changed, err := c.calendar(r.Context(), a)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(text)
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:16])+`"`)
	w.Header().Set("Cache-Control", "private, no-cache") // keep it, and ask each time
	w.Header().Set("Content-Type", "text/calendar; charset=utf-8; method=PUBLISH")
	http.ServeContent(w, r, "", changed, bytes.NewReader(text))
	return nil
}

func (c Config) sendFreebusy(w http.ResponseWriter, r *http.Request, a booking.Agenda) error {
	w.Header().Set("Content-Type", "text/calendar; charset=utf-8; method=PUBLISH")
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(c.freebusy(a)))
	return nil
}
