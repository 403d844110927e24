package register

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/pack"
)

// Need is why a record needs an editor.
type Need string

// The needs there are, the most urgent first.
const (
	Expired   Need = "expired"   // kiosks say "call first" in place of its hours
	Soon      Need = "soon"      // it expires within SoonDays
	Unchecked Need = "unchecked" // kiosks name it without its hours
	Unsourced Need = "unsourced" // kiosks do not show it at all
)

var needs = []Need{Expired, Soon, Unchecked, Unsourced}

// SoonDays is how long before its last day a record is up to be confirmed.
const SoonDays = 30

// Task is a record that needs an editor.
type Task struct {
	Record
	Facts kiosk.Facts
	Need  Need
	Looks int // how often patrons looked at it
}

// Work gives the tasks on a day: what has expired before what soon will, and that
// before what was never checked; among these the records that patrons look at most
// first, and then by the day they expire. Offices that have closed for good need
// nobody.
func Work(records []Record, looks map[string]int, today kiosk.Date) []Task {
	var all []Task
	for _, r := range records {
		if r.Gone() || !Dated(r.Kind) || shut(r.Record) {
			continue
		}
		facts := Facts(r.Body)
		if need := needOf(facts, today); need != "" {
			all = append(all, Task{r, facts, need, looks[Name(r.Kind, r.ID)]})
		}
	}
	slices.SortStableFunc(all, func(a, b Task) int {
		return cmp.Or(
			slices.Index(needs, a.Need)-slices.Index(needs, b.Need),
			b.Looks-a.Looks,
			strings.Compare(string(a.Facts.ValidUntil), string(b.Facts.ValidUntil)),
		)
	})
	return all
}

func needOf(facts kiosk.Facts, today kiosk.Date) Need {
	switch facts.Standing(today) {
	case kiosk.Unsourced:
		return Unsourced
	case kiosk.Unchecked:
		return Unchecked
	case kiosk.CallFirst:
		return Expired
	}
	day, err := time.Parse(time.DateOnly, string(today))
	if err == nil && facts.ValidUntil <= kiosk.DateOf(day.AddDate(0, 0, SoonDays)) {
		return Soon
	}
	return ""
}

// shut tells whether the record is an office that has closed for good.
func shut(r pack.Record) bool {
	var told struct {
		Closed *kiosk.Closing `json:"closed"`
	}
	return r.Kind == pack.OfficeKind && json.Unmarshal(r.Body, &told) == nil && told.Closed != nil
}

// Handled is a mark that what patrons said is wrong has been seen to.
type Handled struct {
	Record string // "office/haninge"
	Remark kiosk.Remark
	Count  int // how many had said so
	Who    string
	At     time.Time
}

// OpenRemark is what patrons say is wrong with a record, and nobody has seen to.
type OpenRemark struct {
	Record string
	Remark kiosk.Remark
	Count  int // how many, since it was last seen to
	Total  int // how many ever; what a mark counts
}

// OpenRemarks gives those that are open, the most often said first.
func OpenRemarks(counts []central.LookCount, handled []Handled) []OpenRemark {
	done := map[key]int{}
	for _, h := range handled {
		done[key{h.Record, h.Remark}] = h.Count
	}
	var all []OpenRemark
	for _, c := range counts {
		for remark, n := range c.Wrong {
			if open := n - done[key{c.Record, remark}]; open > 0 {
				all = append(all, OpenRemark{c.Record, remark, open, n})
			}
		}
	}
	slices.SortFunc(all, func(a, b OpenRemark) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Record, b.Record), strings.Compare(string(a.Remark), string(b.Remark)))
	})
	return all
}

// Handle marks what patrons said of a record as seen to: so many as the editor saw,
// so that one who said so meanwhile is not lost.
func (r *Register) Handle(ctx context.Context, who Editor, kind pack.Kind, id string, remark kiosk.Remark, count int) error {
	err := r.Store.Change(ctx, func(ctx context.Context, tx Tx) error {
		one, err := tx.Record(ctx, kind, id)
		switch {
		case err != nil:
			return err
		case !one.Gone() && !who.May(one.Record):
			return ErrDenied
		case !slices.Contains(kiosk.Remarks(), remark) || count < 1:
			return ErrUnknown
		}
		return tx.Handle(ctx, Handled{Name(kind, id), remark, count, who.Name, r.Now()})
	})
	if err != nil {
		return fmt.Errorf("handle a remark: %w", err)
	}
	r.Tell()
	return nil
}
