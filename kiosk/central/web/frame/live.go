package frame

import (
	"context"
	"io"
	"net/http"
	"time"
)

// Between news there is at least leastRest. After longestRest the page looks
// again without any: a kiosk may have fallen silent, another process may have
// changed something, the session may be over, and the line is seen to be alive.
const (
	leastRest   = time.Second
	longestRest = 20 * time.Second
)

// live tells the page of whoever is logged in when to look again (server-sent
// events).
func (f *Frame) live(w http.ResponseWriter, r *http.Request) {
	r.Header.Set("Live", "1")
	f.tell(w, r, func() bool { _, _, err := f.who(r); return err == nil })
}

// TellAnybody is live for pages that anybody may see.
func (f *Frame) TellAnybody(w http.ResponseWriter, r *http.Request) {
	f.tell(w, r, func() bool { return true })
}

func (f *Frame) tell(w http.ResponseWriter, r *http.Request, may func() bool) {
	if !may() {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	change := f.Changes.Next()
	for news := ": here\n\n"; may(); news = "data: changed\n\n" {
		if _, err := io.WriteString(w, news); err != nil || out.Flush() != nil {
			return
		}
		if !rest(r.Context(), nil, leastRest) || !rest(r.Context(), change, longestRest) {
			return
		}
		change = f.Changes.Next()
	}
}

// rest waits for the change, at most d; it tells whether there is still someone
// to tell.
func rest(ctx context.Context, change <-chan struct{}, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-change:
	case <-timer.C:
	}
	return true
}
