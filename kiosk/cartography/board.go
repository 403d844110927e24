package cartography

import (
	"math"
	"runtime"
	"sync"
)

// keptScreens is how many screens of painted tiles stay in memory, at a megabyte a
// tile: a full screen takes 20, and those of the level before stand in for them
// after a zoom.
const keptScreens = 3

// Board keeps the painted tiles of a scene, paints those that are missing in the
// background and composes frames. Its methods may be called from any goroutine,
// Compose from one at a time.
type Board struct {
	scene     *Scene
	lettering Lettering
	changed   func()
	most      int // painters at once

	mu      sync.Mutex
	style   Style
	ready   map[tileKey]*kept
	room    int    // for so many
	clock   uint64 // counts frames
	wanted  []tileKey
	busy    map[tileKey]bool
	idle    *sync.Cond
	working int
	placing placing
	sprites sprites
}

// kept is a tile and when it was last seen.
type kept struct {
	*tile
	seen uint64
}

// NewBoard makes a board without tiles. Changed is called from another goroutine
// when a tile that Compose missed has been painted. One core is left for who drags.
func NewBoard(scene *Scene, style Style, lettering Lettering, changed func()) *Board {
	b := &Board{
		scene: scene, style: style, lettering: lettering, changed: changed,
		most:  max(1, min(4, runtime.GOMAXPROCS(0)-1)),
		ready: map[tileKey]*kept{}, busy: map[tileKey]bool{},
	}
	b.idle = sync.NewCond(&b.mu)
	return b
}

// SetStyle changes how all is drawn; tiles are painted anew.
func (b *Board) SetStyle(style Style) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.style != style {
		b.style = style
		b.forget()
	}
}

// Forget lets go of all tiles, so that nothing tells where somebody looked.
func (b *Board) Forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.forget()
}

func (b *Board) forget() {
	b.wanted = nil
	b.ready, b.busy = map[tileKey]*kept{}, map[tileKey]bool{}
	b.placing, b.sprites = placing{}, sprites{}
}

// Finish waits until all that was wanted has been painted: for pictures in tests,
// and before a first frame that must be whole.
func (b *Board) Finish() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.working > 0 {
		b.idle.Wait()
	}
}

// want asks for tiles, in this order and in place of what was wanted before.
func (b *Board) want(keys []tileKey) {
	b.wanted = keys
	for b.working < min(b.most, len(keys)) {
		b.working++
		go b.work()
	}
}

// work paints what is wanted until nothing is.
func (b *Board) work() {
	pen := newPen()
	b.mu.Lock()
	defer b.mu.Unlock()
	for {
		key, ok := b.next()
		if !ok {
			break
		}
		style, busy := b.style, b.busy
		busy[key] = true
		b.mu.Unlock()
		p := painter{scene: b.scene, style: style, lettering: b.lettering, pen: pen}
		done := p.paint(key)
		b.mu.Lock()
		delete(busy, key)
		if style == b.style {
			b.ready[key] = &kept{done, b.clock}
			b.drop()
			b.mu.Unlock()
			b.changed()
			b.mu.Lock()
		}
	}
	b.working--
	b.idle.Broadcast()
}

func (b *Board) next() (tileKey, bool) {
	for len(b.wanted) > 0 {
		key := b.wanted[0]
		b.wanted = b.wanted[1:]
		if b.ready[key] == nil && !b.busy[key] {
			return key, true
		}
	}
	return tileKey{}, false
}

// drop lets go of the tile not seen for longest, if there are too many.
func (b *Board) drop() {
	for len(b.ready) > b.room {
		var oldest tileKey
		least := uint64(math.MaxUint64)
		for key, k := range b.ready {
			if k.seen < least {
				oldest, least = key, k.seen
			}
		}
		delete(b.ready, oldest)
	}
}
