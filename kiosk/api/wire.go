package api

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
)

// The endpoints. A kiosk signs each request, as package signature says.
// Bodies and replies are JSON; a reply without a body has status 204.
const (
	UsagePath     = "/api/v1/usage"      // POST UsageBatch → 200 or 409 UsageReply
	CallsPath     = "/api/v1/calls"      // POST CallRequest → 200 CallReply
	CallPath      = "/api/v1/calls/{id}" // GET ?known=STATUS → 200 CallReply, 204 unchanged; DELETE → 204
	HeartbeatPath = "/api/v1/heartbeat"  // POST Heartbeat → 204
	TimePath      = "/api/v1/time"       // GET → 200 TimeReply
	PackPath      = "/api/v1/pack"       // GET ?since=VERSION&branch=TAG → 200 PackReply, 204 nothing newer
)

// Limits that both sides keep to.
const (
	MaxBatch = 1000    // events in a UsageBatch
	MaxBody  = 1 << 20 // bytes of a request
	MaxReply = 64 << 10
	PollTime = 25 * time.Second // central answers a GET of a call by then
	maxWord  = 64
	maxCount = 1_000_000
	maxCodes = 32
	maxFault = 500 // bytes of a sentence
)

// UsageBatch is a run of events of one epoch, numbered without gaps.
type UsageBatch struct {
	Epoch  string                `json:"epoch"`
	Events []kiosk.NumberedEvent `json:"events"`
}

// UsageReply says up to which number central has the epoch's events. It comes
// with 200 when that is the batch's last one, and with 409 when the batch does
// not begin at or before Cursor+1 (a gap: central has less than the kiosk
// thinks) or ends before Cursor (central has more).
type UsageReply struct {
	Epoch  string `json:"epoch"`
	Cursor int64  `json:"cursor"`
}

// CallRequest is kiosk.Call on the wire.
type CallRequest struct {
	Reason   kiosk.CallReason `json:"reason"`
	Language string           `json:"language"`
	Waiting  bool             `json:"waiting"`
}

// CallReply tells what became of a call.
type CallReply struct {
	ID     string           `json:"id"`
	Status kiosk.CallStatus `json:"status"`
}

// Heartbeat tells central that the kiosk lives, and how. No code means all is
// well.
type Heartbeat struct {
	Version string       `json:"version"` // of the kiosk's program
	Printer []kiosk.Code `json:"printer"`
	Scanner []kiosk.Code `json:"scanner"`
	Content []kiosk.Code `json:"content,omitempty"` // what is wrong with the directory here
	Waiting int          `json:"waiting"`           // events in the outbox
	kiosk.Told
}

// Check tells whether the batch could come from a kiosk that is in its right
// mind: within the limits, numbered without gaps, hours that are hours.
func (b UsageBatch) Check() error {
	switch {
	case !word(b.Epoch):
		return errors.New("epoch: empty or too long")
	case len(b.Events) == 0 || len(b.Events) > MaxBatch:
		return fmt.Errorf("events: %d, not 1 to %d", len(b.Events), MaxBatch)
	case b.Events[0].Seq < 1:
		return errors.New("seq: less than 1")
	}
	for i, e := range b.Events {
		if e.Seq != b.Events[0].Seq+int64(i) {
			return errors.New("seq: not one after the other")
		}
		if err := CheckEvent(e.UsageEvent); err != nil {
			return fmt.Errorf("event %d: %w", e.Seq, err)
		}
	}
	return nil
}

// CheckEvent tells whether central would take the event.
func CheckEvent(e kiosk.UsageEvent) error {
	if e.OfRecord() {
		return checkLook(e)
	}
	switch {
	case e.Remark != "":
		return errors.New("remark: only what is wrong with a record has one")
	case !word(e.Journey) || !word(e.Language) || !word(string(e.Outcome)) || !word(string(e.Duration)):
		return errors.New("a word is empty or too long")
	case e.Count < 1 || e.Count > maxCount:
		return errors.New("count: out of bounds")
	case e.Hour.IsZero() || !e.Hour.Equal(e.Hour.Truncate(time.Hour)):
		return errors.New("hour: not cut to the hour")
	}
	return nil
}

// checkLook tells whether an event of a record says enough and no more.
func checkLook(e kiosk.UsageEvent) error {
	kind, id, _ := strings.Cut(e.Record, "/")
	switch {
	case e.Outcome != kiosk.Looked && e.Outcome != kiosk.Wrong:
		return errors.New("outcome: not one of a record's")
	case !word(kind) || !word(id):
		return errors.New("record: not of the form kind/id, or too long")
	case e.Journey+e.Language+string(e.Duration) != "":
		return errors.New("a record's event says too much")
	case (e.Outcome == kiosk.Wrong) != slices.Contains(kiosk.Remarks(), e.Remark) || e.Outcome == kiosk.Looked && e.Remark != "":
		return errors.New("remark: not one that there is")
	case e.Count < 1 || e.Count > maxCount:
		return errors.New("count: out of bounds")
	case e.Hour.IsZero() || !e.Hour.Equal(e.Hour.Truncate(24*time.Hour)):
		return errors.New("hour: not cut to the day")
	}
	return nil
}

// Check tells whether the call is within the limits.
func (c CallRequest) Check() error {
	if !word(string(c.Reason)) || !word(c.Language) {
		return errors.New("reason or language: empty or too long")
	}
	return nil
}

// Check tells whether the heartbeat is within the limits.
func (h Heartbeat) Check() error {
	if len(h.Version) > maxWord || h.Waiting < 0 || len(h.Printer) > maxCodes || len(h.Scanner) > maxCodes || len(h.Content) > maxCodes {
		return errors.New("version, waiting, printer, scanner or content: out of bounds")
	}
	if err := checkTold(h.Told); err != nil {
		return err
	}
	for _, codes := range [][]kiosk.Code{h.Printer, h.Scanner, h.Content} {
		for _, code := range codes {
			if !word(string(code)) {
				return errors.New("a code is empty or too long")
			}
		}
	}
	return nil
}

// checkTold tells whether what a kiosk says of its settings and updates is short.
func checkTold(t kiosk.Told) error {
	if t.Settings.Version < 0 || t.Settings.Refused < 0 || len(t.Settings.Fault.What+t.Settings.Fault.Key+t.Settings.Fault.Near+t.Settings.Fault.Why) > maxFault {
		return errors.New("settings: out of bounds")
	}
	for _, said := range []string{t.Updates.Former, t.Updates.Failed, t.Updates.Fault} {
		if said != "" && !word(said) {
			return errors.New("updates: a word is too long")
		}
	}
	return nil
}

// word holds for what may stand for a name in the domain: short, and plain
// enough to be in a log.
func word(s string) bool {
	for _, r := range s {
		if r <= ' ' || r > '~' {
			return false
		}
	}
	return s != "" && len(s) <= maxWord
}

// TimeReply is central's clock, to hold the kiosk's against.
type TimeReply struct {
	Now time.Time `json:"now"`
}
