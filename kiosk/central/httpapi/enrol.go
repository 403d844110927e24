package httpapi

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
)

// Tries limits guessing; *account.Accounts is one.
type Tries interface {
	// Try counts a try of something from an address, or gives *account.Wait.
	Try(ctx context.Context, what, from string) error
	// Forgive takes a try back that was right.
	Forgive(ctx context.Context, what, from string) error
}

// ofCodes is what is tried here.
const ofCodes = "enrolment"

// enrol takes a machine in as the kiosk that its code is for. The code is in no log.
func (h *handler) enrol(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	err := h.takeIn(w, r)
	if wait := (*account.Wait)(nil); errors.As(err, &wait) {
		w.Header().Set("Retry-After", strconv.Itoa(int(wait.For/time.Second)+1))
		err = &denial{http.StatusTooManyRequests, api.Problem{Message: "too many tries", Code: kiosk.EnrolTries}}
	}
	for known, code := range map[error]kiosk.Code{
		central.ErrCode: kiosk.EnrolWrong, central.ErrCodeUsed: kiosk.EnrolUsed, central.ErrCodeOld: kiosk.EnrolOld,
	} {
		if errors.Is(err, known) {
			err = &denial{http.StatusForbidden, api.Problem{Message: known.Error(), Code: code}}
		}
	}
	if err != nil && r.Context().Err() == nil {
		h.refuse(w, r, "", err)
	}
}

func (h *handler) takeIn(w http.ResponseWriter, r *http.Request) error {
	if _, err := whole(w, r); err != nil {
		return err
	}
	var asked api.EnrolRequest
	if err := read(r, &asked); err != nil {
		return err
	}
	from := address(r)
	if err := h.Tries.Try(r.Context(), ofCodes, from); err != nil {
		return err
	}
	k, err := h.Central.Enrol(r.Context(), asked.Code, asked.Key)
	if err != nil {
		return err
	}
	if err := h.Tries.Forgive(r.Context(), ofCodes, from); err != nil {
		return err
	}
	h.Log.InfoContext(r.Context(), "kiosk enrolled", "kiosk", k.ID)
	return reply(w, http.StatusOK, api.EnrolReply{Kiosk: k.ID, Name: k.Name})
}

// address is where a request comes from. A proxy on this machine tells it.
func address(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if forwarded := r.Header.Values("X-Forwarded-For"); api.Loopback(host) && len(forwarded) > 0 {
		all := strings.Split(forwarded[len(forwarded)-1], ",")
		return strings.TrimSpace(all[len(all)-1])
	}
	return host
}

// settings gives the newest settings that central has for the kiosk, if those are not
// the ones that it knows.
func (h *handler) settings(w http.ResponseWriter, r *http.Request, kioskID string) error {
	known, err := strconv.ParseInt(r.URL.Query().Get("known"), 10, 64)
	if err != nil {
		return &badRequest{http.StatusBadRequest, "known is no version"}
	}
	all, err := h.Central.Settings(r.Context(), kioskID)
	if err != nil {
		return err
	}
	if len(all) == 0 || all[0].Version == known {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	return reply(w, http.StatusOK, api.SettingsReply{Version: all[0].Version, Text: all[0].Text})
}
