package httpapi

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central/booking"
)

func (h *handler) bookingRoutes(mux *http.ServeMux) {
	b := h.Bookings
	mux.HandleFunc("GET "+api.SlotsPath, h.kiosk(h.slots))
	mux.HandleFunc("DELETE "+api.OrderPath, h.kiosk(h.abandon))
	mux.HandleFunc("POST "+api.LoansPath, h.kiosk(h.loans))
	mux.HandleFunc("POST "+api.BookingsPath, h.kiosk(answer(func(ctx context.Context, id string, o api.OrderRequest) (kiosk.Booking, error) {
		return b.Book(ctx, id, kiosk.Order(o))
	})))
	mux.HandleFunc("POST "+api.RequestsPath, h.kiosk(answer(func(ctx context.Context, id string, w api.WishRequest) (kiosk.Booking, error) {
		return b.Request(ctx, id, kiosk.Wish(w))
	})))
	mux.HandleFunc("POST "+api.FindPath, h.kiosk(answer(func(ctx context.Context, id string, c api.CodeRequest) (kiosk.Booking, error) {
		return b.Find(ctx, id, c.Code)
	})))
	mux.HandleFunc("POST "+api.MovePath, h.kiosk(answer(func(ctx context.Context, id string, c api.CodeRequest) (kiosk.Booking, error) {
		return b.Move(ctx, id, c.Code, c.From, c.To)
	})))
	mux.HandleFunc("POST "+api.CancelPath, h.kiosk(answer(func(ctx context.Context, id string, c api.CodeRequest) (kiosk.Booking, error) {
		return b.Cancel(ctx, id, c.Code)
	})))
	mux.HandleFunc("POST "+api.ArrivePath, h.kiosk(answer(func(ctx context.Context, id string, c api.CodeRequest) (kiosk.Booking, error) {
		return b.Arrive(ctx, id, c.Code)
	})))
}

func (h *handler) slots(w http.ResponseWriter, r *http.Request, kioskID string) error {
	until, err := strconv.ParseInt(r.URL.Query().Get("until"), 10, 64)
	if err != nil {
		return &badRequest{http.StatusBadRequest, "until: not a time"}
	}
	slots, err := h.Bookings.Offer(r.Context(), kioskID, time.Unix(until, 0))
	if err != nil {
		return err
	}
	return reply(w, http.StatusOK, api.SlotsReply{Slots: slots})
}

func (h *handler) abandon(w http.ResponseWriter, r *http.Request, kioskID string) error {
	if err := h.Bookings.Abandon(r.Context(), kioskID, r.PathValue("id")); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (h *handler) loans(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var asked api.ExchangeRequest
	if err := read(r, &asked); err != nil {
		return err
	}
	done, err := h.Bookings.Exchange(r.Context(), kioskID, kiosk.Exchange(asked))
	if errors.Is(err, booking.ErrTurn) {
		return reply(w, http.StatusConflict, kiosk.Exchanged{Turn: done.Turn})
	}
	if err != nil {
		return err
	}
	return reply(w, http.StatusOK, done)
}

// answer gives the booking that is asked for with a body, or why there is none.
func answer[T any, P interface {
	*T
	check
}](do func(context.Context, string, T) (kiosk.Booking, error)) func(http.ResponseWriter, *http.Request, string) error {
	return func(w http.ResponseWriter, r *http.Request, kioskID string) error {
		var body T
		if err := read(r, P(&body)); err != nil {
			return err
		}
		b, err := do(r.Context(), kioskID, body)
		var refused *kiosk.Error
		switch {
		case errors.As(err, &refused):
			refusal := api.BookingReply{Refused: refused.Code}
			var taken *kiosk.Taken
			if errors.As(err, &taken) {
				refusal.Nearest = taken.Nearest
			}
			return reply(w, http.StatusConflict, refusal)
		case err != nil:
			return err
		}
		return reply(w, http.StatusOK, api.BookingReply{Booking: &b})
	}
}
