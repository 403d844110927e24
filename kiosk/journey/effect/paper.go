package effect

import (
	"context"
	"path/filepath"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ticket"
)

// PrintPaper prints what a patron takes home; it posts PrintReported and PrintEnded.
type PrintPaper struct {
	Paper ticket.Paper
	Roll  bool // the printer has no A4
}

// Key is the printing's: Cancel{PrintKey} stops it.
func (PrintPaper) Key() string { return PrintKey }

// Perform makes the paper in the visit's directory and prints it.
func (p PrintPaper) Perform(ctx context.Context, ports journey.Ports, post func(journey.Event)) {
	path := filepath.Join(ports.Dir, "paper.pdf")
	err := ports.Tickets.Make(ctx, p.Paper, p.Roll, path)
	if err == nil {
		err = ports.Printer.Print(ctx, kiosk.PrintJob{Path: path, Pages: 1, Copies: 1}, func(progress kiosk.PrintProgress) {
			post(PrintReported{progress})
		})
	}
	logFault(ctx, "print paper", err)
	post(PrintEnded{kiosk.CodeOf(err)})
}
