package publishtest

import (
	"context"
	"encoding/json"
	"sync"

	"medborgarkiosk/kiosk/central/directory/publish"
	"medborgarkiosk/kiosk/pack"
)

// Memory is a directory in memory. Its zero value is empty.
type Memory struct {
	mu       sync.Mutex
	revision int64
	records  map[[2]string]pack.Record
	Err      error // of the next Since, for tests
	Asked    []int64
}

var _ publish.Store = (*Memory)(nil)

// Put keeps a record as a new revision; a nil body retires it.
func (m *Memory) Put(_ context.Context, kind pack.Kind, id string, body json.RawMessage) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.records == nil {
		m.records = map[[2]string]pack.Record{}
	}
	m.revision++
	m.records[[2]string{string(kind), id}] = pack.Record{Kind: kind, ID: id, Revision: m.revision, Body: body}
	return nil
}

// Since gives what has changed.
func (m *Memory) Since(_ context.Context, revision int64) ([]pack.Record, int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.Asked = append(m.Asked, revision)
	if m.Err != nil {
		return nil, 0, m.Err
	}
	var all []pack.Record
	for _, r := range m.records {
		if r.Revision > revision {
			all = append(all, r)
		}
	}
	return all, m.revision, nil
}
