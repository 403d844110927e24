package fake

import (
	"context"
	"strconv"
	"sync"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
)

// Reminders is a kiosk.Reminders in memory. The zero one reminds by SMS and e-mail
// of any booking that Book has made, or of all when it has made none.
type Reminders struct {
	mu      sync.Mutex
	booked  map[string]bool // false when cancelled
	left    map[string]kiosk.Reminder
	off     bool
	offline bool
}

var _ kiosk.Reminders = (*Reminders)(nil)

// SwitchOff lets the library not remind.
func (r *Reminders) SwitchOff() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.off = true
}

// Break takes the connection away, or gives it back.
func (r *Reminders) Break(offline bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.offline = offline
}

// Book gives the id of a booking.
func (r *Reminders) Book(context.Context) (string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.booked == nil {
		r.booked = map[string]bool{}
	}
	id := "booking" + strconv.Itoa(len(r.booked)+1)
	r.booked[id] = true
	return id, nil
}

// Cancel cancels a booking.
func (r *Reminders) Cancel(_ context.Context, bookingID string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.booked[bookingID] = false
	return nil
}

// Due gives the addresses that were left.
func (r *Reminders) Due(context.Context) (addresses []string, _ error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, one := range r.left {
		addresses = append(addresses, one.Address)
	}
	return addresses, nil
}

// Kinds implements kiosk.Reminders.
func (r *Reminders) Kinds(ctx context.Context, bookingID string) ([]kiosk.ReminderKind, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.usable(ctx); err != nil || r.off || !r.of(bookingID) {
		return nil, err
	}
	return []kiosk.ReminderKind{kiosk.ReminderSMS, kiosk.ReminderMail}, nil
}

// Remind implements kiosk.Reminders.
func (r *Reminders) Remind(ctx context.Context, left kiosk.Reminder) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.usable(ctx); err != nil {
		return err
	}
	address, err := kiosk.ReminderAddress(left.Kind, left.Address)
	_, known := i18n.Find(left.Language)
	if err != nil || r.off || !known || !r.of(left.Booking) {
		return kiosk.Fail(kiosk.ReminderRefused, "leave a reminder", err)
	}
	if r.left == nil {
		r.left = map[string]kiosk.Reminder{}
	}
	left.Address = address
	r.left[left.Booking] = left
	return nil
}

// Forget implements kiosk.Reminders.
func (r *Reminders) Forget(ctx context.Context, bookingID string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.left, bookingID)
	return r.usable(ctx)
}

// of tells whether there is such a booking.
func (r *Reminders) of(bookingID string) bool { return len(r.booked) == 0 || r.booked[bookingID] }

func (r *Reminders) usable(ctx context.Context) error {
	if r.offline {
		return kiosk.Fail(kiosk.CentralOffline, "reach central", nil)
	}
	return ctx.Err()
}
