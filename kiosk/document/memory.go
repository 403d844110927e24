package document

import "github.com/tetratelabs/wazero/experimental"

// wholeMemory sets PDFium's memory aside once. It costs nothing until used,
// while growing by copying, as the runtime does, needs room twice.
var wholeMemory = experimental.MemoryAllocatorFunc(func(_, most uint64) experimental.LinearMemory {
	return &linearMemory{make([]byte, 0, min(most, wasmPages*wasmPageBytes))}
})

type linearMemory struct{ whole []byte }

// Reallocate gives the first size bytes, nil when there are not as many.
func (m *linearMemory) Reallocate(size uint64) []byte {
	if size > uint64(cap(m.whole)) {
		return nil
	}
	return m.whole[:size]
}

// Free is left to the end of the process.
func (m *linearMemory) Free() {}
