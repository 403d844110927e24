package api

import (
	"crypto/x509"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"slices"
	"strconv"
	"time"

	"medborgarkiosk/kiosk"
)

// Problem is the body of a refusal (status 4xx or 5xx): a message for the log, and a
// code where the kiosk or its staff can do something about it.
type Problem struct {
	Message string     `json:"message"`
	Code    kiosk.Code `json:"code,omitempty"`
	Now     time.Time  `json:"now,omitzero"` // central's time, with central.clock
}

// refusals are the codes that a Problem may have.
var refusals = []kiosk.Code{
	kiosk.CentralUnknown, kiosk.CentralRevoked, kiosk.CentralClock,
	kiosk.EnrolWrong, kiosk.EnrolUsed, kiosk.EnrolOld, kiosk.EnrolTries,
}

// refusal tells what central refuses by a code from a server in need (5xx, 429: it
// will pass) and from one that is not central at all (all else).
func refusal(res *http.Response) error {
	var problem Problem
	body, err := io.ReadAll(io.LimitReader(res.Body, MaxReply))
	if err == nil && json.Unmarshal(body, &problem) == nil && slices.Contains(refusals, problem.Code) {
		return errors.Join(&refusedBy{problem}, &status{res.StatusCode})
	}
	if res.StatusCode < 500 && res.StatusCode != http.StatusTooManyRequests {
		return errors.Join(&nonsense{"refused"}, &status{res.StatusCode})
	}
	if seconds, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil && seconds >= 0 {
		return &Busy{time.Duration(min(seconds, 3600)) * time.Second}
	}
	return &status{res.StatusCode}
}

// refusedBy is central's own refusal.
type refusedBy struct{ Problem }

func (r *refusedBy) Error() string { return "refused: " + string(r.Code) }

// status is an answer that was not wanted.
type status struct{ code int }

func (s *status) Error() string { return "status " + strconv.Itoa(s.code) }

// codeOf is what went wrong on the way to central or there. A certificate that is not
// valid at this time most often means that the clock here is wrong.
func codeOf(err error) kiosk.Code {
	var by *refusedBy
	var certificate x509.CertificateInvalidError
	switch {
	case errors.As(err, &by):
		return by.Code
	case errors.As(err, new(*nonsense)):
		return kiosk.CentralNonsense
	case errors.As(err, &certificate) && certificate.Reason == x509.Expired:
		return kiosk.CentralClock
	}
	return kiosk.CentralOffline
}
