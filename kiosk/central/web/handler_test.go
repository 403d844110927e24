package web_test

import (
	"bufio"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/centraltest"
	"medborgarkiosk/kiosk/central/web"
	"medborgarkiosk/kiosk/storetest"
)

func now() time.Time { return storetest.Hour.Add(42 * time.Minute) } // 10.42 in Sweden

// library serves the pages of a library with two kiosks and a day behind it.
func library(t *testing.T) (c *central.Central, address string, calls []string) {
	t.Helper()
	c = centraltest.New(t, now)
	pages, err := web.New(c, web.Config{Name: "Haninge bibliotek", Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(pages)
	t.Cleanup(server.Close)
	for i, name := range []string{"Kiosk 1", "Kiosk 2"} {
		id, _ := centraltest.AddKiosk(t, c, name, "Entrén <1>")
		reason := []kiosk.CallReason{kiosk.PatronAsks, kiosk.CallReason(kiosk.PrinterPaperOut)}[i]
		call, err := c.Raise(t.Context(), id, kiosk.Call{Reason: reason, Language: "ar", Waiting: i == 1})
		if err != nil {
			t.Fatal(err)
		}
		calls = append(calls, call)
		var events []kiosk.NumberedEvent
		for n, language := range []string{"sv", "sv", "ar", "fa-AF", "ti"} {
			events = append(events, kiosk.NumberedEvent{Seq: int64(n + 1), UsageEvent: storetest.Event(language)})
		}
		if _, err := c.AcceptUsage(t.Context(), id, "e", events); err != nil {
			t.Fatal(err)
		}
		if i == 1 {
			err = c.Hear(t.Context(), id, central.Health{Version: "1", Printer: []kiosk.Code{kiosk.PrinterPaperOut}, Waiting: 4})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	return c, server.URL, calls
}

func do(t *testing.T, method, address string, header ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	if host := req.Header.Get("Host"); host != "" {
		req.Host = host
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, string(body)
}

func TestToday(t *testing.T) {
	t.Parallel()
	_, address, _ := library(t)
	for name, test := range map[string]struct {
		path, accept string
		want         []string
	}{
		"Swedish first": {"/", "", []string{
			`<html lang="sv">`, "Haninge bibliotek", "måndag 23 november",
			"Kiosk 1: en besökare ber om hjälp", "Kiosk 2: pappret är slut",
			"Entrén &lt;1&gt; · 10.42 · en besökare väntar · skärmen på arabiska", "Jag går dit",
			"Skriva ut", `<td class="n strong">5</td>`, "Behöver tillsyn", "Hörs inte", "har aldrig hörts av",
			"hördes 10.42 · 4 händelser på väg hit", "2 anrop från kioskerna", "tigrinja", "dari",
		}},
		"English by the browser": {"/", "en-GB,en;q=0.9", []string{`<html lang="en">`, "Kiosk 2: the paper is out", "10:42", "I am on my way", "Tigrinya"}},
		"English by the link":    {"/?lang=en", "sv", []string{`<html lang="en">`}},
		"any other is Swedish":   {"/?lang=xx", "de", []string{`<html lang="sv">`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			res, page := do(t, http.MethodGet, address+test.path, "Accept-Language", test.accept) //nolint:bodyclose // do has closed it
			for _, want := range test.want {
				if !strings.Contains(page, want) {
					t.Errorf("%q is not in\n%s", want, page)
				}
			}
			if csp := res.Header.Get("Content-Security-Policy"); !strings.Contains(csp, "default-src 'none'") {
				t.Errorf("the policy is %q", csp)
			}
		})
	}
}

func TestTheButtons(t *testing.T) {
	t.Parallel()
	_, address, calls := library(t)
	_, page := do(t, http.MethodPost, address+"/calls/"+calls[0]+"/answer?lang=en") //nolint:bodyclose // do has closed it
	if !strings.Contains(page, "Someone is on the way") || !strings.Contains(page, "/calls/"+calls[0]+"/finish?lang=en") {
		t.Errorf("after the first button:\n%s", page)
	}
	_, page = do(t, http.MethodPost, address+"/calls/"+calls[0]+"/finish") //nolint:bodyclose // do has closed it
	if strings.Contains(page, calls[0]) || !strings.Contains(page, calls[1]) {
		t.Errorf("after the second button:\n%s", page)
	}
}

func TestLetsNobodyElseIn(t *testing.T) {
	t.Parallel()
	_, address, calls := library(t)
	for name, test := range map[string]struct {
		method, path string
		header       []string
		status       int
	}{
		"a button on another site": {"POST", "/calls/" + calls[0] + "/answer", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		"another origin":           {"POST", "/calls/" + calls[0] + "/answer", []string{"Origin", "https://evil.example"}, 403},
		"another name for us":      {"GET", "/", []string{"Host", "evil.example"}, 421},
		"and with a port":          {"GET", "/", []string{"Host", "evil.example:8421"}, 421},
		"localhost":                {"GET", "/", []string{"Host", "localhost:8421"}, 200},
		"a button by its address":  {"GET", "/calls/" + calls[0] + "/answer", nil, 405},
		"a page that is not":       {"GET", "/nowhere", nil, 404},
		"the template":             {"GET", "/web/today.html", nil, 404},
		"the style":                {"GET", "/web/staff.css", nil, 200},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if res, _ := do(t, test.method, address+test.path, test.header...); res.StatusCode != test.status { //nolint:bodyclose // do has closed it
				t.Errorf("got %d, want %d", res.StatusCode, test.status)
			}
		})
	}
}

func TestLive(t *testing.T) {
	t.Parallel()
	c, address, calls := library(t)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address+"/live", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	lines.Scan() // ": here": from now on nothing is missed
	if err := c.Answer(t.Context(), calls[0]); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() && lines.Text() == "" {
	}
	if lines.Text() != "data: changed" {
		t.Errorf("got %q", lines.Text())
	}
}
