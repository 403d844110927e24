package update

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"time"

	"medborgarkiosk/kiosk/vigil"
)

// Session is a Kiosk that systemd runs.
type Session struct {
	Unit    string        // "medborgarkiosk.service"
	Status  string        // the file that kiosk session keeps
	Checkup string        // the unit that looks at the kiosk's health: "medborgarkiosk-health.service"
	Found   string        // the file where it leaves its Health as JSON
	Quiet   time.Duration // how long nobody may have been there
	Now     func() time.Time
}

// Idle asks the session's file. A session that is not up disturbs nobody.
func (s Session) Idle(context.Context) (bool, error) {
	status, err := vigil.ReadStatus(s.Status)
	if err != nil {
		return false, err
	}
	return !status.Drawn || status.Idle && s.Now().Sub(status.Since) >= s.Quiet, nil
}

// Health asks the installed program, as the kiosk's user and with its network.
func (s Session) Health(ctx context.Context) (Health, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := do(exec.CommandContext(ctx, "systemctl", "start", s.Checkup)); err != nil {
		return Health{}, err
	}
	found, err := os.ReadFile(s.Found)
	if err != nil {
		return Health{}, fmt.Errorf("the kiosk's health: %w", err)
	}
	var h Health
	if err := json.Unmarshal(found, &h); err != nil {
		return Health{}, fmt.Errorf("the kiosk's health: %w", err)
	}
	return h, nil
}

// Restart begins the session anew, and waits for its first screen.
func (s Session) Restart(ctx context.Context) error {
	if err := os.Remove(s.Status); err != nil && !os.IsNotExist(err) {
		return err
	}
	if err := do(exec.CommandContext(ctx, "systemctl", "restart", s.Unit)); err != nil {
		return err
	}
	for {
		status, err := vigil.ReadStatus(s.Status)
		if err == nil && status.Drawn {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("no screen was painted: %w", ctx.Err())
		case <-time.After(time.Second):
		}
	}
}
