package web_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestAnAbsenceByHand: a file is chosen, looked through and blocked by buttons.
func TestAnAbsenceByHand(t *testing.T) {
	t.Parallel()
	r := week(t)
	free, taken := r.slot(t, "s001"), r.slot(t, "s000")
	file := filepath.Join(t.TempDir(), "franvaro.ics")
	if err := os.WriteFile(file, []byte(absence(taken.Start, free.End)), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "bo", "/absences?lang=sv")
	err := chromedp.Do(ctx,
		chromedp.SetValue(chromedp.CSS(`[name="resource"]`), free.Helper),
		chromedp.SetUploadFiles(chromedp.CSS(`[name="file"]`), []string{file}),
	)
	if err != nil {
		t.Fatal(err)
	}
	click(t, ctx, "#do-read", "#do-block")
	usable(t, ctx, "absences-found")
	click(t, ctx, "#do-block", "#blocked")
	usable(t, ctx, "absences-blocked")
	if !r.slot(t, "s001").Blocked || r.slot(t, "s000").Blocked {
		t.Error("not the free time alone is blocked")
	}
}
