package frame

import (
	"net"
	"net/http"
	"path"
	"slices"
	"strings"
)

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// mostForm is how large a form without a file may be.
const mostForm = 256 << 10

// guard sets what browsers hold to, and refuses other names than ours: a foreign
// site may point its own name here and would then be let in as "same origin".
func (f *Frame) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		head.Set("Content-Security-Policy", policy)
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("Referrer-Policy", "no-referrer")
		head.Set("Cache-Control", "no-store")
		if f.Secure {
			head.Set("Strict-Transport-Security", "max-age=31536000")
		}
		if len(f.Hosts) > 0 && !slices.Contains(f.Hosts, hostOf(r.Host)) {
			http.Error(w, "not under this name", http.StatusMisdirectedRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, f.most(r))
		next.ServeHTTP(w, r)
	})
}

// most is how large a form may be.
func (f *Frame) most(r *http.Request) int64 {
	_, pattern := f.mux.Handler(r)
	if most, ok := f.limits[pattern]; ok {
		return most
	}
	return mostForm
}

// onlyStatic keeps the templates in.
func onlyStatic(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !slices.Contains([]string{".css", ".js", ".svg"}, path.Ext(r.URL.Path)) {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-cache")
		next.ServeHTTP(w, r)
	})
}

// hostOf leaves the port out.
func hostOf(address string) string {
	if host, _, err := net.SplitHostPort(address); err == nil {
		return strings.ToLower(host)
	}
	return strings.ToLower(strings.Trim(address, "[]"))
}
