package i18n_test

import (
	"testing"

	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"

	"medborgarkiosk/kiosk/i18n"
)

func TestNumbersAndMoney(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string][2]string{
		"sv": {"12\u00a0345", "6,50 kr"},
		"en": {"12,345", "6.50 kr"},
		"ar": {"١٢٬٣٤٥", "٦٫٥٠"},
		"fa": {"۱۲٬۳۴۵", "۶٫۵۰"},
		"fi": {"12\u00a0345", "6,50 kr"},
	} {
		l := i18n.For(tag)
		if got := l.Number(12345); got != want[0] {
			t.Errorf("%s: number %q, want %q", tag, got, want[0])
		}
		if got := l.Money(650); len(got) < len(want[1]) || got[:len(want[1])] != want[1] {
			t.Errorf("%s: money %q, want %q…", tag, got, want[1])
		}
	}
}

func TestInsertedNamesAreIsolated(t *testing.T) {
	t.Parallel()
	m := &goi18n.Message{ID: "test.file", Other: "{{.Name}} ({{.Pages}})"}
	got := i18n.For("sv").Text(i18n.T(m).With(i18n.Args{"Name": i18n.Verbatim("ملف.pdf"), "Pages": 3}))
	if want := "\u2068ملف.pdf\u2069 (3)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
