package store

import "context"

// Session lets tests write what no use case would.
type Session = session

// Change runs do as the store's own changes run.
func (s *Store) Change(ctx context.Context, lock string, do func(context.Context, Session) error) error {
	return s.write.change(ctx, lock, do)
}

// Waiting counts the changes that wait for a lock of PostgreSQL.
func (s *Store) Waiting(lock string) int {
	l := s.write.(many).lines
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.of[lock])
}
