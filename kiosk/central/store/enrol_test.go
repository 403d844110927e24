package store_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/storetest"
)

// TestACodeIsUsedOnce, also by many machines at a time.
func TestACodeIsUsedOnce(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := central.New(open(t), func() time.Time { return storetest.Hour })
			id, err := c.AddKiosk(t.Context(), "Kiosk 1", "")
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.KioskKey(t.Context(), id); !errors.Is(err, central.ErrUnknown) {
				t.Errorf("before its key comes: %v", err)
			}
			code := centraltest.Code(t, c, id)
			var all sync.WaitGroup
			var mu sync.Mutex
			came := map[string]int{}
			for i := range 8 {
				all.Go(func() {
					key := make([]byte, 32)
					key[0] = byte(i)
					k, err := c.Enrol(t.Context(), code, key)
					mu.Lock()
					defer mu.Unlock()
					switch {
					case err == nil:
						came[k.ID]++
					case errors.Is(err, central.ErrCodeUsed):
						came["used"]++
					default:
						t.Error(err)
					}
				})
			}
			all.Wait()
			if came[id] != 1 || came["used"] != 7 {
				t.Errorf("they became %v", came)
			}
			if _, err := c.AddKiosk(t.Context(), "Kiosk 1", ""); !errors.Is(err, central.ErrTaken) {
				t.Errorf("another of the name: %v", err)
			}
			if err := c.Revoke(t.Context(), "nobody"); !errors.Is(err, central.ErrUnknown) {
				t.Errorf("shutting nobody out: %v", err)
			}
			if _, _, err := c.NewCode(t.Context(), "nobody"); !errors.Is(err, central.ErrUnknown) {
				t.Errorf("a code for nobody: %v", err)
			}
			if err := c.Revoke(t.Context(), id); err != nil {
				t.Fatal(err)
			}
			if _, err := c.KioskKey(t.Context(), id); !errors.Is(err, central.ErrRevoked) {
				t.Errorf("when it is shut out: %v", err)
			}
			if all, err := c.Kiosks(t.Context()); err != nil || all[0].Revoked.IsZero() || all[0].Enrolled.IsZero() {
				t.Errorf("got %+v, %v", all, err)
			}
		})
	}
}

// TestSettings keep each version, and let nobody write over what they have not seen.
func TestSettings(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := central.New(open(t), func() time.Time { return storetest.Hour })
			id, _ := centraltest.AddKiosk(t, c, "Kiosk 1", "")
			for i, step := range []struct {
				was     int64
				version int64
				err     error
			}{{1, 0, central.ErrStale}, {0, 1, nil}, {0, 0, central.ErrStale}, {1, 2, nil}} {
				version, err := c.PutSettings(t.Context(), id, step.was, "idle = \"90s\"\n", "anna")
				if version != step.version || !errors.Is(err, step.err) {
					t.Errorf("step %d: %d, %v", i, version, err)
				}
			}
			all, err := c.Settings(t.Context(), id)
			if err != nil || len(all) != 2 || all[0].Version != 2 || all[1].By != "anna" || !all[1].At.Equal(storetest.Hour) {
				t.Errorf("got %+v, %v", all, err)
			}
		})
	}
}

// toldOfItself is all that a kiosk can tell of itself.
var toldOfItself = kiosk.Told{
	Clock: -400, Settings: kiosk.Settled{Version: 2, Refused: 3, Fault: kiosk.SettingsFault{What: kiosk.SettingsUnknown, Line: 2, Key: "idel", Near: "idle"}},
	Updates: kiosk.Updates{Former: "1.0", Failed: "1.1", Changed: storetest.Hour, Looked: storetest.Hour, Fault: "expired"},
}
