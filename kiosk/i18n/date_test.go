package i18n_test

import (
	"strings"
	"testing"
	"time"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk/i18n"
)

// tuesday is 24 November 2026, 13:05 in Stockholm.
var tuesday = time.Date(2026, 11, 24, 12, 5, 0, 0, time.UTC)

// TestDatesAsCLDRWritesThem holds every language against CLDR 45's forms.
func TestDatesAsCLDRWritesThem(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string][3]string{
		"sv": {"tisdag 24 november", "24 nov.", "13.05"},
		"en": {"Tuesday 24 November", "24 Nov", "13:05"},
		"ar": {"الثلاثاء، ٢٤ نوفمبر", "٢٤ نوفمبر", "١٣:٠٥"},
		"so": {"Talaado, Nofembar 24", "Nof 24", "13:05"},
		"fa": {"سه\u200cشنبه ۲۴ نوامبر", "۲۴ نوامبر", "۱۳:۰۵"},
		"ti": {"ሰሉስ፣ 24 ሕዳር", "24 ሕዳ", "13:05"},
		"uk": {"вівторок, 24 листопада", "24 лист.", "13:05"},
		"fi": {"tiistai 24. marraskuuta", "24. marrask.", "13.05"},
	} {
		l := i18n.For(tag)
		if got := [3]string{l.Date(tuesday), l.ShortDate(tuesday), l.Clock(tuesday)}; got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// TestMonthsAndDecimals as CLDR writes them standing alone.
func TestMonthsAndDecimals(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{
		"sv": "november 2026 2,8", "en": "November 2026 2.8", "ar": "نوفمبر ٢٠٢٦ ٢٫٨", "so": "Nofembar 2026 2.8",
		"fa": "نوامبر ۲۰۲۶ ۲٫۸", "ti": "ሕዳር 2026 2.8", "uk": "листопад 2026 р. 2,8", "fi": "marraskuu 2026 2,8",
	} {
		l := i18n.For(tag)
		if got := l.Month(tuesday) + " " + l.Text(i18n.Value(i18n.Tenths(28))); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

// TestEveryLanguageHasAllNames of days and months.
func TestEveryLanguageHasAllNames(t *testing.T) {
	t.Parallel()
	for _, lang := range i18n.Languages {
		l, seen := i18n.For(lang.Tag), map[string]bool{}
		for day := range 7 {
			seen[l.Weekday(tuesday.AddDate(0, 0, day))] = true
		}
		for month := range 12 {
			seen[l.Date(time.Date(2026, time.Month(month+1), 1, 12, 0, 0, 0, time.UTC))] = true
			seen["alone "+l.Month(time.Date(2026, time.Month(month+1), 1, 12, 0, 0, 0, time.UTC))] = true
			seen["short "+l.ShortDate(time.Date(2026, time.Month(month+1), 1, 12, 0, 0, 0, time.UTC))] = true
		}
		if len(seen) != 7+12+12+12 {
			t.Errorf("%s has %d names of days and months: %v", lang.Tag, len(seen), seen)
		}
	}
}

// TestTheDoubleHour: 25 October 2026, 02:30 comes twice; 01:30 and 03:30 once.
func TestTheDoubleHour(t *testing.T) {
	t.Parallel()
	half := time.Date(2026, 10, 24, 23, 30, 0, 0, time.UTC)
	for i, want := range []string{"01.30", "02.30 (sommartid)", "02.30 (vintertid)", "03.30"} {
		if got := i18n.For("sv").Clock(half.Add(time.Duration(i) * time.Hour)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	spring := time.Date(2026, 3, 29, 0, 30, 0, 0, time.UTC) // 01:30; then comes 03:30
	for i, want := range []string{"01.30", "03.30"} {
		if got := i18n.For("sv").Clock(spring.Add(time.Duration(i) * time.Hour)); got != want {
			t.Errorf("in March got %q, want %q", got, want)
		}
	}
	for _, lang := range i18n.Languages {
		l := i18n.For(lang.Tag)
		if first, second := l.Clock(half.Add(time.Hour)), l.Clock(half.Add(2*time.Hour)); first == second {
			t.Errorf("%s: %q is said twice", lang.Tag, first)
		}
	}
}

type content struct{}

func (content) In(language string) string { return "word in " + language }

func TestArgumentsOfTime(t *testing.T) {
	t.Parallel()
	m := &goi18n.Message{ID: "test.when", Other: "{{.Day}} {{.What}} {{.From}}"}
	text := i18n.T(m).With(i18n.Args{"Day": i18n.Weekday{Time: tuesday}, "From": i18n.Clock{Time: tuesday}, "What": i18n.Of(content{})}).Capital()
	got := strings.NewReplacer("\u2066", "", "\u2068", "", "\u2069", "").Replace(i18n.For("sv").Text(text))
	if want := "Tisdag word in sv 13.05"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
