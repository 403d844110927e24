package signature

import (
	"errors"
	"sync"
	"time"
)

// The errors of Nonces.
var (
	ErrReplayed = errors.New("the request has been here before")
	ErrCrowded  = errors.New("too many requests of one kiosk")
)

// mostNonces bounds what is remembered of one kiosk, some 10 MB; a kiosk makes a few
// requests a minute.
const mostNonces = 1 << 16

// Nonces remembers the requests of the last windows, in this process: central's other
// processes each remember theirs, so that a request that was overheard within TLS
// could be made once more at each of them, for ten minutes. The zero value is empty.
type Nonces struct {
	mu     sync.Mutex
	kiosks map[string]*seen
}

// seen is two spans of a kiosk's requests, each as long as a nonce can matter.
type seen struct {
	now, before map[string]struct{}
	began       time.Time
}

// Once gives ErrReplayed for a nonce that the kiosk has used, and ErrCrowded when no
// more can be remembered. Call it with what has been verified alone: strangers must
// not fill the memory.
func (n *Nonces) Once(c Claim, now time.Time) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.kiosks == nil {
		n.kiosks = map[string]*seen{}
	}
	s := n.kiosks[c.Kiosk]
	if s == nil {
		s = &seen{now: map[string]struct{}{}, began: now}
		n.kiosks[c.Kiosk] = s
	}
	if now.Sub(s.began) > 2*Window {
		s.before, s.now, s.began = s.now, map[string]struct{}{}, now
	}
	_, lately := s.now[c.Nonce]
	_, before := s.before[c.Nonce]
	switch {
	case lately || before:
		return ErrReplayed
	case len(s.now) >= mostNonces:
		return ErrCrowded
	}
	s.now[c.Nonce] = struct{}{}
	return nil
}
