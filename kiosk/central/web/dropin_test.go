package web_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/queue"
)

// join gives a number at the desk.
func (r *rig) join(t *testing.T, topic, language string) queue.Ticket {
	t.Helper()
	ticket, err := r.Queue.JoinAtDesk(t.Context(), bookingtest.Branch, topic, language)
	if err != nil {
		t.Fatal(err)
	}
	return ticket
}

func TestQueue(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	bo := r.as(t, "bo")
	_, page := bo.get(t, "/queue")
	holds(t, page, "Drop-in är öppet", "Ingen väntar.", `value="plan 1, Digidelrummet"`)
	_, page = bo.send(t, "/queue/next", "branch", "main", "place", "Disken")
	holds(t, page, "Ingen väntar.", `value="Disken"`)
	_, page = bo.send(t, "/queue/add", "branch", "main", "place", "Disken", "topic", "bankid", "language", "so")
	holds(t, page, "Besökaren har nummer D1", "BankID och e-tjänster · somaliska", `value="Disken"`)
	second, third := r.join(t, "forms", "sv"), r.join(t, "phone", "ar")
	_, page = bo.send(t, "/queue/next", "branch", "main", "place", "Disken", "language", "ar")
	holds(t, page, `id="serve-`+third.ID, "Disken · 0 min")
	_, page = bo.send(t, "/tickets/"+second.ID+"/call", "place", "Rum 2")
	holds(t, page, "Rum 2 · 0 min", "Väntar (1)")
	_, page = bo.send(t, "/tickets/"+second.ID+"/serve", "place", "Rum 2")
	if strings.Contains(page, second.ID) {
		t.Error("a number that is closed is still there")
	}
	_, page = bo.send(t, "/tickets/"+second.ID+"/gone", "place", "Rum 2")
	holds(t, page, "Numret är redan avslutat.")
	_, page = bo.send(t, "/queue/close", "branch", "main")
	holds(t, page, "Drop-in är stängt", "Öppna drop-in")
	for _, path := range []string{"/tickets/nobody/call", "/queue/next?branch=other"} {
		if status, _ := bo.send(t, path); status != http.StatusNotFound {
			t.Errorf("%s: %d", path, status)
		}
	}
	_, page = r.as(t, "anna").get(t, "/log")
	holds(t, page, "ropade upp ett nummer", "avslutade ett nummer", "stängde drop-in")
}

// TestDisplayTellsNoSubject: anybody sees the numbers, nobody what they are for.
func TestDisplayTellsNoSubject(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	r.join(t, "health", "fa")
	if _, err := r.Queue.Next(t.Context(), bookingtest.Branch, "Rum <2>", ""); err != nil {
		t.Fatal(err)
	}
	status, page := r.visitor(t).get(t, "/display?branch=main")
	holds(t, page, "<strong>D1</strong>", "Rum &lt;2&gt;", "Number D 1. Please come to")
	if status != http.StatusOK || strings.Contains(page, "hälsa") || strings.Contains(page, "persiska") {
		t.Errorf("%d:\n%s", status, page)
	}
	if status, _ := r.visitor(t).get(t, "/display?branch=nowhere"); status != http.StatusNotFound {
		t.Errorf("no branch: %d", status)
	}
}

func TestEverybodyCanUseTheQueue(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	for _, language := range []string{"sv", "ar", "so", "uk"} {
		r.join(t, "bankid", language)
	}
	for range 2 {
		if _, err := r.Queue.Next(t.Context(), bookingtest.Branch, "plan 1, Digidelrummet", ""); err != nil {
			t.Fatal(err)
		}
	}
	r.usable(t, "bo", map[string]string{"queue": "/queue?lang=sv"})
	r.usable(t, "", map[string]string{"display": "/display"})
}

// TestTheDisplaySpeaks each call once, as it comes.
func TestTheDisplaySpeaks(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	first := r.join(t, "bankid", "so")
	r.join(t, "bankid", "sv")
	ctx := browser(t, 1280, 720)
	r.open(t, ctx, "", "/display")
	call := func(id string) {
		t.Helper()
		if err := r.Queue.Call(t.Context(), id, "Rum 2"); err != nil {
			t.Fatal(err)
		}
	}
	evaluate[chromedp.Void](t, ctx, `window.said = []; speechSynthesis.speak = (u) => said.push(u.lang + ": " + u.text); 0`)
	call(first.ID)
	if err := chromedp.Do(ctx, chromedp.WaitVisible(chromedp.CSS("[data-key^=D1]"))); err != nil {
		t.Fatal(err)
	}
	const want = "sv-SE: Nummer D 1. Välkommen till Rum 2.|en-GB: Number D 1. Please come to Rum 2."
	if said := evaluate[string](t, ctx, `said.join("|")`); said != want {
		t.Errorf("it said %q", said)
	}
	next, err := r.Queue.Next(t.Context(), bookingtest.Branch, "Rum 3", "")
	if err == nil {
		err = chromedp.Do(ctx, chromedp.WaitVisible(chromedp.CSS("[data-key^="+next.Number.String()+"]")))
	}
	if err != nil {
		t.Fatal(err)
	}
	if said := evaluate[string](t, ctx, `said.join("|")`); said != want+"|sv-SE: Nummer D 2. Välkommen till Rum 3." {
		t.Errorf("it said %q", said)
	}
}
