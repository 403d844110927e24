package register_test

import (
	"testing"

	"medborgarkiosk/kiosk/central/centraltest"
)

func TestMain(m *testing.M) { centraltest.Main(m) }
