package typeset

import (
	"container/list"
	"math"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
)

// cacheSize bounds both caches. A page shows about 40 paragraphs; the bound
// keeps the pages of a few languages and some megabytes at most.
const cacheSize = 512

// engine holds what layouts share: loaded fonts, the shaper and the caches.
// Faces and shaper are not safe for concurrent use, hence the lock.
type engine struct {
	mu     sync.Mutex
	faces  faces
	shaper shaping.HarfbuzzShaper
	shaped *lru[shapeKey, *shaped]
	lines  *lru[linesKey, *Lines]
}

// shared is the process's one engine: fonts are read-only and large, and the
// result of a layout depends on its arguments alone.
var shared = newEngine()

func newEngine() *engine {
	return &engine{
		faces:  faces{loaded: map[string]*font.Face{}},
		shaped: newLRU[shapeKey, *shaped](cacheSize),
		lines:  newLRU[linesKey, *Lines](cacheSize),
	}
}

type shapeKey struct {
	text      string // spans joined, each led by its weight
	size      float32
	bold      bool
	direction Direction
}

type linesKey struct {
	shapeKey
	style Style
	width float32
}

// Layout sets spans to a width in pixels; a width of 0 or less, or infinity,
// never wraps. The result depends on the arguments alone and is cached.
func Layout(spans []Span, style Style, width float32) *Lines {
	return shared.layout(spans, style, width)
}

func (e *engine) layout(spans []Span, style Style, width float32) *Lines {
	finite := width > 0 && !math.IsInf(float64(width), 1)
	if !finite {
		width = float32(math.Inf(1))
	}
	key := linesKey{shapeKey{join(spans), style.Size, style.Bold, style.Direction}, style, width}
	e.mu.Lock()
	defer e.mu.Unlock()
	if lines, ok := e.lines.get(key); ok {
		return lines
	}
	s, ok := e.shaped.get(key.shapeKey)
	if !ok {
		s = e.shape(spans, style)
		e.shaped.put(key.shapeKey, s)
	}
	rows := s.truncate(s.wrap(width), style.MaxLines, width, style.Direction)
	lines := s.arrange(rows, style, width, finite)
	e.lines.put(key, lines)
	return lines
}

func join(spans []Span) string {
	var b strings.Builder
	for _, span := range spans {
		mark := byte(0)
		if span.Bold {
			mark = 1
		}
		b.WriteByte(mark)
		b.WriteString(span.Text)
	}
	return b.String()
}

// lru keeps the entries used last.
type lru[K comparable, V any] struct {
	size    int
	order   *list.List // front is newest
	entries map[K]*list.Element
}

type lruEntry[K comparable, V any] struct {
	key   K
	value V
}

func newLRU[K comparable, V any](size int) *lru[K, V] {
	return &lru[K, V]{size: size, order: list.New(), entries: map[K]*list.Element{}}
}

func (c *lru[K, V]) get(key K) (value V, ok bool) {
	element, ok := c.entries[key]
	if !ok {
		return value, false
	}
	c.order.MoveToFront(element)
	return element.Value.(lruEntry[K, V]).value, true
}

func (c *lru[K, V]) put(key K, value V) {
	c.entries[key] = c.order.PushFront(lruEntry[K, V]{key, value})
	if c.order.Len() > c.size {
		oldest := c.order.Back()
		c.order.Remove(oldest)
		delete(c.entries, oldest.Value.(lruEntry[K, V]).key)
	}
}
