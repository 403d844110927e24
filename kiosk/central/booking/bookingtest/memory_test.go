package bookingtest_test

import (
	"testing"

	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
)

func TestMemory(t *testing.T) {
	t.Parallel()
	bookingtest.Run(t, func(*testing.T) booking.Store { return bookingtest.NewMemory("k1") })
}
