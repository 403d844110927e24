package web_test

import (
	"fmt"
	"net/http"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/web/frame"
)

func TestMain(m *testing.M) { centraltest.Main(m) }

// TestTwoProcesses serve one PostgreSQL database: who has logged in with one can
// go on with the other, and sees what was done there.
func TestTwoProcesses(t *testing.T) {
	t.Parallel()
	database := centraltest.Postgres(t)
	first := newRigOn(t, centraltest.Open(t, database))
	kept := centraltest.Open(t, database)
	second := &rig{at: first.now(), accounts: account.New(kept, first.now, time.Hour)}
	second.Library = centraltest.NewLibrary(t, kept, first.now, 0)
	claim := first.promise(t, "s000", "bankid", "ar")

	bo := first.as(t, "bo")
	bo.address = second.serve(t, frame.Config{}) // cookies know no ports
	_, page := bo.get(t, "/bookings?slot=s000")
	holds(t, page, "BankID och e-tjänster", "Här nu")
	_, page = bo.send(t, "/claims/"+claim.ID+"/lead", "to", "here", "version", fmt.Sprint(claim.Version), "back", "/bookings?slot=s000")
	holds(t, page, "Besökaren är här.")
	bo.address = first.address
	_, page = bo.send(t, "/claims/"+claim.ID+"/lead", "to", "cancelled", "version", fmt.Sprint(claim.Version), "back", "/bookings?slot=s000")
	holds(t, page, "Någon annan hann ändra.", "Är här")
	bo.send(t, "/logout")
	bo.address = second.address
	if status, _ := bo.get(t, "/bookings"); status != http.StatusUnauthorized {
		t.Errorf("logged out at one, the other gives %d", status)
	}
	_, page = first.as(t, "anna").get(t, "/log")
	holds(t, page, "tog emot en besökare", "loggade ut")
}
