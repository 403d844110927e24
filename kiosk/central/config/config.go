package config

import (
	"errors"
	"fmt"
	"net"

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
	// Listen is where kiosks reach central, host:port. Beyond this machine it
	// needs TLSCert and TLSKey (PEM files): kiosks send their keys.
	Listen  string `toml:"listen"`
	TLSCert string `toml:"tls_cert"`
	TLSKey  string `toml:"tls_key"`
	// Staff is where the staff's pages are, host:port. There are no accounts yet,
	// so beyond this machine StaffOpen must say that it is meant.
	Staff     string `toml:"staff"`
	StaffOpen bool   `toml:"staff_open"`
}

// Default suits a try on one machine.
func Default() Config {
	return Config{
		Name: "Biblioteket", Database: "central.db", RetentionDays: 14,
		Listen: "127.0.0.1:8420", Staff: "127.0.0.1:8421",
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
	if near, err := loopback("listen", c.Listen); err != nil {
		return err
	} else if !near && c.TLSCert == "" {
		return fmt.Errorf("settings: listen: %s is reached from other machines; that needs tls_cert and tls_key", c.Listen)
	}
	if near, err := loopback("staff", c.Staff); err != nil {
		return err
	} else if !near && !c.StaffOpen {
		return fmt.Errorf("settings: staff: %s is reached from other machines, and there is no log-in yet; "+
			"say staff_open = true (or -staff-open) if anyone who reaches it may use it", c.Staff)
	}
	return nil
}

func loopback(key, address string) (bool, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false, fmt.Errorf("settings: %s: %q is not of the form 127.0.0.1:8420", key, address)
	}
	return api.Loopback(host), nil
}
