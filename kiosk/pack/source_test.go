package pack_test

import (
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
)

// TestTheGuideNamesItsSources: all of it can be looked up, and nothing says to
// have been checked by an owner who has not.
func TestTheGuideNamesItsSources(t *testing.T) {
	t.Parallel()
	g := embedded(t)
	sourced := func(name string, f kiosk.Facts) {
		if !strings.HasPrefix(f.Source, "http") || strings.ContainsAny(f.Source, " ;") {
			t.Errorf("%s: the source %q is no address", name, f.Source)
		}
		if f.Standing("2026-11-26") != kiosk.Unchecked {
			t.Errorf("%s is %s", name, f.Standing("2026-11-26"))
		}
	}
	for _, topic := range g.topics {
		sourced(topic.ID, topic.Facts)
		for _, way := range topic.Yourself {
			sourced(topic.ID+": "+way.Text.In("sv"), way.Facts)
		}
	}
	for _, a := range g.authorities {
		sourced(a.ID, a.Facts)
	}
	for _, h := range g.helpers {
		sourced(h.ID, h.Facts)
	}
	for _, f := range g.forms {
		sourced(f.ID, f.Facts)
	}
}
