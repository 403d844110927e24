package web_test

import (
	"testing"

	"github.com/chromedp/chromedp"
)

func TestEverybodyCanUseTheReport(t *testing.T) {
	t.Parallel()
	r := reported(t)
	r.usable(t, "rut", map[string]string{
		"access": "/access?lang=sv", "access-hours": "/access?lang=en&map=hours&order=hours&dir=down",
		"access-country": "/access?lang=sv&county=all&map=unsourced",
	})
}

// TestTheReportByKeyboard: the order is a link, and what a number is made of opens
// where it stands.
func TestTheReportByKeyboard(t *testing.T) {
	t.Parallel()
	r := reported(t)
	ctx := browser(t, 1280, 900)
	r.open(t, ctx, "rut", "/access?lang=sv")
	click(t, ctx, `.figures th:nth-child(6) a`, `.figures th:nth-child(6)[aria-sort="descending"]`)
	if first := evaluate[string](t, ctx, `document.querySelector(".figures tbody th").textContent`); first != "Haninge" {
		t.Errorf("%s is first", first)
	}
	click(t, ctx, `.figures tbody summary`, `.figures tbody details[open] li`)
	err := chromedp.Do(ctx,
		chromedp.Evaluate[chromedp.Void](`document.querySelector("select[name=map]").value = "languages"; document.querySelector(".filters button").click()`),
		chromedp.WaitVisible(chromedp.CSS(`form:has(option[value=languages][selected])`)),
	)
	if err != nil {
		t.Fatal(err)
	}
	if sorted := evaluate[int](t, ctx, `document.querySelectorAll('[aria-sort="descending"]').length`); sorted != 1 {
		t.Error("the order was lost on the way")
	}
}
