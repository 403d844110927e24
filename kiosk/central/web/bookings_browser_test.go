package web_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

func TestEverybodyCanUseTheBookings(t *testing.T) {
	t.Parallel()
	r := week(t)
	claim := r.slot(t, "s000").Claims[0].ID
	r.usable(t, "bo", map[string]string{
		"week": "/bookings?lang=sv&slot=s000", "day": "/bookings?lang=sv&view=day&at=2026-11-23&slot=thu",
		"list": "/bookings/list?lang=sv", "claim": "/claims/" + claim + "?lang=sv", "move": "/claims/" + claim + "/move?lang=sv",
		"book": "/bookings/new?lang=sv&slot=s001", "put": "/slots/new?lang=sv", "slot": "/slots/thu?lang=sv",
		"absences": "/absences?lang=sv",
	})
	r.usable(t, "anna", map[string]string{"resources": "/resources?lang=sv"})
}

// click presses what the selector shows and waits for what comes of it.
func click(t *testing.T, ctx context.Context, selector, then string) {
	t.Helper()
	err := chromedp.Do(ctx, chromedp.Click(chromedp.CSS(selector)), chromedp.WaitVisible(chromedp.CSS(then)))
	if err != nil {
		t.Fatalf("%s, then %s: %v", selector, then, err)
	}
}

// TestADayAtTheDesk: a visitor comes, is helped, and is sent on, all by buttons.
func TestADayAtTheDesk(t *testing.T) {
	t.Parallel()
	r := week(t)
	claim := r.slot(t, "s000").Claims[0].ID
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "bo", "/bookings?lang=sv")
	click(t, ctx, "#to-s000", "#here-"+claim)
	click(t, ctx, "#here-"+claim, "#solved-"+claim)
	click(t, ctx, "#sent-"+claim+" summary", "#sent-"+claim+" button")
	click(t, ctx, `#sent-`+claim+` button[value="sent:skatteverket"]`, ".is-done")
	if c := r.claim(t, claim); c.State != kiosk.BookingDone || c.Outcome != "sent:skatteverket" {
		t.Errorf("the claim is %+v", c)
	}
}

// TestTheCalendarKeepsItselfFresh: a booking made at a kiosk comes in without
// reload, and the focus stays.
func TestTheCalendarKeepsItselfFresh(t *testing.T) {
	t.Parallel()
	r := week(t)
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "bo", "/bookings?lang=sv&slot=s001")
	err := chromedp.Do(ctx,
		chromedp.WaitVisible(chromedp.CSS("#book-this")),
		chromedp.Evaluate[chromedp.Void](`document.getElementById("edit-slot").focus()`),
		chromedp.Func(func(context.Context, *chromedp.Target) error { r.promise(t, "s001", "school", "ti"); return nil }),
		chromedp.WaitVisible(chromedp.CSS("#panel .claim")),
		chromedp.WaitNotPresent(chromedp.CSS("#book-this")),
		chromedp.WaitVisible(chromedp.CSS("#slot-s001.tone-guide")),
	)
	if err != nil {
		t.Fatal(err)
	}
	if focused := evaluate[string](t, ctx, `document.activeElement.id`); focused != "edit-slot" {
		t.Errorf("the focus is on %q", focused)
	}
}

