package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/config"
)

// TestACMEAsksWhoWasSaid: central asks that server for a certificate, for its own
// names only, and answers challenges while it sends browsers to https.
func TestACMEAsksWhoWasSaid(t *testing.T) {
	t.Parallel()
	asked := make(chan string, 8)
	authority := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- r.URL.Path
		w.WriteHeader(http.StatusNotFound) // it gives none
	}))
	defer authority.Close()
	c := config.Default()
	c.ACMEHosts, c.ACMEDirectory, c.ACMEDir = []string{"kiosk.example.se"}, authority.URL+"/directory", t.TempDir()
	speaks, challenge, err := certificates(c)
	if err != nil || challenge == nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	for name, asks := range map[string]bool{"other.example.se": false, "kiosk.example.se": true} {
		server := httptest.NewUnstartedServer(http.NotFoundHandler())
		server.TLS = speaks.Clone()
		server.StartTLS()
		dialer := tls.Dialer{Config: &tls.Config{ServerName: name, InsecureSkipVerify: true}} //nolint:gosec // there is no certificate
		if conn, err := dialer.DialContext(ctx, "tcp", server.Listener.Addr().String()); err == nil && !asks {
			_ = conn.Close()
		}
		server.Close()
		if got := len(asked) > 0; got != asks {
			t.Errorf("%s: asked: %v", name, got)
		}
	}
	answer := httptest.NewRecorder()
	challenge.ServeHTTP(answer, httptest.NewRequestWithContext(ctx, http.MethodGet, "http://kiosk.example.se/", nil))
	if answer.Code != http.StatusFound || answer.Header().Get("Location") != "https://kiosk.example.se/" {
		t.Errorf("%d to %s", answer.Code, answer.Header().Get("Location"))
	}
}

// TestOwnCertificates are the library's files; what is none is said.
func TestOwnCertificates(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	wish := &x509.Certificate{SerialNumber: big.NewInt(1), DNSNames: []string{"kiosk.example.se"}, NotAfter: time.Now().Add(time.Hour)}
	cert, err := x509.CreateCertificate(rand.Reader, wish, wish, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	c := config.Default()
	for file, block := range map[*string]*pem.Block{
		&c.TLSCert: {Type: "CERTIFICATE", Bytes: cert}, &c.TLSKey: {Type: "PRIVATE KEY", Bytes: secret},
	} {
		*file = filepath.Join(dir, block.Type)
		if err := os.WriteFile(*file, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if speaks, challenge, err := certificates(c); err != nil || challenge != nil || len(speaks.Certificates) != 1 {
		t.Errorf("got %v, %v", speaks, err)
	}
	c.TLSKey = c.TLSCert
	if _, _, err := certificates(c); err == nil {
		t.Error("a certificate is no key")
	}
}
