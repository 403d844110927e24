package config

import (
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"strings"

	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/tomlfile"
)

// Config is how one central runs.
type Config struct {
	Name     string `toml:"name"`     // the library's, on the staff's pages
	Database string `toml:"database"` // SQLite file, or postgres://user@host/database
	// RetentionDays is after how many days only counts of bookings are left, 1 to 90.
	RetentionDays int `toml:"retention_days"`
	// FeedTopics lets helpers' calendars say what help is about: whoever keeps a
	// helper's calendar, often another company, then reads it too.
	FeedTopics bool `toml:"feed_topics"`
	// Listen is where kiosks reach central, and Staff where the staff's pages are,
	// host:port. Beyond this machine both need TLSCert and TLSKey (PEM files):
	// kiosks send their keys, staff their passwords.
	Listen  string `toml:"listen"`
	Staff   string `toml:"staff"`
	TLSCert string `toml:"tls_cert"`
	TLSKey  string `toml:"tls_key"`
	// ACMEHosts are the names that central gets certificates for by itself (RFC 8555),
	// instead of TLSCert and TLSKey; by this it agrees to the terms of who gives them.
	// They are asked for at ACMEChallenge, which that one must reach at port 80.
	// ACMEEmail is who is told when one can't be renewed, ACMEDirectory who gives them
	// (empty: Let's Encrypt), and ACMEDir where they are kept (empty: acme beside the
	// SQLite file).
	ACMEHosts     []string `toml:"acme_hosts"`
	ACMEEmail     string   `toml:"acme_email"`
	ACMEDirectory string   `toml:"acme_directory"`
	ACMEDir       string   `toml:"acme_dir"`
	ACMEChallenge string   `toml:"acme_challenge"`
	// StaffBehindProxy says that browsers reach the staff's pages through a proxy
	// that speaks https with them and sets X-Forwarded-For; central then speaks
	// plain http with the proxy.
	StaffBehindProxy bool `toml:"staff_behind_proxy"`
	// StaffHosts are the names that browsers may ask for the pages by; none means
	// any, but only this machine's own where there is neither TLS nor a proxy.
	StaffHosts []string `toml:"staff_hosts"`
	// LogDays is how long the log of what staff did goes back.
	LogDays int `toml:"log_days"`
	// PackKeyFile holds what the kiosks' content is signed with, and is made when it
	// is not there; empty is pack.key beside the SQLite file. Processes of one
	// PostgreSQL database must have the same, so that there it is a must for the
	// kiosks to get any.
	PackKeyFile string `toml:"pack_key_file"`
	// Reminder lets patrons leave a number or an e-mail address to be reminded at.
	Reminder Reminder `toml:"reminder"`
}

// Default suits a try on one machine.
func Default() Config {
	return Config{
		Name: "Biblioteket", Database: "central.db", RetentionDays: 14,
		Listen: "127.0.0.1:8420", Staff: "127.0.0.1:8421",
		ACMEChallenge: ":80",
		LogDays:       90, Reminder: Reminder{HoursBefore: 24},
	}
}

// Read reads the file over config. Unknown keys and wrong values are errors
// that name the line.
func Read(path string, config *Config) error { return tomlfile.Read(path, config) }

// Check tells what can't be, or must not be without being said.
func (c Config) Check() error {
	if c.Name == "" || c.Database == "" {
		return errors.New("settings: name and database are both a must")
	}
	if c.RetentionDays < 1 || c.RetentionDays > 90 {
		return fmt.Errorf("settings: retention_days: %d is not 1 to 90", c.RetentionDays)
	}
	if (c.TLSCert == "") != (c.TLSKey == "") {
		return errors.New("settings: tls_cert and tls_key go together")
	}
	if err := c.checkACME(); err != nil {
		return err
	}
	if near, err := loopback("listen", c.Listen); err != nil {
		return err
	} else if !near && !c.TLS() {
		return fmt.Errorf("settings: listen: %s is reached from other machines; that needs tls_cert and tls_key, or acme_hosts", c.Listen)
	}
	if near, err := loopback("staff", c.Staff); err != nil {
		return err
	} else if !near && !c.TLS() && !c.StaffBehindProxy {
		return fmt.Errorf("settings: staff: %s is reached from other machines; that needs tls_cert and tls_key, or acme_hosts, "+
			"or staff_behind_proxy = true where a proxy speaks https with browsers", c.Staff)
	}
	if c.LogDays < 1 {
		return errors.New("settings: log_days: one day is the least")
	}
	return c.Reminder.check()
}

// PackKey is where the key of the kiosks' content is; "" when nobody has said.
func (c Config) PackKey() string {
	if c.PackKeyFile != "" || c.Postgres() {
		return c.PackKeyFile
	}
	return filepath.Join(filepath.Dir(c.Database), "pack.key")
}

// Postgres tells whether the database is PostgreSQL, which many processes may share.
func (c Config) Postgres() bool {
	return strings.HasPrefix(c.Database, "postgres://") || strings.HasPrefix(c.Database, "postgresql://")
}

// StaffTLS tells whether central itself speaks https on the staff's address.
func (c Config) StaffTLS() bool { return c.TLS() && !c.StaffBehindProxy }

// Hosts are the names to serve the staff's pages under; none means any.
func (c Config) Hosts() []string {
	if len(c.StaffHosts) > 0 || c.StaffTLS() || c.StaffBehindProxy {
		return c.StaffHosts
	}
	host, _, _ := net.SplitHostPort(c.Staff) //nolint:errcheck // Check has told
	return []string{"localhost", "127.0.0.1", "::1", host}
}

func loopback(key, address string) (bool, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false, fmt.Errorf("settings: %s: %q is not of the form 127.0.0.1:8420", key, address)
	}
	return api.Loopback(host), nil
}
