package httpapi

import (
	"errors"
	"net/http"
	"strconv"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central/booking"
)

func (h *handler) bookingRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET "+api.SlotsPath, h.kiosk(h.slots))
	mux.HandleFunc("POST "+api.BookingsPath, h.kiosk(h.book))
	mux.HandleFunc("DELETE "+api.OrderPath, h.kiosk(h.abandon))
	mux.HandleFunc("POST "+api.RequestsPath, h.kiosk(h.request))
	mux.HandleFunc("POST "+api.FindPath, h.kiosk(h.find))
	mux.HandleFunc("POST "+api.MovePath, h.kiosk(h.moveBooking))
	mux.HandleFunc("POST "+api.CancelPath, h.kiosk(h.cancel))
	mux.HandleFunc("POST "+api.ArrivePath, h.kiosk(h.arrive))
	mux.HandleFunc("POST "+api.LoansPath, h.kiosk(h.loans))
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

func (h *handler) book(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var order api.OrderRequest
	if err := read(w, r, &order); err != nil {
		return err
	}
	b, err := h.Bookings.Book(r.Context(), kioskID, kiosk.Order(order))
	return answer(w, b, err)
}

func (h *handler) abandon(w http.ResponseWriter, r *http.Request, kioskID string) error {
	if err := h.Bookings.Abandon(r.Context(), kioskID, r.PathValue("id")); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (h *handler) request(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var wish api.WishRequest
	if err := read(w, r, &wish); err != nil {
		return err
	}
	b, err := h.Bookings.Request(r.Context(), kioskID, kiosk.Wish(wish))
	return answer(w, b, err)
}

func (h *handler) find(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var asked api.CodeRequest
	if err := read(w, r, &asked); err != nil {
		return err
	}
	b, err := h.Bookings.Find(r.Context(), kioskID, asked.Code)
	return answer(w, b, err)
}

func (h *handler) moveBooking(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var asked api.CodeRequest
	if err := read(w, r, &asked); err != nil {
		return err
	}
	b, err := h.Bookings.Move(r.Context(), kioskID, asked.Code, asked.From, asked.To)
	return answer(w, b, err)
}

func (h *handler) cancel(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var asked api.CodeRequest
	if err := read(w, r, &asked); err != nil {
		return err
	}
	b, err := h.Bookings.Cancel(r.Context(), kioskID, asked.Code)
	return answer(w, b, err)
}

func (h *handler) arrive(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var asked api.CodeRequest
	if err := read(w, r, &asked); err != nil {
		return err
	}
	b, err := h.Bookings.Arrive(r.Context(), kioskID, asked.Code)
	return answer(w, b, err)
}

func (h *handler) loans(w http.ResponseWriter, r *http.Request, kioskID string) error {
	var asked api.ExchangeRequest
	if err := read(w, r, &asked); err != nil {
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

// answer gives the booking, or why there is none.
func answer(w http.ResponseWriter, b kiosk.Booking, err error) error {
	var refused *kiosk.Error
	if errors.As(err, &refused) {
		refusal := api.BookingReply{Refused: refused.Code}
		var taken *kiosk.Taken
		if errors.As(err, &taken) {
			refusal.Nearest = taken.Nearest
		}
		return reply(w, http.StatusConflict, refusal)
	}
	if err != nil {
		return err
	}
	return reply(w, http.StatusOK, api.BookingReply{Booking: &b})
}
