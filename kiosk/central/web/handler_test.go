package web_test

import (
	"bufio"
	"net/http"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/web/frame"
)

func TestToday(t *testing.T) {
	t.Parallel()
	r := newRig(t)
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
		"English by the link":    {"/?lang=en", "sv", []string{`<html lang="en">`, `href="/?lang=sv"`}},
		"any other is Swedish":   {"/?lang=xx", "de", []string{`<html lang="sv">`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			res, page := r.as(t, "bo").do(t, http.MethodGet, test.path, "", "Accept-Language", test.accept) //nolint:bodyclose // do has closed it
			holds(t, page, test.want...)
			if csp := res.Header.Get("Content-Security-Policy"); !strings.Contains(csp, "default-src 'none'") {
				t.Errorf("the policy is %q", csp)
			}
		})
	}
}

func TestThePickedLanguageStays(t *testing.T) {
	t.Parallel()
	bo := newRig(t).as(t, "bo")
	bo.get(t, "/?lang=en")
	_, page := bo.get(t, "/")
	holds(t, page, `<html lang="en">`)
}

func TestTheButtons(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	bo := r.as(t, "bo")
	_, page := bo.send(t, "/calls/"+r.calls[0]+"/answer")
	holds(t, page, "Någon är på väg", "/calls/"+r.calls[0]+"/finish")
	_, page = bo.send(t, "/calls/"+r.calls[0]+"/finish")
	if strings.Contains(page, r.calls[0]) || !strings.Contains(page, r.calls[1]) {
		t.Errorf("after the second button:\n%s", page)
	}
	_, page = r.as(t, "anna").get(t, "/log")
	holds(t, page, "<td>bo</td><td>gick till en kiosk</td>", r.calls[0], "avslutade ett anrop", "loggade in")
}

func TestLetsNobodyElseIn(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	answer := "/calls/" + r.calls[0] + "/answer"
	bo, nobody := r.as(t, "bo"), r.visitor(t)
	for name, test := range map[string]struct {
		who          visitor
		method, path string
		header       []string
		status       int
	}{
		"a button on another site":   {bo, "POST", answer, []string{"Sec-Fetch-Site", "cross-site"}, 403},
		"another origin":             {bo, "POST", answer, []string{"Origin", "https://evil.example"}, 403},
		"logging in from elsewhere":  {bo, "POST", "/login", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		"logging out from elsewhere": {bo, "POST", "/logout", []string{"Sec-Fetch-Site", "cross-site"}, 403},
		"another name for us":        {bo, "GET", "/", []string{"Host", "evil.example"}, 421},
		"and with a port":            {bo, "GET", "/", []string{"Host", "evil.example:8421"}, 421},
		"localhost":                  {nobody, "GET", "/web/staff.css", []string{"Host", "localhost:8421"}, 200},
		"a button by its address":    {bo, "GET", answer, nil, 405},
		"a page that is not":         {bo, "GET", "/nowhere", nil, 404},
		"the template":               {bo, "GET", "/web/today.html", nil, 404},
		"the style":                  {nobody, "GET", "/web/staff.css", nil, 200},
		"nobody sees today":          {nobody, "GET", "/", nil, 401},
		"nobody gets news":           {nobody, "GET", "/live", nil, 401},
		"nobody presses":             {nobody, "POST", answer, nil, 401},
		"a made-up session":          {nobody, "GET", "/", []string{"Cookie", "staff=abc"}, 401},
		"staff see no accounts":      {bo, "GET", "/accounts", nil, 403},
		"staff make no accounts":     {bo, "POST", "/accounts", nil, 403},
		"staff see no log":           {bo, "GET", "/log", nil, 403},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if res, _ := test.who.do(t, test.method, test.path, "", test.header...); res.StatusCode != test.status { //nolint:bodyclose // do has closed it
				t.Errorf("got %d, want %d", res.StatusCode, test.status)
			}
		})
	}
}

func TestLive(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, r.address+"/live", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := r.as(t, "bo").Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	lines.Scan() // ": here": from now on nothing is missed
	if err := r.Answer(t.Context(), r.calls[0]); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() && lines.Text() == "" {
	}
	if lines.Text() != "data: changed" {
		t.Errorf("got %q", lines.Text())
	}
}

func TestBehindAProxy(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	v := r.visitor(t)
	v.address = r.serve(t, frame.Config{Secure: true, Proxy: true})
	v.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	res, _ := v.do(t, http.MethodPost, "/login", "name=bo&password="+strings.ReplaceAll(password, " ", "+"), "Host", "kiosk.example") //nolint:bodyclose // do has closed it
	cookie := res.Header.Get("Set-Cookie")
	holds(t, cookie, "__Host-staff=", "; Path=/", "; HttpOnly", "; Secure", "; SameSite=Lax")
	for i := range 31 { // each visitor has an address of its own, whatever it claims
		from := "203.0.113." + string(rune('0'+i%10)) + ", 198.51.100.7"
		res, _ = v.do(t, http.MethodPost, "/login", "name=x"+string(rune('a'+i))+"&password=wrong", "X-Forwarded-For", from) //nolint:bodyclose // do has closed it
	}
	if res.Header.Get("Retry-After") == "" {
		t.Error("an address that claims to be others is never slowed")
	}
}

// TestStaffSeeADistrustedKey: a kiosk that refuses the server's content says so on
// the first page.
func TestStaffSeeADistrustedKey(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	kiosks, err := r.Kiosks(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Hear(t.Context(), kiosks[0].ID, central.Health{Version: "1", Content: []kiosk.Code{kiosk.ContentKey}}); err != nil {
		t.Fatal(err)
	}
	_, page := r.as(t, "bo").get(t, "/")
	holds(t, page, "kiosken litar inte på serverns nyckel")
}
