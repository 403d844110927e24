package config

import (
	"errors"
	"fmt"
	"path/filepath"
)

// TLS tells whether central itself speaks https.
func (c Config) TLS() bool { return c.TLSCert != "" || len(c.ACMEHosts) > 0 }

// Certificates is where those that central gets by itself are kept.
func (c Config) Certificates() string {
	if c.ACMEDir != "" {
		return c.ACMEDir
	}
	return filepath.Join(filepath.Dir(c.Database), "acme")
}

func (c Config) checkACME() error {
	if len(c.ACMEHosts) == 0 {
		return nil
	}
	if c.TLSCert != "" {
		return errors.New("settings: acme_hosts and tls_cert are two ways to the same: keep one")
	}
	if c.Postgres() && c.ACMEDir == "" {
		return errors.New("settings: acme_dir is a must with PostgreSQL")
	}
	if _, err := loopback("acme_challenge", c.ACMEChallenge); err != nil {
		return fmt.Errorf("%w, or :80", err)
	}
	return nil
}
