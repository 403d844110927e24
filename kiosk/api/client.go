package api

import (
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
	Address string        // "https://central.example.se"; plain http only to this machine
	Kiosk   string        // the id that central gave this kiosk
	Key     string        // the secret that came with it
	Timeout time.Duration // of a request without waiting; 0 means 10 s
}

// Client speaks to central. Its errors are *kiosk.Error: CentralOffline when
// central can't be reached or has no time, CentralNonsense when something
// answers that is not central as agreed; or the context's error. It is safe
// for use from many goroutines.
type Client struct {
	config Config
	http   *http.Client
}

// NewClient makes a client. An address that would send the key in the clear
// over a network is an error.
func NewClient(config Config) (*Client, error) {
	address, err := url.Parse(config.Address)
	switch {
	case err != nil:
		return nil, fmt.Errorf("central's address: %w", err)
	case address.Host == "" || address.RawQuery != "" || address.User != nil:
		return nil, fmt.Errorf("central's address: %q is not of the form https://host", config.Address)
	case address.Scheme != "https" && (address.Scheme != "http" || !Loopback(address.Hostname())):
		return nil, errors.New("central's address: https is a must, but for this machine itself")
	case config.Kiosk == "" || config.Key == "":
		return nil, errors.New("central: the kiosk's id and key are both a must")
	}
	if config.Timeout == 0 {
		config.Timeout = 10 * time.Second
	}
	config.Address = strings.TrimSuffix(config.Address, "/")
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = 2
	transport.ResponseHeaderTimeout = PollTime + config.Timeout
	return &Client{config, &http.Client{
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
