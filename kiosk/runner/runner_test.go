package runner_test

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/runner"
	"medborgarkiosk/kiosk/session"
)

// slow is a journey whose only effect writes into the visit's directory, and
// posts long after the patron has gone.
type slow struct{}

type writing struct{}

func (writing) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	_ = os.WriteFile(filepath.Join(ports.Dir, "document"), []byte("a patron's words"), 0o600)
	<-ctx.Done()
	_ = os.WriteFile(filepath.Join(ports.Dir, "document"), []byte("written after the end"), 0o600)
	post(effect.StickIn{}) // nobody must hear it
}

func (slow) ID() string         { return "slow" }
func (slow) Tile() journey.Tile { return journey.Tile{Title: i18n.Verbatim("slow")} }
func (slow) Start(journey.Terms) (journey.State, []journey.Effect) {
	return "begun", []journey.Effect{writing{}}
}

func (slow) Update(s journey.State, e journey.Event) (journey.State, []journey.Effect) {
	if _, heard := e.(effect.StickIn); heard {
		return "heard a dead effect", nil
	}
	return s, nil
}

func (slow) View(s journey.State) journey.Step {
	return journey.Step{ID: s.(string), Title: i18n.Verbatim("slow"), Body: journey.Show{}}
}
func (slow) Back(journey.State) (journey.State, []journey.Effect, bool) { return nil, nil, false }

// TestAnAbandonedVisitIsWiped: the patron walks away; after the warning nothing
// is left, although an effect writes once more when it is cancelled.
func TestAnAbandonedVisitIsWiped(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	leftover := filepath.Join(dir, "visit-of-a-kiosk-that-lost-its-power")
	if err := os.Mkdir(leftover, 0o700); err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var steps []string
		speaker := fake.NewSpeaker()
		r := runner.New(
			session.Settings{Language: "sv", Idle: time.Minute, Warning: 20 * time.Second, Flows: []journey.Flow{slow{}}},
			journey.Ports{Speaker: speaker, Usage: fake.NewUsageLog(), Desk: fake.NewDesk(), Dir: dir},
			runner.Hooks{Draw: func(s session.Screen) {
				mu.Lock()
				defer mu.Unlock()
				if len(steps) == 0 || steps[len(steps)-1] != s.Step.ID {
					steps = append(steps, s.Step.ID)
				}
			}})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() { done <- r.Run(ctx) }()

		r.Post(session.Choose{Flow: "slow"})
		synctest.Wait()
		if entries, _ := os.ReadDir(dir); len(entries) != 1 || entries[0].Name() == filepath.Base(leftover) {
			t.Errorf("while it lasts a visit has one directory, and the leftover is gone: %v", entries)
		}
		<-time.After(82 * time.Second) // of synctest's time
		synctest.Wait()
		if entries, _ := os.ReadDir(dir); len(entries) > 0 {
			t.Errorf("left behind: %v", entries)
		}
		if speaker.Chimes() != 1 {
			t.Errorf("the warning sounded %d times", speaker.Chimes())
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		mu.Lock()
		defer mu.Unlock()
		if want := []string{"home", "begun", "home"}; len(steps) != 3 || steps[1] != want[1] || steps[2] != want[2] {
			t.Errorf("the screen showed %v, want %v", steps, want)
		}
	})
}
