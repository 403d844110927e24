package fake

import (
	"context"
	"os"

	"medborgarkiosk/kiosk/samples"
	"medborgarkiosk/kiosk/ticket"
)

// Tickets makes a page of PDF for every ticket; what stands on it is not drawn.
type Tickets struct{}

// Make implements ticket.Maker.
func (Tickets) Make(ctx context.Context, _ ticket.Paper, _ bool, path string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return os.WriteFile(path, samples.PDF(1), 0o600)
}
