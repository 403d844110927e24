package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"medborgarkiosk/kiosk/devicesim"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "devicesim:", err)
		os.Exit(1)
	}
}

// run prints one line for each device, its name and its address, then "ready".
func run(ctx context.Context, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("devicesim", flag.ContinueOnError)
	dir := flags.String("dir", "", "directory for paper/, stick/ and the bus (required)")
	printerAddr := flags.String("printer", "127.0.0.1:8631", "address of the printer")
	scannerAddr := flags.String("scanner", "127.0.0.1:8632", "address of the scanner")
	controlAddr := flags.String("control", "127.0.0.1:8633", "address at which the stick is inserted and removed")
	pace := flags.Duration("pace", time.Second, "time for each printed side and for a quarter of a scan")
	sheets := flags.Int("sheets", 3, "sheets in the scanner's feeder")
	inserted := flags.Bool("inserted", false, "begin with the stick in")
	hostile := flags.Bool("hostile", false, "put hostile files on the stick too")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *dir == "" {
		return fmt.Errorf("-dir is required")
	}
	paper, files := filepath.Join(*dir, "paper"), filepath.Join(*dir, "stick")
	for _, d := range []string{paper, files} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			return err
		}
	}
	printer, err := devicesim.StartPrinter(devicesim.PrinterConfig{Addr: *printerAddr, Paper: paper, Pace: *pace})
	if err != nil {
		return err
	}
	defer printer.Close()
	scanner, err := devicesim.StartScanner(devicesim.ScannerConfig{Addr: *scannerAddr, Sheets: *sheets, Pace: *pace})
	if err != nil {
		return err
	}
	defer scanner.Close()
	stick, err := devicesim.StartStick(ctx, *dir)
	if err != nil {
		return err
	}
	defer stick.Close()
	if err := devicesim.FillStick(files, *hostile); err != nil {
		return err
	}
	if *inserted {
		stick.Insert(files)
	}
	listen, err := new(net.ListenConfig).Listen(ctx, "tcp", *controlAddr)
	if err != nil {
		return err
	}
	control := &http.Server{Handler: stick.Control(files), ReadHeaderTimeout: time.Second}
	defer func() { _ = control.Close() }()
	go func() { _ = control.Serve(listen) }()
	fmt.Fprintf(stdout, "printer %s\nscanner %s\nstick %s\ncontrol http://%s\npaper %s\nready\n",
		printer.URI(), scanner.URL(), stick.Address(), listen.Addr(), paper)
	<-ctx.Done()
	return nil
}
