package remindertest

import (
	"reflect"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/reminder"
)

var starts = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)

func kept(link string, sealed string) reminder.Kept {
	return reminder.Kept{
		Link: []byte(link), Sealed: []byte(sealed), Starts: starts, Ends: starts.Add(time.Hour), SendAt: starts.Add(-time.Hour),
	}
}

// Store runs the suite; open gives an empty store.
func Store(t *testing.T, open func(t *testing.T) reminder.Store) {
	t.Helper()
	for name, test := range map[string]func(*testing.T, reminder.Store){
		"one for each booking": oneEach, "dropped": dropped, "swapped": swapped, "swapped once of many": swappedOnce,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, open(t))
		})
	}
}

// holds tells whether just those are kept, in any order.
func holds(t *testing.T, s reminder.Store, want ...reminder.Kept) {
	t.Helper()
	all, err := s.All(t.Context())
	must(t, err)
	got := map[string]reminder.Kept{}
	for _, k := range all {
		got[string(k.Link)] = k
	}
	if len(all) != len(want) {
		t.Errorf("%d are kept, want %d", len(all), len(want))
	}
	for _, k := range want {
		if !reflect.DeepEqual(got[string(k.Link)], k) {
			t.Errorf("kept is %+v, want %+v", got[string(k.Link)], k)
		}
	}
}

func oneEach(t *testing.T, s reminder.Store) {
	a, other := kept("a\x00\xff", "1"), kept("b", "1")
	renewed := kept("a\x00\xff", "2\x00\xfe")
	renewed.Sent, renewed.SendAt = true, starts
	for _, k := range []reminder.Kept{a, other, renewed} {
		must(t, s.Put(t.Context(), k))
	}
	holds(t, s, renewed, other)
}

func dropped(t *testing.T, s reminder.Store) {
	a, b, c := kept("a", "1"), kept("b", "1"), kept("c", "1")
	c.Ends = starts.Add(2 * time.Hour)
	for _, k := range []reminder.Kept{a, b, c} {
		must(t, s.Put(t.Context(), k))
	}
	must(t, s.Drop(t.Context(), kept("a", "another address")))
	holds(t, s, a, b, c)
	must(t, s.Drop(t.Context(), a))
	must(t, s.Drop(t.Context(), a))
	holds(t, s, b, c)
	must(t, s.DropEnded(t.Context(), b.Ends.Add(-time.Second)))
	holds(t, s, b, c)
	must(t, s.DropEnded(t.Context(), b.Ends))
	holds(t, s, c)
	must(t, s.DropLink(t.Context(), []byte("b")))
	must(t, s.DropLink(t.Context(), c.Link))
	must(t, s.Sweep(t.Context()))
	holds(t, s)
}

func swapped(t *testing.T, s reminder.Store) {
	was, other := kept("a", "1"), kept("b", "1")
	must(t, s.Put(t.Context(), was))
	must(t, s.Put(t.Context(), other))
	is := was
	is.Starts, is.Ends, is.SendAt, is.Sent = starts.Add(1e9), starts.Add(2e12), starts.Add(3e9), true
	try := func(was, is reminder.Kept, want bool) {
		t.Helper()
		if done, err := s.Swap(t.Context(), was, is); err != nil || done != want {
			t.Errorf("swapped: %v, %v", done, err)
		}
	}
	for _, change := range []func(*reminder.Kept){
		func(k *reminder.Kept) { k.Link = []byte("c") },
		func(k *reminder.Kept) { k.Sealed = []byte("2") },
		func(k *reminder.Kept) { k.Starts = starts.Add(1e9) },
		func(k *reminder.Kept) { k.Ends = starts },
		func(k *reminder.Kept) { k.SendAt = starts },
		func(k *reminder.Kept) { k.Sent = true },
	} {
		wrong := was
		change(&wrong)
		try(wrong, is, false)
	}
	holds(t, s, was, other)
	try(was, is, true)
	holds(t, s, is, other)
	try(was, is, false)
	try(is, was, true)
	holds(t, s, was, other)
}

func swappedOnce(t *testing.T, s reminder.Store) {
	was := kept("a", "1")
	must(t, s.Put(t.Context(), was))
	is := was
	is.Sent = true
	var won atomic.Int64
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			done, err := s.Swap(t.Context(), was, is)
			if err != nil {
				t.Error(err)
			}
			if done {
				won.Add(1)
			}
		})
	}
	all.Wait()
	if won.Load() != 1 {
		t.Errorf("%d have swapped it", won.Load())
	}
}
