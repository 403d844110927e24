package document_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"testing"

	"medborgarkiosk/kiosk/document"
)

const probeArg = "confinement-probe"

// probe plays a document that has taken over the worker, and says what it could do.
func probe() {
	if err := document.Confine(); err != nil {
		fmt.Println("not confined:", err)
	}
	if _, err := os.ReadFile("/etc/passwd"); err == nil {
		fmt.Println("read a file")
	}
	if err := os.WriteFile("/left-behind", []byte("x"), 0o600); err == nil {
		fmt.Println("wrote a file")
	}
	if conn, err := new(net.Dialer).DialContext(context.Background(), "udp", "192.0.2.1:53"); err == nil {
		_ = conn.Close()
		fmt.Println("reached the network")
	}
	if err := exec.CommandContext(context.Background(), "/bin/true").Run(); err == nil {
		fmt.Println("started a program")
	}
}

func TestWorkerReachesNothing(t *testing.T) {
	t.Parallel()
	cmd := exec.CommandContext(t.Context(), os.Args[0], probeArg)
	cmd.SysProcAttr = document.Walled(true)
	out, err := cmd.CombinedOutput()
	if errors.Is(err, os.ErrPermission) {
		t.Skip("this system grants no namespaces")
	}
	if err != nil || len(out) > 0 {
		t.Errorf("a worker could: %s (%v)", out, err)
	}
}
