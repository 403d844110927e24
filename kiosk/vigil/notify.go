package vigil

import (
	"errors"
	"log/slog"
	"net"
	"os"
)

// Notifier gives what tells systemd of the service's state (sd_notify(3)); without
// systemd it tells nobody.
func Notifier(log *slog.Logger) func(state string) {
	socket := os.Getenv("NOTIFY_SOCKET")
	if socket == "" {
		return func(string) {}
	}
	if socket[0] == '@' { // of the abstract kind
		socket = "\x00" + socket[1:]
	}
	return func(state string) {
		to, err := net.DialUnix("unixgram", nil, &net.UnixAddr{Name: socket, Net: "unixgram"})
		if err == nil {
			_, err = to.Write([]byte(state))
			err = errors.Join(err, to.Close())
		}
		if err != nil {
			log.Error("tell the service manager", "error", err)
		}
	}
}
