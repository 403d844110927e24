package web_test

import (
	"testing"
)

func TestEverybodyCanUseTheBookings(t *testing.T) {
	t.Parallel()
	r := week(t)
	claim := r.slot(t, "s000").Claims[0].ID
	r.usable(t, "bo", "week", "/bookings?lang=sv&slot=s000")
	r.usable(t, "bo", "day", "/bookings?lang=sv&view=day&at=2026-11-23&slot=thu")
	r.usable(t, "bo", "list", "/bookings/list?lang=sv")
	r.usable(t, "bo", "claim", "/claims/"+claim+"?lang=sv")
	r.usable(t, "bo", "move", "/claims/"+claim+"/move?lang=sv")
	r.usable(t, "bo", "book", "/bookings/new?lang=sv&slot=s001")
	r.usable(t, "bo", "put", "/slots/new?lang=sv")
	r.usable(t, "bo", "slot", "/slots/thu?lang=sv")
	r.usable(t, "anna", "resources", "/resources?lang=sv")
}
