package store_test

import (
	"testing"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

func TestMain(m *testing.M) { centraltest.Main(m) }

func TestBookings(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bookingtest.Run(t, func(t *testing.T) booking.Store { return open(t).Bookings() })
		})
	}
}
