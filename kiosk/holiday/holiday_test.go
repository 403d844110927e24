package holiday_test

import (
	"testing"
	"time"

	"medborgarkiosk/kiosk/holiday"
)

func TestName(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]string{
		"2026-11-24": "", "2026-01-06": "Trettondedag jul", "2026-04-03": "Långfredagen", "2026-04-04": "Påskafton",
		"2026-04-06": "Annandag påsk", "2026-05-14": "Kristi himmelsfärds dag", "2026-05-15": "", "2026-06-06": "Sveriges nationaldag",
		"2026-06-19": "Midsommarafton", "2026-06-20": "Midsommardagen", "2026-10-30": "Alla helgons afton", "2026-10-31": "Alla helgons dag",
		"2026-12-24": "Julafton", "2026-12-31": "Nyårsafton", "2026-04-30": "Valborgsmässoafton",
		"2026-04-05": "Påskdagen", "2026-05-23": "Pingstafton", "2026-05-24": "Pingstdagen", "2026-01-05": "Trettondagsafton",
		"2011-04-30": "Valborgsmässoafton", "2285-03-22": "Påskdagen",
	} {
		day, _ := time.Parse(time.DateOnly, date)
		if got := holiday.Name(day); got != want {
			t.Errorf("%s is %q, want %q", date, got, want)
		}
	}
}

// The thirteen days of the law, and no eve.
func TestPublic(t *testing.T) {
	t.Parallel()
	want := map[string]bool{
		"2026-01-01": true, "2026-01-06": true, "2026-04-03": true, "2026-04-05": true, "2026-04-06": true, "2026-05-01": true,
		"2026-05-14": true, "2026-05-24": true, "2026-06-06": true, "2026-06-20": true, "2026-10-31": true, "2026-12-25": true, "2026-12-26": true,
	}
	for day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2026; day = day.AddDate(0, 0, 1) {
		date := day.Format(time.DateOnly)
		if got := holiday.Public(day.Date()); got != want[date] {
			t.Errorf("%s is public: %v", date, got)
		}
	}
}

// The earliest and the latest that it can be, and some between.
func TestEaster(t *testing.T) {
	t.Parallel()
	for year, want := range map[int]string{1818: "03-22", 1943: "04-25", 2026: "04-05", 2027: "03-28", 2285: "03-22"} {
		month, day := holiday.Easter(year)
		if got := time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Format("01-02"); got != want {
			t.Errorf("Easter %d is %s, want %s", year, got, want)
		}
	}
}
