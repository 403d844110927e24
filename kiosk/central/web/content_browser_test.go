package web_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"medborgarkiosk/kiosk"
)

func TestEverybodyCanKeepTheDirectory(t *testing.T) {
	t.Parallel()
	r := directory(t)
	kiosks, err := r.Kiosks(t.Context())
	if err == nil {
		_, err = r.AcceptUsage(t.Context(), kiosks[0].ID, "looks", []kiosk.NumberedEvent{{Seq: 1, UsageEvent: kiosk.WrongAbout("office/haninge", kiosk.WrongHours, r.now())}})
	}
	if err != nil {
		t.Fatal(err)
	}
	r.as(t, "rut").send(t, "/content/record", r.form(t, "haninge", "phone", "08-1")...) // so that there is a history
	r.usable(t, "rut", map[string]string{
		"work": "/content?lang=sv", "records": "/content/records?lang=en", "office": "/content/record?k=office&id=haninge&lang=sv",
		"area":  "/content/record?k=area&id=money&beside=fa&lang=en",
		"topic": "/content/record?k=topic&id=bank&beside=ar", "new-office": "/content/record?k=office", "rules": "/content/rules", "files": "/content/files",
	})
}

// TestAnOfficeByHand: its hours are typed wrong, put right, looked at in words and
// saved by the keyboard.
func TestAnOfficeByHand(t *testing.T) {
	t.Parallel()
	r := directory(t)
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "mia", "/content/record?k=office&id=haninge&lang=sv")
	const empty = `document.querySelector("[name=hours]").value = ""; 0`
	hours := chromedp.CSS(`[name="hours"]`)
	err := chromedp.Do(ctx,
		chromedp.Evaluate[chromedp.Void](empty), chromedp.SendKeys(hours, "Mo-Fr 10-16"+kb.Enter),
		chromedp.WaitVisible(chromedp.CSS(`[aria-invalid="true"]`)),
	)
	if err != nil {
		t.Fatal(err)
	}
	usable(t, ctx, "office-fault")
	if typed := evaluate[string](t, ctx, `document.querySelector("[name=hours]").value`); typed != "Mo-Fr 10-16" {
		t.Errorf("%q is left of what was typed", typed)
	}
	err = chromedp.Do(ctx, chromedp.Evaluate[chromedp.Void](empty), chromedp.SendKeys(hours, "Mo-Fr 10:00-17:00"))
	if err != nil {
		t.Fatal(err)
	}
	click(t, ctx, "#look-hours", ".hours")
	if shown := evaluate[string](t, ctx, `document.querySelector(".hours").textContent`); !strings.Contains(shown, "10.00–17.00") {
		t.Errorf("shown is %q", shown)
	}
	if r.office(t, "haninge").Hours != "Mo-Fr 10:00-16:00" {
		t.Error("it was saved when it was only looked at")
	}
	err = chromedp.Do(ctx, chromedp.SendKeys(hours, kb.Enter), chromedp.WaitVisible(chromedp.CSS(".good")))
	if err != nil {
		t.Fatal(err)
	}
	if got := r.office(t, "haninge").Hours; got != "Mo-Fr 10:00-17:00" {
		t.Errorf("saved is %q", got)
	}
}

// TestAFileByHand: it is chosen, looked through, done and undone by buttons.
func TestAFileByHand(t *testing.T) {
	t.Parallel()
	r := directory(t)
	file := filepath.Join(t.TempDir(), "kontor.csv")
	csv := strings.Replace(exported(t, r.as(t, "rut")), "Haninge medborgarkontor", "Medborgarkontoret", 1)
	if err := os.WriteFile(file, []byte(csv), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "rut", "/content/files?lang=sv")
	if err := chromedp.Do(ctx, chromedp.SetUploadFiles(chromedp.CSS(`[name="file"]`), []string{file})); err != nil {
		t.Fatal(err)
	}
	click(t, ctx, "#do-read", "#do-apply")
	usable(t, ctx, "file-preview")
	click(t, ctx, "#do-apply", ".good")
	if got := r.office(t, "haninge").Name; got != "Medborgarkontoret" {
		t.Errorf("it is called %q", got)
	}
	click(t, ctx, "td form button", "td .pill")
	usable(t, ctx, "file-undone")
	if got := r.office(t, "haninge").Name; got != "Haninge medborgarkontor" {
		t.Errorf("undone it is called %q", got)
	}
}
