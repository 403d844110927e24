package httpapi

import (
	"net/http"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

func (h *handler) reminderRoutes(mux *http.ServeMux) {
	mux.HandleFunc("GET "+api.ReminderPath, h.kiosk(h.reminderKinds))
	mux.HandleFunc("PUT "+api.ReminderPath, h.kiosk(h.remind))
	mux.HandleFunc("DELETE "+api.ReminderPath, h.kiosk(h.forget))
}

var errNoReminders = kiosk.Fail(kiosk.ReminderRefused, "remind", nil)

func (h *handler) reminderKinds(w http.ResponseWriter, r *http.Request, _ string) error {
	answer := api.RemindersReply{Kinds: []kiosk.ReminderKind{}}
	if h.Reminders == nil {
		return reply(w, http.StatusOK, answer)
	}
	kinds, err := h.Reminders.Kinds(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	answer.Kinds = append(answer.Kinds, kinds...)
	return reply(w, http.StatusOK, answer)
}

func (h *handler) remind(w http.ResponseWriter, r *http.Request, _ string) error {
	var asked api.ReminderRequest
	if err := read(r, &asked); err != nil {
		return err
	}
	err := errNoReminders
	if h.Reminders != nil {
		err = h.Reminders.Remind(r.Context(), kiosk.Reminder{
			Booking: r.PathValue("id"), Kind: asked.Kind, Address: asked.Address, Language: asked.Language,
		})
	}
	return done(w, err)
}

func (h *handler) forget(w http.ResponseWriter, r *http.Request, _ string) error {
	if h.Reminders == nil {
		return done(w, errNoReminders)
	}
	return done(w, h.Reminders.Forget(r.Context(), r.PathValue("id")))
}

// done answers with nothing but that it is so, or is refused.
func done(w http.ResponseWriter, err error) error {
	switch {
	case kiosk.CodeOf(err) == kiosk.ReminderRefused:
		return reply(w, http.StatusConflict, api.Problem{Message: "there is nothing to remind of, or not in that way"})
	case err != nil:
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}
