package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ed25519"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

// code makes a kiosk on the command line and gives its code.
func code(t *testing.T, database string, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if err := run(t.Context(), append([]string{"-database", database, "kiosk", "code"}, args...), nil, &out); err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`^enrolment_code = "([A-Z2-9]{4}-[A-Z2-9]{4})" # k[0-9a-f]{8}, until `).FindStringSubmatch(out.String())
	if line == nil {
		t.Fatalf("got %q", out.String())
	}
	return line[1]
}

func TestACallReachesTheStaff(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "central.db")
	code := code(t, database, "-name", "Kiosk 1", "-place", "Entrén")
	const given = "korrekt häst batteri"
	err := run(t.Context(), []string{"-database", database, "account", "add", "-name", "bo", "-password-stdin"},
		strings.NewReader(given+"\n"), io.Discard)
	if err != nil {
		t.Fatal(err)
	}

	ctx, stop := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		ended <- run(ctx, []string{"-database", database, "-listen", "127.0.0.1:0", "-staff", "127.0.0.1:0"}, nil, in)
	}()
	lines := bufio.NewScanner(out)
	address := map[string]string{}
	for len(address) < 2 && lines.Scan() {
		who, where, _ := strings.Cut(lines.Text(), ": ")
		address[who] = where
	}
	public, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	enrolled, err := api.Enrol(t.Context(), address["kiosks"], code, public)
	if err != nil {
		t.Fatal(err)
	}
	client, err := api.NewClient(api.Config{Address: address["kiosks"], Kiosk: enrolled.Kiosk, Key: key})
	if err != nil {
		t.Fatal(err)
	}
	call, err := client.Raise(t.Context(), kiosk.Call{Reason: kiosk.CallReason(kiosk.PrinterPaperOut), Language: "ar", Waiting: true})
	if err != nil {
		t.Fatal(err)
	}
	if page := logIn(t, address["staff"], "bo", given); !strings.Contains(page, "Kiosk 1: pappret är slut") {
		t.Errorf("the staff's page is %s", page)
	}
	watched := make(chan error, 1)
	go func() {
		_, err := client.Watch(t.Context(), call, kiosk.CallSent)
		watched <- err
	}()
	stop() // nobody who waits keeps it from ending
	if err := <-ended; err != nil {
		t.Error(err)
	}
	<-watched //nolint:errcheck // it ends without news
}

// logIn gives the page that logging in leads to.
func logIn(t *testing.T, address, name, password string) string {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	form := url.Values{"name": {name}, "password": {password}}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, address+"login", strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	res, err := (&http.Client{Jar: jar}).Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	page, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

func TestAccounts(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "central.db")
	do := func(args ...string) string {
		var out bytes.Buffer
		if err := run(t.Context(), append([]string{"-database", database, "account"}, args...), nil, &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	do("add", "-name", "anna", "-role", "admin")
	if made := do("add", "-name", "bo"); !regexp.MustCompile(`^bo / \S{19}\n$`).MatchString(made) {
		t.Errorf("got %q", made)
	}
	if renewed := do("password", "-name", "anna"); !strings.HasPrefix(renewed, "anna / ") {
		t.Errorf("got %q", renewed)
	}
	do("disable", "-name", "BO")
	do("add", "-name", "eva", "-role", "editor", "-scope", "0136")
	if list := do("list"); !strings.Contains(list, "\teva\teditor 0136\topen\n") {
		t.Errorf("got %q", list)
	}
	if list := do("list"); !strings.Contains(list, "\tanna\tadmin\topen\n") || !strings.Contains(list, "\tbo\tstaff\tdisabled\n") {
		t.Errorf("got %q", list)
	}
}

// TestKiosks makes a kiosk, another machine in its place, and shuts it out.
func TestKiosks(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "central.db")
	code(t, database, "-name", "Kiosk 1", "-place", "Entrén")
	err := run(t.Context(), []string{"-database", database, "kiosk", "code", "-name", "Kiosk 1"}, nil, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "-replace") {
		t.Errorf("the name once more: %v", err)
	}
	code(t, database, "-name", "Kiosk 1", "-replace")
	list := func() string {
		var out bytes.Buffer
		if err := run(t.Context(), []string{"-database", database, "kiosk", "list"}, nil, &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if got := list(); !strings.HasSuffix(got, "\tKiosk 1\tEntrén\tawaited\n") || strings.Count(got, "\n") != 1 {
		t.Errorf("got %q", got)
	}
	if err := run(t.Context(), []string{"-database", database, "kiosk", "revoke", "-name", "Kiosk 1"}, nil, io.Discard); err != nil {
		t.Fatal(err)
	}
	if got := list(); !strings.HasSuffix(got, "\trevoked\n") {
		t.Errorf("got %q", got)
	}
}

func TestRunRefuses(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "central.toml")
	if err := os.WriteFile(file, []byte("name = \"x\"\nlissten = \"y\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	database := filepath.Join(t.TempDir(), "central.db")
	for want, args := range map[string][]string{
		`line 2: there is no key "lissten"; did you mean "listen"?`: {"-config", file},
		"staff_behind_proxy":     {"-database", database, "-staff", "0.0.0.0:0"},
		"tls_cert":               {"-database", database, "-listen", ":0"},
		"there is no command":    {"-database", database, "kiosk"},
		"a name is a must":       {"-database", database, "kiosk", "code"},
		`branch "b9"`:            {"-database", database, "kiosk", "code", "-name", "x", "-branch", "b9"},
		`kiosk "x": unknown`:     {"-database", database, "kiosk", "revoke", "-name", "x"},
		"a name is 1 to 64":      {"-database", database, "account", "add"},
		"staff, editor or admin": {"-database", database, "account", "add", "-name", "bo", "-role", "boss"},
		"a municipality of four": {"-database", database, "account", "add", "-name", "bo", "-role", "editor"},
		"at least 12":            {"-database", database, "account", "add", "-name", "bo", "-password-stdin"},
		"no such account":        {"-database", database, "account", "disable", "-name", "bo"},
	} {
		if err := run(t.Context(), args, strings.NewReader("kort\n"), io.Discard); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: got %v, want %s", args, err, want)
		}
	}
}

func TestLinksNoScreen(t *testing.T) {
	t.Parallel()
	out, err := exec.CommandContext(t.Context(), "go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		if strings.HasPrefix(line, "fyne.io/") {
			t.Errorf("central links %s", line)
		}
	}
}

// TestPackKey prints the same line each time, for a key that only central reads.
func TestPackKey(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "central.db")
	var first, again bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &again} {
		if err := run(t.Context(), []string{"-database", database, "pack-key"}, nil, out); err != nil {
			t.Fatal(err)
		}
	}
	if !regexp.MustCompile(`^pack_key = "[A-Za-z0-9+/]{56}"\n$`).Match(first.Bytes()) || first.String() != again.String() {
		t.Errorf("got %q, then %q", first.String(), again.String())
	}
	info, err := os.Stat(filepath.Join(filepath.Dir(database), "pack.key"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("got %v, %v", info, err)
	}
}
