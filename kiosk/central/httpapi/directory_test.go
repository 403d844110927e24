package httpapi_test

import (
	"fmt"
	"net/http/httptest"
	"path/filepath"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/central/directory/publish/publishtest"
	"medborgarkiosk/kiosk/central/directory/register/registertest"
	"medborgarkiosk/kiosk/pack"
	"medborgarkiosk/kiosk/syncer"
)

// TestWhatEditorsDoReachesAKiosk: the program's offices, then an edit, a closing and
// a retirement, and where the kiosk stands.
func TestWhatEditorsDoReachesAKiosk(t *testing.T) {
	t.Parallel()
	for name, open := range centraltest.Stores() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			key, err := publish.KeyFile(filepath.Join(t.TempDir(), "pack.key"))
			must(t, err)
			l := centraltest.NewLibrary(t, open(t), now, 0)
			l.Packs = publish.New(l.Store.Directory(), key, now)
			carried, err := pack.Embedded()
			must(t, err)
			_, err = l.Register.Renew(t.Context(), carried)
			must(t, err)
			server := httptest.NewServer(l.API())
			t.Cleanup(server.Close)
			id, secret := centraltest.AddKiosk(t, l.Central, "Kiosk 1", "Entrén")
			packs := syncer.OpenPacks(syncer.PacksConfig{Central: client(t, api.Config{Address: server.URL, Kiosk: id, Key: secret}), Dir: t.TempDir()})
			offices := func() map[string]kiosk.Office {
				t.Helper()
				must(t, packs.Fetch(t.Context()))
				all, err := packs.Content().Offices()
				must(t, err)
				byID := map[string]kiosk.Office{}
				for _, o := range all {
					byID[o.ID] = o
				}
				return byID
			}
			before := offices()
			if len(packs.Content().Records) != len(carried.Records) || packs.Content().Version == 0 {
				t.Errorf("%d records of version %d", len(packs.Content().Records), packs.Content().Version)
			}
			registertest.Put(t, l.Register, pack.OfficeKind, "ssc-odenplan", publishtest.Office("ssc-odenplan", "<Odenplan> & co"))
			registertest.Put(t, l.Register, pack.OfficeKind, "new", publishtest.Office("new", "Nytt"))
			must(t, l.Register.Retire(t.Context(), registertest.Everything, registertest.Seen(t, l.Register, pack.OfficeKind, "ssc-hallunda", nil)))
			must(t, l.Register.Close(t.Context(), registertest.Everything, registertest.Seen(t, l.Register, pack.OfficeKind, "ssc-sundbyberg", nil),
				kiosk.Closing{Since: "2026-10", GoTo: []string{"ssc-odenplan"}}))
			after := offices()
			if _, ok := after["ssc-hallunda"]; ok || len(after) != len(before) {
				t.Errorf("%d offices, and the retired one is there: %v", len(after), ok)
			}
			if o := after["ssc-odenplan"]; o.Name != "<Odenplan> & co" || after["new"].Name != "Nytt" || after["ssc-sundbyberg"].Closed == nil {
				t.Errorf("they are %+v, %+v, %+v", o, after["new"], after["ssc-sundbyberg"])
			}
			place := kiosk.Place{Lat: 59.168, Lon: 18.138, Approximate: true}
			_, err = l.Bookings.PutBranch(t.Context(), booking.Branch{ID: bookingtest.Branch, Name: "Haninge", Municipality: "0136", Place: &place})
			must(t, err)
			offices()
			if b := packs.Branch(); b.Municipality != "0136" || fmt.Sprint(b.Lat, b.Lon) != "59.168 18.138" {
				t.Errorf("it stands in %+v", b)
			}
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
