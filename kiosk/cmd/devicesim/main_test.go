package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"strings"
	"testing"

	"medborgarkiosk/kiosk/udisks"
)

func TestRunStartsEverythingAndTakesOrders(t *testing.T) {
	if testing.Short() {
		t.Skip("starts dbus-daemon")
	}
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		err := run(ctx, []string{
			"-dir", t.TempDir(), "-printer", "127.0.0.1:0", "-scanner", "127.0.0.1:0", "-control", "127.0.0.1:0",
		}, in)
		_ = in.CloseWithError(io.EOF)
		ended <- err
	}()
	where := map[string]string{}
	for lines := bufio.NewScanner(out); lines.Scan() && lines.Text() != "ready"; {
		name, address, _ := strings.Cut(lines.Text(), " ")
		where[name] = address
	}
	if len(where) != 5 {
		t.Fatalf("said %v, %v", where, <-ended)
	}
	media := udisks.New(udisks.Config{BusAddress: where["stick"]})
	defer media.Close()
	post(t, where["control"]+"/sim/insert")
	files, err := media.Files(t.Context(), 10)
	if err != nil || len(files) != 3 || files[0].Name != "Brev från kommunen.pdf" {
		t.Errorf("files %v, %v", files, err)
	}
	post(t, where["control"]+"/sim/remove")
	if present, err := media.Present(t.Context()); present || err != nil {
		t.Errorf("still present, %v", err)
	}
	for device, reason := range map[string]string{"printer": "media-empty-error", "scanner": "jam"} {
		root := "http://" + strings.Split(where[device], "/")[2]
		post(t, root+"/sim/fault?reason="+reason)
		post(t, root+"/sim/clear")
		post(t, root+"/sim/power?on=false")
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func post(t *testing.T, url string) {
	t.Helper()
	order, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(order)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusNoContent {
		t.Errorf("%s: %s", url, answer.Status)
	}
}
