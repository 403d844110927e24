package touchscreen

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Finger is where a finger is: from 0 to 1 from the panel's left and upper edge.
type Finger struct{ X, Y float64 }

// Range is the least and the greatest that the panel tells along an axis.
type Range struct{ Least, Most int32 }

// share is how far along the range a value is, 0 to 1.
func (r Range) share(value int32) float64 {
	if r.Most <= r.Least {
		return 0
	}
	return min(1, max(0, float64(value-r.Least)/float64(r.Most-r.Least)))
}

// What an event is about, from the kernel's input-event-codes.h.
const (
	typeSync, typeAbsolute             = 0, 3
	syncReport, syncDropped            = 0, 3
	axisSlot, axisX, axisY, trackingID = 0x2f, 0x35, 0x36, 0x39
)

// eventSize is that of struct input_event on 64 bits: two words of time, then type,
// code and value.
const eventSize, timeSize = 24, 16

// contact is a slot of the protocol: a finger while it is down.
type contact struct {
	down bool
	x, y int32
}

// Decode reads events until there are no more, and tells after each report which
// fingers are down, in the order of their slots. The end of the events is no error.
func Decode(events io.Reader, x, y Range, report func([]Finger)) error {
	slots, slot, lost := map[int32]contact{}, int32(0), false
	raw := make([]byte, eventSize)
	for {
		if _, err := io.ReadFull(events, raw); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read touches: %w", err)
		}
		kind, code := binary.NativeEndian.Uint16(raw[timeSize:]), binary.NativeEndian.Uint16(raw[timeSize+2:])
		value := int32(binary.NativeEndian.Uint32(raw[timeSize+4:]))
		switch {
		case kind == typeSync && code == syncDropped: // some were lost: nobody knows who is down
			slots, lost = map[int32]contact{}, true
		case kind == typeSync && code == syncReport:
			lost = false
			report(fingers(slots, x, y))
		case kind == typeAbsolute && !lost:
			slot = take(slots, slot, code, value)
		}
	}
}

// maxSlots is more than any panel has; a driver gone wrong takes no memory.
const maxSlots = 32

// take changes a slot, and gives the one that the next event is about.
func take(slots map[int32]contact, slot int32, code uint16, value int32) int32 {
	if code == axisSlot {
		return value
	}
	if slot < 0 || slot >= maxSlots {
		return slot
	}
	c := slots[slot]
	switch code {
	case trackingID:
		c.down = value >= 0
	case axisX:
		c.x = value
	case axisY:
		c.y = value
	}
	slots[slot] = c
	return slot
}

func fingers(slots map[int32]contact, x, y Range) []Finger {
	var down []Finger
	for _, slot := range slices.Sorted(maps.Keys(slots)) {
		if c := slots[slot]; c.down {
			down = append(down, Finger{x.share(c.x), y.share(c.y)})
		}
	}
	return down
}
