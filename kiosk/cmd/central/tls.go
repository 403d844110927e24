package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"

	"golang.org/x/crypto/acme"
	"golang.org/x/crypto/acme/autocert"

	"medborgarkiosk/kiosk/central/config"
)

// certificates gives what central speaks https with: the library's own files, or
// certificates that it gets by itself, with what answers who gives them. Both are nil
// where it speaks plain http.
func certificates(c config.Config) (*tls.Config, http.Handler, error) {
	if len(c.ACMEHosts) > 0 {
		got := &autocert.Manager{
			Prompt: autocert.AcceptTOS, HostPolicy: autocert.HostWhitelist(c.ACMEHosts...),
			Cache: autocert.DirCache(c.Certificates()), Email: c.ACMEEmail,
		}
		if c.ACMEDirectory != "" {
			got.Client = &acme.Client{DirectoryURL: c.ACMEDirectory}
		}
		return got.TLSConfig(), got.HTTPHandler(nil), nil
	}
	if c.TLSCert == "" {
		return nil, nil, nil
	}
	own, err := tls.LoadX509KeyPair(c.TLSCert, c.TLSKey)
	if err != nil {
		return nil, nil, fmt.Errorf("settings: tls_cert, tls_key: %w", err)
	}
	return &tls.Config{Certificates: []tls.Certificate{own}, MinVersion: tls.VersionTLS12}, nil, nil
}

// answerChallenges serves whoever gives certificates, until ctx ends; browsers that
// come there are sent to https.
func answerChallenges(ctx context.Context, c config.Config, challenge http.Handler) error {
	if challenge == nil {
		<-ctx.Done()
		return nil
	}
	at, err := new(net.ListenConfig).Listen(ctx, "tcp", c.ACMEChallenge)
	if err != nil {
		return fmt.Errorf("listen for ACME's challenges: %w", err)
	}
	return serveOn(ctx, at, challenge, nil)
}
