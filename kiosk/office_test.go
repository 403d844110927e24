package kiosk_test

import (
	"math"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
)

func TestMetres(t *testing.T) {
	t.Parallel()
	stockholm, gothenburg := kiosk.Place{Lat: 59.3293, Lon: 18.0686}, kiosk.Place{Lat: 57.7089, Lon: 11.9746}
	for name, test := range map[string]struct {
		a, b kiosk.Place
		want float64 // by Vincenty's formula on WGS 84
	}{
		"nowhere":     {stockholm, stockholm, 0},
		"a town away": {stockholm, gothenburg, 398_300},
		"and back":    {gothenburg, stockholm, 398_300},
		"a degree":    {kiosk.Place{Lat: 59, Lon: 18}, kiosk.Place{Lat: 60, Lon: 18}, 111_404},
	} {
		if got := test.a.Metres(test.b); math.Abs(got-test.want) > test.want*0.005 {
			t.Errorf("%s: got %.0f, want %.0f", name, got, test.want)
		}
	}
}

func TestOfficeCheck(t *testing.T) {
	t.Parallel()
	good := kiosk.Office{ID: "haninge", Kind: kiosk.CitizenOffice, Name: "Haninge", Municipality: "0136", Place: &kiosk.Place{Lat: 59.17, Lon: 18.14}}
	if err := good.Check(); err != nil {
		t.Error(err)
	}
	for field, change := range map[string]func(*kiosk.Office){
		"id":           func(o *kiosk.Office) { o.ID = "Haninge kontor" },
		"name":         func(o *kiosk.Office) { o.Name = "" },
		"kind":         func(o *kiosk.Office) { o.Kind = "shop" },
		"municipality": func(o *kiosk.Office) { o.Municipality = "136" },
		"place":        func(o *kiosk.Office) { o.Place = &kiosk.Place{Lat: 18.14, Lon: 59.17} },
		"checked_on":   func(o *kiosk.Office) { o.CheckedOn = "i går" },
		"closed":       func(o *kiosk.Office) { o.Closed = &kiosk.Closing{} },
	} {
		bad := good
		change(&bad)
		if err := bad.Check(); err == nil || !strings.HasPrefix(err.Error(), field+":") {
			t.Errorf("%s: got %v", field, err)
		}
	}
}
