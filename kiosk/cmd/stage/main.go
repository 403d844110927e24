package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"medborgarkiosk/kiosk/vigil"
)

func main() {
	// The terminal hangs up when the screen's program falls; dying of that would look to
	// systemd like an end that was wished for, and nothing would be started anew.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "stage:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return errors.New("which program puts up the screen?")
	}
	if err := adopt(); err != nil {
		return err
	}
	defer endOrphans()
	cmd := exec.Command(args[0], args[1:]...) //nolint:noctx // Stage lets it end by itself
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	return vigil.Stage{
		Command: cmd, Notify: vigil.Notifier(slog.Default()), Blank: blank(ctx), Dir: os.Getenv("RUNTIME_DIRECTORY"),
	}.Run(ctx)
}
