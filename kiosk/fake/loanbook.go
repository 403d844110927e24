package fake

import (
	"context"
	"maps"
	"slices"
	"sync"

	"medborgarkiosk/kiosk"
)

// LoanBook keeps loans in memory. Restart is what a crash leaves.
type LoanBook struct {
	mu       sync.Mutex
	turn     int64
	mark     int64
	loans    []kiosk.Loan
	gone     map[string]bool // loans promised since the last Begin
	promised map[string]promised
	asked    map[string]bool
	reports  []numberedReport
}

type promised struct {
	mark int64
	kiosk.Booking
}

type numberedReport struct {
	mark int64
	kiosk.LoanReport
}

var _ kiosk.LoanBook = (*LoanBook)(nil)

// Restart reports as given up what was asked for without an answer, as a new
// opening of a database does.
func (b *LoanBook) Restart() {
	for _, id := range slices.Sorted(maps.Keys(b.asked)) {
		b.report(kiosk.LoanReport{ID: id, State: kiosk.BookingCancelled})
	}
	clear(b.asked)
}

// Loans gives those that nobody was promised.
func (b *LoanBook) Loans(context.Context) ([]kiosk.Loan, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.loans), nil
}

// DropLoans forgets loans.
func (b *LoanBook) DropLoans(_ context.Context, ids []string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.loans = slices.DeleteFunc(b.loans, func(l kiosk.Loan) bool { return slices.Contains(ids, l.ID) })
	b.forgo(ids...)
	return nil
}

func (b *LoanBook) forgo(ids ...string) {
	if b.gone == nil {
		b.gone = map[string]bool{}
	}
	for _, id := range ids {
		b.gone[id] = true
	}
}

// Promise makes a promise of a loan.
func (b *LoanBook) Promise(_ context.Context, orderID, loanID string, booked kiosk.Booking) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	at := slices.IndexFunc(b.loans, func(l kiosk.Loan) bool { return l.ID == loanID })
	if at < 0 {
		return kiosk.Fail(kiosk.BookingTaken, "promise", nil)
	}
	b.loans = slices.Delete(b.loans, at, at+1)
	b.forgo(loanID)
	b.report(kiosk.LoanReport{ID: loanID, State: booked.State, Topic: booked.Topic, Language: booked.Language})
	b.keep(orderID, booked)
	return nil
}

func (b *LoanBook) report(r kiosk.LoanReport) {
	b.mark++
	b.reports = append(b.reports, numberedReport{b.mark, r})
}

func (b *LoanBook) keep(orderID string, booked kiosk.Booking) {
	if b.promised == nil {
		b.promised = map[string]promised{}
	}
	b.promised[orderID] = promised{b.mark, booked}
}

// Promised gives what central has not heard of.
func (b *LoanBook) Promised(context.Context) (map[string]kiosk.Booking, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	all := map[string]kiosk.Booking{}
	for id, p := range b.promised {
		all[id] = p.Booking
	}
	return all, nil
}

// Ask keeps that central is being asked.
func (b *LoanBook) Ask(_ context.Context, orderID string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.asked == nil {
		b.asked = map[string]bool{}
	}
	b.asked[orderID] = true
	return nil
}

// Asked tells whether there is no answer yet.
func (b *LoanBook) Asked(_ context.Context, orderID string) (bool, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.asked[orderID], nil
}

// Answered forgets that central was asked.
func (b *LoanBook) Answered(_ context.Context, orderID string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.asked, orderID)
	return nil
}

// Report adds a report.
func (b *LoanBook) Report(_ context.Context, r kiosk.LoanReport, wish *kiosk.Booking) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.asked, r.ID)
	b.report(r)
	for id, p := range b.promised {
		if p.ID == r.ID && r.State == kiosk.BookingCancelled {
			delete(b.promised, id)
		} else if p.ID == r.ID {
			p.State, p.mark = r.State, b.mark
			b.promised[id] = p
		}
	}
	if wish != nil {
		b.keep(r.ID, *wish)
	}
	return nil
}

// Begin gives an exchange.
func (b *LoanBook) Begin(_ context.Context, above int64) (x kiosk.Exchange, mark int64, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.turn = max(b.turn, above) + 1
	b.gone = nil
	x = kiosk.Exchange{Turn: b.turn, Have: []string{}, Reports: []kiosk.LoanReport{}}
	for _, l := range b.loans {
		x.Have = append(x.Have, l.ID)
	}
	for _, r := range b.reports {
		x.Reports = append(x.Reports, r.LoanReport)
	}
	return x, b.mark, nil
}

// Settle takes central's answer.
func (b *LoanBook) Settle(_ context.Context, mark int64, answer kiosk.Exchanged) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if answer.Turn != b.turn {
		return nil
	}
	b.reports = slices.DeleteFunc(b.reports, func(r numberedReport) bool { return r.mark <= mark })
	maps.DeleteFunc(b.promised, func(_ string, p promised) bool { return p.mark <= mark })
	b.loans = slices.DeleteFunc(slices.Clone(answer.Loans), func(l kiosk.Loan) bool { return b.gone[l.ID] })
	return nil
}
