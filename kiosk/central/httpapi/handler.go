package httpapi

import (
	"log/slog"
	"net/http"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/central/queue"
	"medborgarkiosk/kiosk/central/reminder"
	"medborgarkiosk/kiosk/signature"
)

// mostAtOnce is how many usage batches are worked on at a time; others are
// asked to come later.
const mostAtOnce = 128

// Config is whom the kiosks speak with.
type Config struct {
	Central  *central.Central
	Bookings *booking.Service
	Queue    *queue.Service
	// Reminders is nil while they are off.
	Reminders *reminder.Service
	// Packs is nil for a central that has no directory.
	Packs *publish.Publisher
	// Tries limits how many codes for enrolment an address may try.
	Tries Tries
	Now   func() time.Time // central's clock; nil for time.Now
	Log   *slog.Logger
}

type handler struct {
	Config
	turns chan struct{}
	seen  signature.Nonces
}

// New gives the kiosks' endpoints.
func New(c Config) http.Handler {
	if c.Now == nil {
		c.Now = time.Now
	}
	h := &handler{Config: c, turns: make(chan struct{}, mostAtOnce)}
	mux := http.NewServeMux()
	mux.HandleFunc("POST "+api.EnrolPath, h.enrol)
	mux.HandleFunc("POST "+api.UsagePath, h.kiosk(h.usage))
	mux.HandleFunc("POST "+api.CallsPath, h.kiosk(h.raise))
	mux.HandleFunc("GET "+api.CallPath, h.kiosk(h.watch))
	mux.HandleFunc("DELETE "+api.CallPath, h.kiosk(h.withdraw))
	mux.HandleFunc("POST "+api.HeartbeatPath, h.kiosk(h.heartbeat))
	mux.HandleFunc("GET "+api.TimePath, h.kiosk(h.time))
	mux.HandleFunc("GET "+api.PackPath, h.kiosk(h.pack))
	mux.HandleFunc("GET "+api.SettingsPath, h.kiosk(h.settings))
	h.bookingRoutes(mux)
	h.queueRoutes(mux)
	h.reminderRoutes(mux)
	return mux
}

func (h *handler) usage(w http.ResponseWriter, r *http.Request, kioskID string) error {
	select {
	case h.turns <- struct{}{}:
		defer func() { <-h.turns }()
	default:
		return errBusy
	}
	var batch api.UsageBatch
	if err := read(r, &batch); err != nil {
		return err
	}
	cursor, err := h.Central.AcceptUsage(r.Context(), kioskID, batch.Epoch, batch.Events)
	if err != nil {
		return err
	}
	status := http.StatusOK
	if cursor != batch.Events[len(batch.Events)-1].Seq {
		status = http.StatusConflict
	}
	return reply(w, status, api.UsageReply{Epoch: batch.Epoch, Cursor: cursor})
}

func (h *handler) raise(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var call api.CallRequest
	if err := read(r, &call); err != nil {
		return err
	}
	id, err := h.Central.Raise(r.Context(), kioskID, kiosk.Call(call))
	if err != nil {
		return err
	}
	return reply(w, http.StatusOK, api.CallReply{ID: id, Status: kiosk.CallSent})
}

func (h *handler) watch(w http.ResponseWriter, r *http.Request, kioskID string) error {
	id, known := r.PathValue("id"), kiosk.CallStatus(r.URL.Query().Get("known"))
	status, err := h.Central.Watch(r.Context(), kioskID, id, known, api.PollTime)
	switch {
	case err != nil:
		return err
	case status == known:
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	return reply(w, http.StatusOK, api.CallReply{ID: id, Status: status})
}

func (h *handler) withdraw(w http.ResponseWriter, r *http.Request, kioskID string) error {
	if err := h.Central.Withdraw(r.Context(), kioskID, r.PathValue("id")); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (h *handler) heartbeat(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var beat api.Heartbeat
	if err := read(r, &beat); err != nil {
		return err
	}
	if err := h.Central.Hear(r.Context(), kioskID, central.Health(beat)); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (h *handler) time(w http.ResponseWriter, _ *http.Request, _ string) error {
	return reply(w, http.StatusOK, api.TimeReply{Now: h.Now()})
}
