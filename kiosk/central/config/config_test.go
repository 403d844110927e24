package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/central/config"
)

func TestRead(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ file, want string }{
		"empty":              {"", ""},
		"all is well":        {"name = \"Haninge bibliotek\"\nlisten = \"localhost:1\"\n", ""},
		"IPv6":               {"staff = \"[::1]:8421\"\n", ""},
		"wrong key":          {"# so\n\n  databse = \"x\"\n", `line 3: there is no key "databse"; did you mean "database"?`},
		"wrong table":        {"name = \"x\"\n[staf]\nx = 1\n", `line 2: there is no key "staf"`},
		"wrong type":         {"staff_behind_proxy = \"yes\"\n", "line 1"},
		"not TOML":           {"name = \n", "line 1"},
		"staff seen by all":  {"staff = \"0.0.0.0:8421\"\n", "staff_behind_proxy"},
		"behind a proxy":     {"staff = \"0.0.0.0:8421\"\nstaff_behind_proxy = true\n", ""},
		"with a certificate": {"staff = \"0.0.0.0:8421\"\ntls_cert = \"x\"\ntls_key = \"y\"\n", ""},
		"any address":        {"staff = \":8421\"\n", "staff_behind_proxy"},
		"no log":             {"log_days = 0\n", "log_days"},
		"keys in the clear":  {"listen = \"10.0.0.1:8420\"\n", "tls_cert"},
		"half a certificate": {"tls_cert = \"x\"\n", "go together"},
		"no port":            {"listen = \"localhost\"\n", "listen"},
		"no name":            {"name = \"\"\n", "name"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "central.toml")
			if err := os.WriteFile(path, []byte(test.file), 0o600); err != nil {
				t.Fatal(err)
			}
			c := config.Default()
			err := config.Read(path, &c)
			if err == nil {
				err = c.Check()
			}
			if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestHosts(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		change func(*config.Config)
		want   string
	}{
		"by default this machine": {func(*config.Config) {}, "localhost 127.0.0.1 ::1 127.0.0.1"},
		"a proxy has its own":     {func(c *config.Config) { c.StaffBehindProxy = true }, ""},
		"a certificate has them":  {func(c *config.Config) { c.TLSCert = "x" }, ""},
		"those that are said":     {func(c *config.Config) { c.StaffHosts = []string{"personal.example"} }, "personal.example"},
	} {
		c := config.Default()
		if test.change(&c); strings.Join(c.Hosts(), " ") != test.want {
			t.Errorf("%s: %q", name, c.Hosts())
		}
	}
}
