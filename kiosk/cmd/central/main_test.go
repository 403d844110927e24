package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
)

// add makes a kiosk on the command line and gives its id and key.
func add(t *testing.T, database string) (id, key string) {
	t.Helper()
	var out bytes.Buffer
	if err := run(t.Context(), []string{"-database", database, "kiosk", "add", "-name", "Kiosk 1", "-place", "Entrén"}, &out); err != nil {
		t.Fatal(err)
	}
	values := map[string]string{}
	for line := range strings.Lines(out.String()) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " = ")
		values[name] = strings.Trim(value, `"`)
	}
	return values["central_id"], values["central_token"]
}

func TestACallReachesTheStaff(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "central.db")
	id, key := add(t, database)

	ctx, stop := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		ended <- run(ctx, []string{"-database", database, "-listen", "127.0.0.1:0", "-staff", "127.0.0.1:0"}, in)
	}()
	lines := bufio.NewScanner(out)
	address := map[string]string{}
	for len(address) < 2 && lines.Scan() {
		who, where, _ := strings.Cut(lines.Text(), ": ")
		address[who] = where
	}
	client, err := api.NewClient(api.Config{Address: address["kiosks"], Kiosk: id, Key: key})
	if err != nil {
		t.Fatal(err)
	}
	call, err := client.Raise(t.Context(), kiosk.Call{Reason: kiosk.CallReason(kiosk.PrinterPaperOut), Language: "ar", Waiting: true})
	if err != nil {
		t.Fatal(err)
	}
	if page := get(t, address["staff"]); !strings.Contains(page, "Kiosk 1: pappret är slut") {
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

func get(t *testing.T, address string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
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

func TestRunRefuses(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "central.toml")
	if err := os.WriteFile(file, []byte("name = \"x\"\nlissten = \"y\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	database := filepath.Join(t.TempDir(), "central.db")
	for want, args := range map[string][]string{
		`line 2: there is no key "lissten"; did you mean "listen"?`: {"-config", file},
		"staff_open":          {"-database", database, "-staff", "0.0.0.0:0"},
		"tls_cert":            {"-database", database, "-listen", ":0"},
		"there is no command": {"-database", database, "kiosk"},
		"a name is a must":    {"-database", database, "kiosk", "add"},
	} {
		if err := run(t.Context(), args, io.Discard); err == nil || !strings.Contains(err.Error(), want) {
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
