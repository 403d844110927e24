package touchscreen_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"medborgarkiosk/kiosk/touchscreen"
)

// event is one as the kernel writes it, without its time.
type event struct {
	kind, code uint16
	value      int32
}

// The events of the protocol.
func slot(n int32) event { return event{3, 0x2f, n} }
func id(n int32) event   { return event{3, 0x39, n} }
func x(v int32) event    { return event{3, 0x35, v} }
func y(v int32) event    { return event{3, 0x36, v} }

var sync, dropped = event{0, 0, 0}, event{0, 3, 0}

func stream(events ...event) []byte {
	var out bytes.Buffer
	for _, e := range events {
		out.Write(make([]byte, 16))
		for _, part := range []any{e.kind, e.code, e.value} {
			if err := binary.Write(&out, binary.NativeEndian, part); err != nil {
				panic(err)
			}
		}
	}
	return out.Bytes()
}

var wide, high = touchscreen.Range{Most: 4000}, touchscreen.Range{Least: 100, Most: 2100}

func decode(raw []byte) (reports [][]touchscreen.Finger, err error) {
	err = touchscreen.Decode(bytes.NewReader(raw), wide, high, func(f []touchscreen.Finger) { reports = append(reports, f) })
	return reports, err
}

func TestFingers(t *testing.T) {
	t.Parallel()
	type at = touchscreen.Finger
	for name, test := range map[string]struct {
		events []event
		want   [][]at
	}{
		"one comes and goes": {
			[]event{id(7), x(1000), y(1100), sync, x(2000), sync, id(-1), sync},
			[][]at{{{0.25, 0.5}}, {{0.5, 0.5}}, nil},
		},
		"two, and the first goes": {
			[]event{id(7), x(1000), y(1100), slot(1), id(8), x(3000), y(2100), sync, slot(0), id(-1), sync},
			[][]at{{{0.25, 0.5}, {0.75, 1}}, {{0.75, 1}}},
		},
		"beyond the panel's edge":  {[]event{id(7), x(-50), y(9000), sync}, [][]at{{{0, 1}}}},
		"some events were lost":    {[]event{id(7), x(1000), y(1100), sync, dropped, x(5), sync, sync}, [][]at{{{0.25, 0.5}}, nil, nil}},
		"a slot that can't be":     {[]event{slot(-3), id(7), slot(1000), id(8), sync}, [][]at{nil}},
		"events of something else": {[]event{{1, 330, 1}, {3, 0, 500}, sync}, [][]at{nil}},
	} {
		if got, err := decode(stream(test.events...)); err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
}

// TestNonsense ends, whatever comes.
func TestNonsense(t *testing.T) {
	t.Parallel()
	if _, err := decode(stream(id(1), sync)[:30]); err == nil {
		t.Error("half an event is none")
	}
	random := rand.NewChaCha8([32]byte{1})
	noise := make([]byte, 24*10_000)
	if _, err := random.Read(noise); err != nil {
		t.Fatal(err)
	}
	if _, err := decode(noise); err != nil {
		t.Error(err)
	}
}

func TestOpenTellsWhatIsWrong(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := touchscreen.Open(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a device that is not there: %v", err)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := touchscreen.Open(file); err == nil {
		t.Error("a file is taken for a panel")
	}
}
