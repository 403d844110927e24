package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/central/config"
)

const reminders = `
[reminder]
hours_before = 48
key_file = "/etc/medborgarkiosk/reminder.key"
[reminder.smtp]
server = "mail.example.se:587"
user = "kiosk"
password_file = "/etc/medborgarkiosk/mail.password"
from = "Haninge bibliotek <bibliotek@example.se>"
[reminder.sms]
url = "https://api.46elks.com/a1/sms"
user = "u1"
secret_file = "/etc/medborgarkiosk/sms.secret"
from = "Biblioteket"
`

func TestRead(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ file, want string }{
		"empty":               {"", ""},
		"all is well":         {"name = \"Haninge bibliotek\"\nlisten = \"localhost:1\"\n", ""},
		"IPv6":                {"staff = \"[::1]:8421\"\n", ""},
		"wrong key":           {"# so\n\n  databse = \"x\"\n", `line 3: there is no key "databse"; did you mean "database"?`},
		"wrong table":         {"name = \"x\"\n[staf]\nx = 1\n", `line 2: there is no key "staf"`},
		"wrong type":          {"staff_behind_proxy = \"yes\"\n", "line 1"},
		"not TOML":            {"name = \n", "line 1"},
		"staff seen by all":   {"staff = \"0.0.0.0:8421\"\n", "staff_behind_proxy"},
		"behind a proxy":      {"staff = \"0.0.0.0:8421\"\nstaff_behind_proxy = true\n", ""},
		"with a certificate":  {"staff = \"0.0.0.0:8421\"\ntls_cert = \"x\"\ntls_key = \"y\"\n", ""},
		"by ACME":             {"listen = \":8420\"\nstaff = \":443\"\nacme_hosts = [\"kiosk.example.se\"]\n", ""},
		"twice a certificate": {"acme_hosts = [\"kiosk.example.se\"]\ntls_cert = \"x\"\ntls_key = \"y\"\n", "keep one"},
		"ACME's place":        {"acme_hosts = [\"kiosk.example.se\"]\ndatabase = \"postgres://x@y/z\"\n", "acme_dir"},
		"ACME's port":         {"acme_hosts = [\"kiosk.example.se\"]\nacme_challenge = \"80\"\n", "acme_challenge"},
		"any address":         {"staff = \":8421\"\n", "staff_behind_proxy"},
		"no log":              {"log_days = 0\n", "log_days"},
		"keys in the clear":   {"listen = \"10.0.0.1:8420\"\n", "tls_cert"},
		"half a certificate":  {"tls_cert = \"x\"\n", "go together"},
		"no port":             {"listen = \"localhost\"\n", "listen"},
		"no name":             {"name = \"\"\n", "name"},
		"reminders":           {reminders, ""},
		"no key of theirs":    {strings.Replace(reminders, "key_file", "#", 1), "reminder.key_file"},
		"too early":           {"[reminder]\nhours_before = 200\n", "reminder.hours_before: 200"},
		"no time before":      {"[reminder]\nhours_before = 0\n", "reminder.hours_before: 0"},
		"a wrong key there":   {"[reminder]\nhour_before = 1\n", `line 2: there is no key "reminder.hour_before"; did you mean "reminder.hours_before"?`},
		"or deeper":           {"[reminder.sms]\nuri = \"x\"\n", `line 2: there is no key "reminder.sms.uri"; did you mean "reminder.sms.url"?`},
		"a wrong way":         {"[reminder.fax]\nx = 1\n", `there is no key "reminder.fax"`},
		"a secret in it":      {"[reminder.smtp]\npassword = \"hush\"\n", `did you mean "reminder.smtp.password_file"?`},
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
