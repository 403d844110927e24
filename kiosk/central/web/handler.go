package web

import (
	"bytes"
	"context"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"time"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/central"
)

// Config is what the pages need to be told.
type Config struct {
	Name string // the library's, at the top of each page
	Open bool   // serve other machines too, under any name
	Log  *slog.Logger
}

type handler struct {
	Config
	central *central.Central
	today   *template.Template
}

// New gives the staff's pages.
func New(c *central.Central, config Config) (http.Handler, error) {
	today, err := template.ParseFS(assets.Web, "web/today.html")
	if err != nil {
		return nil, fmt.Errorf("staff pages: %w", err)
	}
	files, err := fs.Sub(assets.Web, "web")
	if err != nil {
		return nil, fmt.Errorf("staff pages: %w", err)
	}
	h := &handler{config, c, today}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", h.showToday)
	mux.HandleFunc("GET /live", h.live)
	mux.HandleFunc("POST /calls/{id}/answer", h.move(c.Answer))
	mux.HandleFunc("POST /calls/{id}/finish", h.move(c.Finish))
	static := http.StripPrefix("/web/", http.FileServerFS(files))
	for _, name := range []string{"staff.css", "staff.js", "icon.svg"} {
		mux.Handle("GET /web/"+name, static)
	}
	return h.guard(http.NewCrossOriginProtection().Handler(mux)), nil
}

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guard sets what browsers hold to, and, while the pages are for this machine
// alone, refuses other names for it: a foreign site may point its own name here
// and would then be let in as "same origin".
func (h *handler) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		head.Set("Content-Security-Policy", policy)
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Referrer-Policy", "no-referrer")
		head.Set("Cache-Control", "no-cache")
		if host, _, err := net.SplitHostPort(r.Host); !h.Open && !api.Loopback(host) && (err == nil || !api.Loopback(r.Host)) {
			http.Error(w, "not under this name", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (h *handler) showToday(w http.ResponseWriter, r *http.Request) {
	today, err := h.central.Today(r.Context())
	var page bytes.Buffer
	if err == nil {
		err = h.today.Execute(&page, newView(wordsFor(r), h.Name, today))
	}
	if err != nil {
		h.fail(w, r, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Vary", "Accept-Language")
	w.Write(page.Bytes()) //nolint:errcheck // the browser has gone
}

// move answers a button and leads back to the page.
func (h *handler) move(do func(ctx context.Context, id string) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := do(r.Context(), r.PathValue("id")); err != nil {
			h.fail(w, r, err)
			return
		}
		http.Redirect(w, r, "/?lang="+wordsFor(r).Lang, http.StatusSeeOther)
	}
}

func (h *handler) fail(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() != nil {
		return
	}
	h.Log.ErrorContext(r.Context(), "staff page failed", "path", r.Pattern, "error", err)
	http.Error(w, "Något gick fel. Försök igen. / Something went wrong. Try again.", http.StatusInternalServerError)
}

// Between news there is at least leastRest. After longestRest the page looks
// again without any: a kiosk may have fallen silent, another process may have
// changed something, and the line is seen to be alive.
const (
	leastRest   = time.Second
	longestRest = 20 * time.Second
)

// live tells the page when to look again (server-sent events).
func (h *handler) live(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	change := h.central.Changes.Next()
	for news := ": here\n\n"; ; news = "data: changed\n\n" {
		if _, err := io.WriteString(w, news); err != nil || out.Flush() != nil {
			return
		}
		if !rest(r.Context(), nil, leastRest) || !rest(r.Context(), change, longestRest) {
			return
		}
		change = h.central.Changes.Next()
	}
}

// rest waits for the change, at most d; it tells whether there is still someone
// to tell.
func rest(ctx context.Context, change <-chan struct{}, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-change:
	case <-timer.C:
	}
	return true
}
