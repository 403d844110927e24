package fake

import (
	"context"
	"slices"
	"sync"

	"medborgarkiosk/kiosk"
)

// QueueBook keeps drop-in numbers in memory.
type QueueBook struct {
	mu   sync.Mutex
	day  string
	last kiosk.QueueNumber
	owed []owed
}

type owed struct {
	day string
	kiosk.QueueWish
}

var _ kiosk.QueueBook = (*QueueBook)(nil)

// NextNumber counts up.
func (b *QueueBook) NextNumber(_ context.Context, day, letter string) (kiosk.QueueNumber, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if letter != "" && letter != b.last.Letter {
		b.last = kiosk.QueueNumber{Letter: letter}
	}
	if b.last.Letter == "" {
		return kiosk.QueueNumber{}, nil
	}
	if day != b.day {
		b.day, b.last.Number = day, 0
	}
	b.last.Number++
	return b.last, nil
}

// Owe keeps a wish that central has not heard of.
func (b *QueueBook) Owe(_ context.Context, day string, wish kiosk.QueueWish) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !slices.ContainsFunc(b.owed, func(o owed) bool { return o.ID == wish.ID }) {
		b.owed = append(b.owed, owed{day, wish})
	}
	return nil
}

// Owed gives those of the day, and forgets the others.
func (b *QueueBook) Owed(_ context.Context, day string) ([]kiosk.QueueWish, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.owed = slices.DeleteFunc(b.owed, func(o owed) bool { return o.day != day })
	var wishes []kiosk.QueueWish
	for _, o := range b.owed {
		wishes = append(wishes, o.QueueWish)
	}
	return wishes, nil
}

// Paid forgets a wish.
func (b *QueueBook) Paid(_ context.Context, id string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.owed = slices.DeleteFunc(b.owed, func(o owed) bool { return o.ID == id })
	return nil
}