// TestTwoEditTheSameTime: the second is told what the first has changed, and
// loses nothing that was typed.
func TestTwoEditTheSameTime(t *testing.T) {
	t.Parallel()
	r := week(t)
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "bo", "/slots/thu?lang=sv")
	title := chromedp.CSS("input[name=title]")
	err := chromedp.Do(ctx,
		chromedp.SendKeys(title, kb.End+", plan 2"),
		chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			slot := r.slot(t, "thu").Slot
			slot.Seats = 8
			return r.Bookings.Amend(ctx, slot)
		}),
		chromedp.SendKeys(title, kb.Enter),
		chromedp.WaitVisible(chromedp.CSS(".fault li")),
	)
	if err != nil {
		t.Fatal(err)
	}
	usable(t, ctx, "overlap")
	if now := evaluate[string](t, ctx, `document.querySelector(".fault").innerText`); !strings.Contains(now, "Platser: 8") || !strings.Contains(now, "Rubrik: SeniorNet drop-in") {
		t.Errorf("the second is told %q", now)
	}
	if typed := evaluate[string](t, ctx, `document.querySelector("input[name=title]").value`); typed != "SeniorNet drop-in, plan 2" {
		t.Errorf("%q is left of what was typed", typed)
	}
	err = chromedp.Do(ctx, chromedp.SendKeys(title, kb.Enter), chromedp.WaitVisible(chromedp.CSS("#panel")))
	if slot := r.slot(t, "thu"); err != nil || slot.Title != "SeniorNet drop-in, plan 2" || slot.Seats != 6 {
		t.Errorf("saved is %+v, %v", slot.Slot, err)
	}
}

// TestPutUpByHand: times for two weeks, looked at first, the clash and the
// holiday left out.
func TestPutUpByHand(t *testing.T) {
	t.Parallel()
	r := week(t)
	r.putUp(t, "busy", 30, 10, 30, func(s *booking.Slot) { s.Helper = "amina" })
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "bo", "/slots/new?lang=sv")
	evaluate[chromedp.Void](t, ctx, `(() => {
		const set = (name, value) => { document.querySelector("[name=" + name + "]").value = value; };
		set("date", "2026-11-30"); set("length", "30"); set("number", "2"); set("until", "2026-12-31"); set("helper", "amina"); set("room", "digidel");
		document.querySelector("[value=weekly]").checked = true;
		document.querySelector("[name=day][value=MO]").checked = document.querySelector("[name=day][value=TH]").checked = true;
	})();0`)
	click(t, ctx, "#do-preview", "#do-put")
	usable(t, ctx, "preview")
	preview := evaluate[string](t, ctx, `document.querySelector("[aria-labelledby=preview-h]").innerText`)
	for _, want := range []string{"15 tider", "måndag 30 november 10.00–10.30", "torsdag 24 december: Julafton", "torsdag 31 december: Nyårsafton"} {
		if !strings.Contains(preview, want) {
			t.Errorf("%q is not in %q", want, preview)
		}
	}
	click(t, ctx, "#do-put", "#calendar")
	slots, err := r.Bookings.Store.SlotsOf(t.Context(), "amina", r.now().AddDate(0, 0, 5))
	if err != nil || len(slots) != 16 {
		t.Errorf("%d times, %v", len(slots), err)
	}
}

// TestPaper prints the day's list and a ticket: nothing of the page around them.
func TestPaper(t *testing.T) {
	t.Parallel()
	r := week(t)
	claim := r.slot(t, "s000").Claims[0].ID
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "bo", "/?lang=sv")
	for name, path := range map[string]string{"paper-list": "/bookings/list", "paper-ticket": "/claims/" + claim, "paper-week": "/bookings"} {
		if err := chromedp.Do(ctx, chromedp.Navigate(r.address+path)); err != nil {
			t.Fatal(err)
		}
		if shown := evaluate[bool](t, ctx, `[...document.styleSheets].some(s => [...s.cssRules].some(r => r.media?.mediaText === "print"))`); !shown {
			t.Errorf("%s: there is no style for paper", path)
		}
		pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF())
		if err != nil || len(pdf) == 0 {
			t.Fatal(err)
		}
		if dir := os.Getenv("PICTURES"); dir != "" {
			if err := os.WriteFile(filepath.Join(dir, name+".pdf"), pdf, 0o600); err != nil {
				t.Error(err)
			}
		}
		if pages := bytes.Count(pdf, []byte("/Type /Page\n")); pages != 1 {
			t.Errorf("%s: %d pages", path, pages)
		}
	}
}
