package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking/bookingtest"
	"medborgarkiosk/kiosk/central/centraltest"
)

// two gives two centrals on one PostgreSQL database, with the same kiosk.
func two(t *testing.T, slots int) (address string, both [2]centraltest.Library, kioskID string) {
	t.Helper()
	address = centraltest.Postgres(t)
	both[0] = centraltest.NewLibrary(t, centraltest.Open(t, address), func() time.Time { return bookingtest.Now }, slots)
	both[1] = both[0].Beside(centraltest.Open(t, address))
	kioskID, _ = centraltest.AddKiosk(t, both[0].Central, "Kiosk 1", "")
	return address, both, kioskID
}

// TestOneProcessWakesAnother waits on what only a notice closes.
func TestOneProcessWakesAnother(t *testing.T) {
	t.Parallel()
	address, both, kioskID := two(t, 6)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	failures := make(chan error, 100)
	listening := [2]<-chan struct{}{both[0].Changes.Next(), both[1].Changes.Next()}
	for _, l := range both {
		go l.Changes.Share(ctx, l.Store, func(err error) { failures <- err })
	}
	await(t, "listening", listening[0])
	await(t, "listening", listening[1])
	book := func(n int) {
		t.Helper()
		woken := both[1].Changes.Next()
		order := kiosk.Order{ID: fmt.Sprint("o", n), Slot: bookingtest.Slot(n).ID, Topic: "bankid", Language: "sv"}
		_, err := both[0].Bookings.Book(t.Context(), kioskID, order)
		// A line cut a moment ago is noticed by the first who uses it; kiosks ask
		// again.
		for tries := 0; err != nil && tries < 20; tries++ {
			_, err = both[0].Bookings.Book(t.Context(), kioskID, order)
		}
		if err != nil {
			t.Fatal(err)
		}
		await(t, "the other's booking", woken)
	}
	book(0)
	book(1)

	// The server throws all connections out; both find it again.
	again := both[1].Changes.Next()
	server, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	const out = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`
	if _, err := server.ExecContext(t.Context(), out); err != nil {
		t.Fatal(err)
	}
	await(t, "hearing again", again)
	if err := <-failures; err == nil {
		t.Error("the failure was not told")
	}
	book(2)
}

func await(t *testing.T, what string, news <-chan struct{}) {
	t.Helper()
	select {
	case <-news:
	case <-time.After(20 * time.Second):
		t.Fatalf("%s: nothing in 20 s", what)
	}
}

// TestTwoProcessesNeverSellTwice lets 40 patrons want all of 30 times, half of
// them through each process, and counts in the database.
func TestTwoProcessesNeverSellTwice(t *testing.T) {
	t.Parallel()
	const patrons, slots = 20, 30
	address, both, kioskID := two(t, slots)
	var sold, refused atomic.Int64
	var all sync.WaitGroup
	for process, l := range both {
		for patron := range patrons {
			all.Go(func() {
				for _, n := range rand.Perm(slots) {
					order := kiosk.Order{
						ID:   fmt.Sprintf("o%d-%d-%d", process, patron, n),
						Slot: bookingtest.Slot(n).ID, Topic: "bankid", Language: "sv",
					}
					switch _, err := l.Bookings.Book(t.Context(), kioskID, order); {
					case err == nil:
						sold.Add(1)
					case errors.As(err, new(*kiosk.Taken)):
						refused.Add(1)
					default:
						t.Error(err)
					}
				}
			})
		}
	}
	all.Wait()
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var rows, places int
	const count = `SELECT count(*), count(DISTINCT (slot, seat)) FROM claim WHERE state = 'confirmed'`
	if err := db.QueryRowContext(t.Context(), count).Scan(&rows, &places); err != nil {
		t.Fatal(err)
	}
	if rows != slots || places != slots || sold.Load() != slots || refused.Load() != 2*patrons*slots-slots {
		t.Errorf("%d claims of %d places; %d were told that they have one, %d that they have not", rows, places, sold.Load(), refused.Load())
	}
}
