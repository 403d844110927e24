package handbook

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"

	"medborgarkiosk/kiosk/pack"
)

// Shelf holds the newest book. Patrons who read an older one keep it until they
// leave.
type Shelf struct {
	log   *slog.Logger
	book  atomic.Pointer[Book]
	first sync.Once
	there chan struct{} // closed with the first book
}

// NewShelf makes a shelf without a book.
func NewShelf(log *slog.Logger) *Shelf { return &Shelf{log: log, there: make(chan struct{})} }

// Renew makes a book of the content and puts it in the place of the one before.
// When none can be made, that one stays.
func (s *Shelf) Renew(content pack.Content, stand Stand) {
	book, faults, err := New(content, stand)
	for _, fault := range faults {
		s.log.Warn("a record of the directory is left out", "error", fault)
	}
	if err != nil {
		s.log.Error("the directory can't be read", "error", err, "version", content.Version)
		return
	}
	s.book.Store(book)
	s.first.Do(func() { close(s.there) })
}

// Book is the newest. It waits for the first, and is nil when ctx ends before.
func (s *Shelf) Book(ctx context.Context) *Book {
	select {
	case <-s.there:
	case <-ctx.Done():
	}
	return s.book.Load()
}
