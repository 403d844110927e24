package httpapi

import (
	"context"
	"net/http"
	"strconv"

	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/pack"
)

// pack gives what is newer than what the kiosk says that it has.
func (h *handler) pack(w http.ResponseWriter, r *http.Request, kioskID string) error {
	since, err := strconv.ParseInt(r.URL.Query().Get("since"), 10, 64)
	if err != nil || since < 0 {
		return &badRequest{http.StatusBadRequest, "since is no version"}
	}
	var out api.PackReply
	newer := false
	if h.Packs != nil {
		var signed pack.Signed
		if signed, newer, err = h.Packs.Pack(r.Context(), since); err != nil {
			return err
		}
		out.Pack, out.Signature, out.Key = signed.Text, signed.Signature, h.Packs.PublicKey()
	}
	if out.Branch, err = h.branchOf(r.Context(), kioskID); err != nil {
		return err
	}
	if !newer && out.Branch.Tag() == r.URL.Query().Get("branch") {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	return reply(w, http.StatusOK, out)
}

// branchOf is the library that the kiosk stands in.
func (h *handler) branchOf(ctx context.Context, kioskID string) (api.Branch, error) {
	id, err := h.Bookings.Store.BranchOf(ctx, kioskID)
	if err != nil {
		return api.Branch{}, err
	}
	b, err := h.Bookings.Store.Branch(ctx, id)
	told := api.Branch{ID: b.ID, Name: b.Name, Municipality: b.Municipality}
	if b.Place != nil {
		told.Lat, told.Lon = b.Place.Lat, b.Place.Lon
	}
	return told, err
}
