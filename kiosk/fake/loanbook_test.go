package fake_test

import (
	"testing"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/storetest"
)

func TestLoanBook(t *testing.T) {
	t.Parallel()
	storetest.LoanBook(t, func(*testing.T) kiosk.LoanBook { return new(fake.LoanBook) })
}
