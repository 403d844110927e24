package storetest

import (
	"slices"
	"testing"

	"medborgarkiosk/kiosk"
)

// QueueBook holds a book to what kiosk.QueueBook says. Each call of open gives an
// empty one.
func QueueBook(t *testing.T, open func(t *testing.T) kiosk.QueueBook) {
	for name, test := range map[string]func(*testing.T, kiosk.QueueBook){
		"numbers count from one each day":      countsUp,
		"what is owed is kept until paid":      owedUntilPaid,
		"the same wish twice is owed once":     owedOnce,
		"what was owed yesterday is forgotten": forgetsYesterday,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, open(t))
		})
	}
}

const monday, tuesday = "2026-11-23", "2026-11-24"

func countsUp(t *testing.T, b kiosk.QueueBook) {
	for _, test := range []struct{ day, letter, want string }{
		{monday, "", "0"},
		{monday, "A", "A1"},
		{monday, "", "A2"},
		{monday, "A", "A3"},
		{tuesday, "", "A1"},
		{tuesday, "B", "B1"},
		{tuesday, "B", "B2"},
	} {
		got, err := b.NextNumber(t.Context(), test.day, test.letter)
		if err != nil || got.String() != test.want {
			t.Errorf("%+v: got %s, %v", test, got, err)
		}
	}
}

func wish(id string, number int) kiosk.QueueWish {
	return kiosk.QueueWish{ID: id, Topic: "forms", Language: "so", Number: kiosk.QueueNumber{Letter: "A", Number: number}}
}

func wantOwed(t *testing.T, b kiosk.QueueBook, day string, want ...kiosk.QueueWish) {
	t.Helper()
	got, err := b.Owed(t.Context(), day)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("owed is %+v, %v; want %+v", got, err, want)
	}
}

func owedUntilPaid(t *testing.T, b kiosk.QueueBook) {
	wantOwed(t, b, monday)
	second, first := wish("b", 1), wish("a", 2) // in their order, not that of ids
	must(t, b.Owe(t.Context(), monday, second), b.Owe(t.Context(), monday, first))
	wantOwed(t, b, monday, second, first)
	must(t, b.Paid(t.Context(), "b"), b.Paid(t.Context(), "unknown"))
	wantOwed(t, b, monday, first)
	must(t, b.Paid(t.Context(), "a"))
	wantOwed(t, b, monday)
}

func owedOnce(t *testing.T, b kiosk.QueueBook) {
	must(t, b.Owe(t.Context(), monday, wish("a", 1)), b.Owe(t.Context(), monday, wish("a", 1)))
	wantOwed(t, b, monday, wish("a", 1))
}

func forgetsYesterday(t *testing.T, b kiosk.QueueBook) {
	must(t, b.Owe(t.Context(), monday, wish("a", 1)), b.Owe(t.Context(), tuesday, wish("b", 1)))
	wantOwed(t, b, tuesday, wish("b", 1))
	wantOwed(t, b, monday)
}
