package httpapi

import (
	"errors"
	"net/http"
	"slices"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central/queue"
)

func (h *handler) queueRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET "+api.QueuePath, h.kiosk(h.queueOpen))
	mux.HandleFunc("POST "+api.QueuePath, h.kiosk(h.join))
	mux.HandleFunc("POST "+api.QueueCallsPath, h.kiosk(h.calls))
}

func (h *handler) queueOpen(w http.ResponseWriter, r *http.Request, kioskID string) error {
	open, err := h.Queue.Open(r.Context(), kioskID)
	if err != nil {
		return err
	}
	_, letter, err := h.Queue.Store.Station(r.Context(), kioskID)
	if err != nil {
		return err
	}
	return reply(w, http.StatusOK, api.QueueReply{Open: open, Letter: letter})
}

func (h *handler) join(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var wish api.QueueRequest
	if err := read(r, &wish); err != nil {
		return err
	}
	ticket, err := h.Queue.Join(r.Context(), kioskID, kiosk.QueueWish(wish))
	if errors.Is(err, queue.ErrClosed) {
		return reply(w, http.StatusConflict, api.QueueReply{})
	}
	if err != nil {
		return err
	}
	return reply(w, http.StatusOK, api.QueueReply{Open: true, Ticket: &ticket})
}

// lookAgain is how soon another process's call is seen when its notice is lost.
const lookAgain = 3 * time.Second

// calls waits for other calls than the kiosk knows.
func (h *handler) calls(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var known api.CallsRequest
	if err := read(r, &known); err != nil {
		return err
	}
	enough := time.NewTimer(api.PollTime)
	defer enough.Stop()
	for {
		change := h.Central.Changes.Next()
		calls, err := h.Queue.CallsAt(r.Context(), kioskID)
		if err != nil {
			return err
		}
		if !slices.EqualFunc(calls, known.Known, sameCall) {
			return reply(w, http.StatusOK, api.CallsReply{Calls: calls})
		}
		again := time.NewTimer(lookAgain)
		select {
		case <-r.Context().Done():
			again.Stop()
			return nil
		case <-enough.C:
			again.Stop()
			w.WriteHeader(http.StatusNoContent)
			return nil
		case <-change:
		case <-again.C:
		}
		again.Stop()
	}
}

func sameCall(a, b kiosk.QueueCall) bool {
	return a.Number == b.Number && a.Place == b.Place && a.At.Equal(b.At)
}
