package api

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Config says where central is and who the kiosk is.
type Config struct {
	Address string             // "https://central.example.se"; plain http only to this machine
	Kiosk   string             // the id that central gave this kiosk
	Key     ed25519.PrivateKey // whose public half central knows it by
	Timeout time.Duration      // of a request without waiting; 0 means 10 s
}

// Client speaks to central. Its errors are *kiosk.Error: CentralOffline when
// central can't be reached or has no time, CentralNonsense when something
// answers that is not central as agreed, CentralUnknown or CentralRevoked when it lets
// this kiosk in no more, CentralClock when the clocks can't be brought together; or
// the context's error. It is safe for use from many goroutines.
type Client struct {
	config Config
	http   *http.Client
	clock  clock
}

// NewClient makes a client. An address that would send what patrons ask for in the
// clear over a network is an error.
func NewClient(config Config) (*Client, error) {
	if config.Kiosk == "" || len(config.Key) != ed25519.PrivateKeySize {
		return nil, errors.New("central: the kiosk's id and key are both a must")
	}
	return newClient(config)
}

// CheckAddress tells what is wrong with an address of central.
func CheckAddress(text string) error {
	address, err := url.Parse(text)
	switch {
	case err != nil:
		return fmt.Errorf("central's address: %w", err)
	case address.Host == "" || address.RawQuery != "" || address.User != nil:
		return fmt.Errorf("central's address: %q is not of the form https://host", text)
	case address.Scheme != "https" && (address.Scheme != "http" || !Loopback(address.Hostname())):
		return errors.New("central's address: https is a must, but for this machine itself")
	}
	return nil
}

// newClient makes a client that does not sign unless it has a key.
func newClient(config Config) (*Client, error) {
	if err := CheckAddress(config.Address); err != nil {
		return nil, err
	}
	if config.Timeout == 0 {
		config.Timeout = 10 * time.Second
	}
	config.Address = strings.TrimSuffix(config.Address, "/")
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = 2
	transport.ResponseHeaderTimeout = PollTime + config.Timeout
	return &Client{config: config, http: &http.Client{
		Transport: transport,
		// Central never redirects; a captive portal does.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// Close ends the connections that are at rest.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Loopback tells whether host, a name or an address, is this very machine.
func Loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
