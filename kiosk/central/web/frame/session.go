package frame

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strings"

	"medborgarkiosk/kiosk/central/account"
)

// cookie is the session's; with the prefix browsers take it from this very host
// by https only.
func (f *Frame) cookie() string {
	if f.Secure {
		return "__Host-staff"
	}
	return "staff"
}

func (f *Frame) setCookie(w http.ResponseWriter, token string) {
	c := &http.Cookie{
		Name: f.cookie(), Value: token, Path: "/",
		HttpOnly: true, Secure: f.Secure, SameSite: http.SameSiteLaxMode,
	}
	if token == "" {
		c.MaxAge = -1
	}
	http.SetCookie(w, c)
}

// freshToken is where a token is that the browser does not have yet.
type freshToken struct{}

func (f *Frame) token(r *http.Request) string {
	if token, ok := r.Context().Value(freshToken{}).(string); ok {
		return token
	}
	if c, err := r.Cookie(f.cookie()); err == nil {
		return c.Value
	}
	return ""
}

func withToken(ctx context.Context, token string) context.Context {
	return context.WithValue(ctx, freshToken{}, token)
}

// who gives whose session it is. What the page fetches by itself, for news, is
// no sign that somebody is there.
func (f *Frame) who(r *http.Request) (account.Account, string, error) {
	token := f.token(r)
	who, err := f.Accounts.Who(r.Context(), token, r.Header.Get("Live") == "")
	return who, token, err
}

// address is what tries to log in are counted by: an IPv4 address, or the
// network of an IPv6 one, of which everybody has billions.
func (f *Frame) address(r *http.Request) string {
	host := r.RemoteAddr
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	if told := r.Header.Values("X-Forwarded-For"); f.Proxy && len(told) > 0 {
		all := strings.Split(told[len(told)-1], ",") // the last is the proxy's own word
		host = strings.TrimSpace(all[len(all)-1])
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	if ip = ip.Unmap(); ip.Is6() {
		if net, err := ip.WithZone("").Prefix(64); err == nil {
			return net.String()
		}
	}
	return ip.String()
}
