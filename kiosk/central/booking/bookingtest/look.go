package bookingtest

import (
	"context"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
)

// The looks outside of a change.

func (m *Memory) Branches(ctx context.Context) ([]booking.Branch, error) {
	return look(m, func(v view) ([]booking.Branch, error) { return v.Branches(ctx) })
}

func (m *Memory) Branch(ctx context.Context, id string) (booking.Branch, error) {
	return look(m, func(v view) (booking.Branch, error) { return v.Branch(ctx, id) })
}

func (m *Memory) BranchOf(ctx context.Context, kioskID string) (string, error) {
	return look(m, func(v view) (string, error) { return v.BranchOf(ctx, kioskID) })
}

func (m *Memory) Resources(ctx context.Context, branch string) ([]booking.Resource, error) {
	return look(m, func(v view) ([]booking.Resource, error) { return v.Resources(ctx, branch) })
}

func (m *Memory) ResourceByFeed(ctx context.Context, feed string) (booking.Resource, error) {
	return look(m, func(v view) (booking.Resource, error) { return v.ResourceByFeed(ctx, feed) })
}

func (m *Memory) Slot(ctx context.Context, id string) (booking.Seated, error) {
	return look(m, func(v view) (booking.Seated, error) { return v.Slot(ctx, id) })
}

func (m *Memory) Slots(ctx context.Context, branch string, from, to time.Time) ([]booking.Seated, error) {
	return look(m, func(v view) ([]booking.Seated, error) { return v.Slots(ctx, branch, from, to) })
}

func (m *Memory) SlotsOf(ctx context.Context, resource string, from time.Time) ([]booking.Seated, error) {
	return look(m, func(v view) ([]booking.Seated, error) { return v.SlotsOf(ctx, resource, from) })
}

func (m *Memory) Claim(ctx context.Context, id string) (booking.Claim, error) {
	return look(m, func(v view) (booking.Claim, error) { return v.Claim(ctx, id) })
}

func (m *Memory) ClaimByCode(ctx context.Context, code kiosk.TicketCode) (booking.Claim, error) {
	return look(m, func(v view) (booking.Claim, error) { return v.ClaimByCode(ctx, code) })
}

func (m *Memory) Loans(ctx context.Context, kioskID string) ([]booking.Claim, error) {
	return look(m, func(v view) ([]booking.Claim, error) { return v.Loans(ctx, kioskID) })
}

func (m *Memory) Requests(ctx context.Context, branch string) ([]booking.Claim, error) {
	return look(m, func(v view) ([]booking.Claim, error) { return v.Requests(ctx, branch) })
}

func (m *Memory) LoanTurn(ctx context.Context, kioskID string) (int64, error) {
	return look(m, func(v view) (int64, error) { return v.LoanTurn(ctx, kioskID) })
}

func (m *Memory) Guesses(ctx context.Context, kioskID string, since time.Time) (int, error) {
	return look(m, func(v view) (int, error) { return v.Guesses(ctx, kioskID, since) })
}

func (m *Memory) HelpCounts(ctx context.Context, month string) ([]booking.HelpCount, error) {
	return look(m, func(v view) ([]booking.HelpCount, error) { return v.HelpCounts(ctx, month) })
}
