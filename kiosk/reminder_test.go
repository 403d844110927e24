package kiosk_test

import (
	"errors"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
)

func TestReminderAddress(t *testing.T) {
	t.Parallel()
	const sms, mail = kiosk.ReminderSMS, kiosk.ReminderMail
	long := strings.Repeat("a", 64)
	for typed, test := range map[string]struct {
		kind kiosk.ReminderKind
		want string
		err  error
	}{
		"070-123 45 67":                     {sms, "+46701234567", nil},
		"0701234567":                        {sms, "+46701234567", nil},
		"+46 70 123 45 67":                  {sms, "+46701234567", nil},
		"0046701234567":                     {sms, "+46701234567", nil},
		"+358 40 1234567":                   {sms, "+358401234567", nil},
		"00380501234567":                    {sms, "+380501234567", nil},
		"":                                  {sms, "", kiosk.ErrNumberForm},
		"701234567":                         {sms, "", kiosk.ErrNumberForm},
		"+0701234567":                       {sms, "", kiosk.ErrNumberForm},
		"070-123,4567":                      {sms, "", kiosk.ErrNumberForm},
		"070\r\nTo: x":                      {sms, "", kiosk.ErrNumberForm},
		"٠٧٠١٢٣٤٥٦٧":                        {sms, "", kiosk.ErrNumberForm},
		"070-123 45 6":                      {sms, "", kiosk.ErrNumberLength},
		"070-123 45 678":                    {sms, "", kiosk.ErrNumberLength},
		"+1234567":                          {sms, "", kiosk.ErrNumberLength},
		"+1234567890123456":                 {sms, "", kiosk.ErrNumberLength},
		"08-606 70 00":                      {sms, "", kiosk.ErrNumberFixed},
		"0711234567":                        {sms, "", kiosk.ErrNumberFixed},
		"amina@example.se":                  {mail, "amina@example.se", nil},
		" a.b+c@x-y.co.uk ":                 {mail, "a.b+c@x-y.co.uk", nil},
		"x@xn--bcher-kva.de":                {mail, "x@xn--bcher-kva.de", nil},
		long + "@a.se":                      {mail, long + "@a.se", nil},
		long + "a@a.se":                     {mail, "", kiosk.ErrMailForm},
		"amina":                             {mail, "", kiosk.ErrMailForm},
		"@example.se":                       {mail, "", kiosk.ErrMailForm},
		"amina@":                            {mail, "", kiosk.ErrMailForm},
		"amina@example":                     {mail, "", kiosk.ErrMailForm},
		"amina@example..se":                 {mail, "", kiosk.ErrMailForm},
		"a..b@example.se":                   {mail, "", kiosk.ErrMailForm},
		".a@example.se":                     {mail, "", kiosk.ErrMailForm},
		"a@b@example.se":                    {mail, "", kiosk.ErrMailForm},
		"a b@example.se":                    {mail, "", kiosk.ErrMailForm},
		"a@example.se\r\nBcc: b@example.se": {mail, "", kiosk.ErrMailForm},
		"a@example.se\n":                    {mail, "a@example.se", nil},
		"a@-example.se":                     {mail, "", kiosk.ErrMailForm},
		"a@127.0.0.1":                       {mail, "", kiosk.ErrMailForm},
		"<a@example.se>":                    {mail, "", kiosk.ErrMailForm},
		"åsa@example.se":                    {mail, "", kiosk.ErrMailForm},
	} {
		got, err := kiosk.ReminderAddress(test.kind, typed)
		if got != test.want || !errors.Is(err, test.err) {
			t.Errorf("%q gives %q, %v; want %q, %v", typed, got, err, test.want, test.err)
		}
		if got != "" {
			if again, err := kiosk.ReminderAddress(test.kind, got); again != got || err != nil {
				t.Errorf("%q typed again gives %q, %v", got, again, err)
			}
		}
	}
	if _, err := kiosk.ReminderAddress("fax", "070-123 45 67"); err == nil {
		t.Error("a fax number is taken")
	}
}
