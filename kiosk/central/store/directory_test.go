package store_test

import (
	"testing"

	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/directory/register/registertest"
)

func TestDirectory(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			registertest.Run(t, func(t *testing.T) register.Store { return open(t).Directory() })
		})
	}
}
