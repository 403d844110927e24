package settings_test

import (
	"testing"
	"time"

	"medborgarkiosk/kiosk/settings"
)

// TestHoursOfASession: there are none where none are set, and "never" is 0.
func TestHoursOfASession(t *testing.T) {
	t.Parallel()
	always := settings.Default().Session(nil)
	if always.Hours != nil || always.DarkAfter != time.Hour {
		t.Errorf("by default %v, dark after %v", always.Hours, always.DarkAfter)
	}
	set, err := settings.Default().Over("open_hours = \"Mo-Fr 10:00-18:00\"\ndark_after = \"never\"\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := set.Session(nil); got.Hours == nil || got.Hours.String() != "Mo-Fr 10:00-18:00" || got.DarkAfter != 0 {
		t.Errorf("hours %v, dark after %v", got.Hours, got.DarkAfter)
	}
}
