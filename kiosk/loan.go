package kiosk

import "context"

// Loan is a time that central has lent to a kiosk, which may promise it to a
// patron by itself. It is the kiosk's until the kiosk gives it back, or a person
// takes it back; never only because time has passed.
type Loan struct {
	ID   string     `json:"id"`
	Code TicketCode `json:"code"` // that the promise will have
	Slot Slot       `json:"slot"`
}

// LoanReport is what became of a loan, an order or a wish at the kiosk.
type LoanReport struct {
	ID       string       `json:"id"`
	State    BookingState `json:"state"` // confirmed, here, cancelled or requested
	Topic    string       `json:"topic,omitempty"`
	Language string       `json:"language,omitempty"`
	Code     TicketCode   `json:"code,omitempty"` // of a wish, drawn by the kiosk
}

// Exchange is what a kiosk tells central of its loans. Turn goes up with each, so
// that an old one that comes late changes nothing.
type Exchange struct {
	Turn    int64        `json:"turn"`
	Have    []string     `json:"have"`    // ids of the loans that nobody was promised
	Reports []LoanReport `json:"reports"` // in the order in which it happened
}

// Exchanged is central's answer: all the kiosk's loans as they are now, and the
// promises that could not be kept because a person had given the time away.
type Exchanged struct {
	Turn   int64    `json:"turn"` // the last one; another than the exchange's: nothing was changed
	Loans  []Loan   `json:"loans"`
	Broken []string `json:"broken,omitempty"`
}

// LoanBook keeps a kiosk's loans and promises. What a method has done is on the
// disk when it returns, all of it or nothing.
type LoanBook interface {
	// Loans gives those that nobody was promised.
	Loans(ctx context.Context) ([]Loan, error)
	// DropLoans forgets loans: from then on the kiosk has them no longer.
	DropLoans(ctx context.Context, ids []string) error
	// Promise makes a promise of a loan and reports it. A loan that is not there
	// is a BookingTaken.
	Promise(ctx context.Context, orderID, loanID string, b Booking) error
	// Promised gives the promises and wishes that central has not heard of, by
	// the ids of their orders.
	Promised(ctx context.Context) (map[string]Booking, error)
	// Ask keeps that central is being asked for the order.
	Ask(ctx context.Context, orderID string) error
	// Asked tells whether central was asked for the order, without a clear answer.
	Asked(ctx context.Context, orderID string) (bool, error)
	// Answered forgets that the order was asked for: there was an answer.
	Answered(ctx context.Context, orderID string) error
	// Report adds a report and forgets that its order was asked for. With a
	// booking it is a wish, and kept among what is promised.
	Report(ctx context.Context, r LoanReport, wish *Booking) error
	// Begin gives an exchange with a new turn, higher than any before and than
	// above, and the mark that Settle wants.
	Begin(ctx context.Context, above int64) (x Exchange, mark int64, err error)
	// Settle takes central's answer to the exchange: forgets the reports and
	// promises up to mark, and has those loans that central names but for those
	// promised since.
	Settle(ctx context.Context, mark int64, answer Exchanged) error
}
