package account_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"medborgarkiosk/kiosk/central/account"
)

func TestGuessingGetsSlow(t *testing.T) {
	t.Parallel()
	a, _, at := library(t)
	guess := func(name, from string) time.Duration {
		t.Helper()
		_, _, err := a.LogIn(t.Context(), name, "wrong", from)
		var wait *account.Wait
		if errors.As(err, &wait) {
			return wait.For
		}
		if !errors.Is(err, account.ErrDenied) {
			t.Fatal(err)
		}
		return 0
	}
	for i := range 5 {
		if guess("bo", fmt.Sprint("192.0.2.", i)) != 0 {
			t.Fatal("no free tries")
		}
	}
	for _, want := range []time.Duration{1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300} {
		if got := guess("BO ", "192.0.2.9"); got != want*time.Second {
			t.Fatalf("the wait is %s, want %d s", got, want)
		}
		at.Time = at.Add(want * time.Second)
		if guess("bo", "192.0.2.9") != 0 {
			t.Fatal("waiting did not help")
		}
	}
	if guess("anna", "192.0.2.99") != 0 {
		t.Fatal("somebody else has to wait")
	}
	at.Time = at.Add(2 * time.Hour)
	logIn(t, a, "bo")
	for i := range 35 {
		guess(fmt.Sprint("name", i), "198.51.100.1")
	}
	if guess("cia", "198.51.100.1") == 0 {
		t.Error("an address may try as many names as it likes")
	}
}

// TestGuessingAtOnce: who sends all guesses together gets no more of them.
func TestGuessingAtOnce(t *testing.T) {
	t.Parallel()
	a, _, _ := library(t)
	var mu sync.Mutex
	var tried int
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() {
			_, _, err := a.LogIn(t.Context(), "bo", "wrong", "192.0.2.7")
			mu.Lock()
			defer mu.Unlock()
			if errors.Is(err, account.ErrDenied) {
				tried++
			}
		})
	}
	if all.Wait(); tried > 5 {
		t.Errorf("%d guesses went through", tried)
	}
}
