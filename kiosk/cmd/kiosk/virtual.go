package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"medborgarkiosk/kiosk/devicesim"
	"medborgarkiosk/kiosk/document"
	"medborgarkiosk/kiosk/settings"
	"medborgarkiosk/kiosk/tour"
)

// virtualDevices are the printer, the scanner and the stick of the tour; they
// speak the real protocols.
type virtualDevices struct {
	printer   *devicesim.Printer
	scanner   *devicesim.Scanner
	stick     *devicesim.Stick
	documents *document.Documents
	files     string // the stick's
	seen      int    // papers already given
}

func startVirtualDevices(ctx context.Context, dir string) (*virtualDevices, error) {
	d := &virtualDevices{files: filepath.Join(dir, "stick")}
	paper := filepath.Join(dir, "paper")
	if err := os.Mkdir(paper, 0o700); err != nil {
		return nil, err
	}
	var errs [4]error
	d.printer, errs[0] = devicesim.StartPrinter(devicesim.PrinterConfig{Paper: paper, Pace: 300 * time.Millisecond})
	d.scanner, errs[1] = devicesim.StartScanner(devicesim.ScannerConfig{Sheets: 3, Pace: 100 * time.Millisecond})
	d.stick, errs[2] = devicesim.StartStick(ctx, dir)
	d.documents, errs[3] = document.New(document.Config{CacheDir: filepath.Join(dir, "cache")})
	if err := errors.Join(errs[:]...); err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

// Close stops them.
func (d *virtualDevices) Close() {
	if d.printer != nil {
		d.printer.Close()
	}
	if d.scanner != nil {
		d.scanner.Close()
	}
	if d.stick != nil {
		d.stick.Close()
	}
	if d.documents != nil {
		d.documents.Close()
	}
}

// settings are set with these devices, and directories of the tour's own.
func (d *virtualDevices) settings(set settings.Settings, dir string) settings.Settings {
	set.Printer, set.Scanner, set.StickBus = d.printer.URI(), d.scanner.URL(), d.stick.Address()
	set.DataDir, set.VisitDir = filepath.Join(dir, "data"), filepath.Join(dir, "visits")
	set.CacheDir = filepath.Join(dir, "cache")
	set.OpenHours = "" // it walks at night too
	return set
}

// InsertStick puts in a stick with the sample documents, as new.
func (d *virtualDevices) InsertStick() error {
	if err := os.RemoveAll(d.files); err != nil {
		return err
	}
	if err := os.Mkdir(d.files, 0o700); err != nil {
		return err
	}
	if err := devicesim.FillStick(d.files, false); err != nil {
		return err
	}
	d.stick.Insert(d.files)
	return nil
}

// RemoveStick pulls it out.
func (d *virtualDevices) RemoveStick() error { d.stick.Remove(); return nil }

// PaperOut empties the printer's tray.
func (d *virtualDevices) PaperOut() error { d.printer.Fault("media-empty-error"); return nil }

// FillPaper fills it.
func (d *virtualDevices) FillPaper() error { d.printer.Clear(); return nil }

// Paper gives what came out since the last call.
func (d *virtualDevices) Paper() ([]tour.Paper, error) {
	var papers []tour.Paper
	for _, p := range d.printer.Printed()[d.seen:] {
		d.seen++
		papers = append(papers, tour.Paper{
			Pages: p.Pages, Copies: p.Copies, Colour: p.Colour == "color", TwoSided: p.Sides == "two-sided-long-edge",
		})
	}
	return papers, nil
}

// StickPages counts the pages of a PDF on the stick.
func (d *virtualDevices) StickPages(name string) (int, error) {
	doc, err := d.documents.Inspect(context.Background(), filepath.Join(d.files, name))
	return doc.Pages, err
}
