package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

// TestReminderSettings: what is wrong is named before anybody is served.
func TestReminderSettings(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, test := range map[string]struct{ settings, want string }{
		"no server":     {"[reminder.smtp]\nfrom = \"a@example.se\"", "settings: reminder.smtp: server"},
		"no such file":  {"[reminder.smtp]\nserver = \"x:25\"\nfrom = \"a@example.se\"\npassword_file = \"/none\"", "reminder.smtp: password_file"},
		"no https":      {"[reminder.sms]\nurl = \"http://example.se/\"", "settings: reminder.sms: url: https"},
		"no such file ": {"[reminder.sms]\nurl = \"https://example.se/\"\nsecret_file = \"/none\"", "reminder.sms: secret_file"},
		"key nowhere":   {"key_file = \"/none/key\"\n[reminder.sms]\nurl = \"https://example.se/\"", "settings: reminder.key_file"},
	} {
		if !strings.HasPrefix(test.settings, "key_file") {
			test.settings = fmt.Sprintf("key_file = %q\n%s", filepath.Join(dir, "key"), test.settings)
		}
		file := filepath.Join(t.TempDir(), "central.toml")
		if err := os.WriteFile(file, []byte("[reminder]\n"+test.settings+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		err := run(t.Context(), []string{"-config", file, "-database", filepath.Join(t.TempDir(), "c.db"), "-listen", "127.0.0.1:0", "-staff", "127.0.0.1:0"}, nil, io.Discard)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
}

// TestAReminderGoesOut from settings in a file to a gateway.
func TestAReminderGoesOut(t *testing.T) {
	t.Parallel()
	sent := make(chan [3]string, 1)
	gateway := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, secret, _ := r.BasicAuth()
		sent <- [3]string{secret, r.PostFormValue("to"), r.PostFormValue("message")}
	}))
	defer gateway.Close()
	dir := t.TempDir()
	settingsFile, secretFile := filepath.Join(dir, "central.toml"), filepath.Join(dir, "secret")
	words := fmt.Sprintf("name = \"Haninge bibliotek\"\n[reminder]\nkey_file = %q\n[reminder.sms]\nurl = %q\nuser = \"u\"\nsecret_file = %q\nfrom = \"Bibl\"\n",
		filepath.Join(dir, "key"), gateway.URL, secretFile)
	for file, text := range map[string]string{settingsFile: words, secretFile: "hush\n"} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c, _, err := settings([]string{"-config", settingsFile})
	if err != nil {
		t.Fatal(err)
	}
	here := newLibrary(centraltest.Store(t), c)
	now := bookingtest.Now
	here.Bookings = bookingtest.Library(t, here.Bookings.Store, func() time.Time { return now }, 60)
	if here, err = here.withReminders(c.Reminder, nil); err != nil {
		t.Fatal(err)
	}
	booked, err := here.Bookings.Book(t.Context(), "", kiosk.Order{ID: "o", Slot: bookingtest.Slot(59).ID, Topic: "bankid", Language: "sv"})
	if err != nil {
		t.Fatal(err)
	}
	left := kiosk.Reminder{Booking: booked.ID, Kind: kiosk.ReminderSMS, Address: "+46701234567", Language: "sv"}
	if err := here.Reminders.Remind(t.Context(), left); err != nil {
		t.Fatal(err)
	}
	now = booked.Slot.Start.Add(-24 * time.Hour)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { here.remind(ctx); close(ended) }()
	const want = "Påminnelse: du har en tid på Haninge bibliotek tisdag 24 november kl 16.30. Kom i god tid. " +
		"Vill du avboka? Använd din kod i kiosken eller fråga personalen."
	if got := <-sent; got != [3]string{"hush", "+46701234567", want} {
		t.Errorf("sent is %q", got)
	}
	stop()
	<-ended
}
