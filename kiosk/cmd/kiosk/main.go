package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"medborgarkiosk/kiosk/document"
	"medborgarkiosk/kiosk/settings"
)

func main() {
	if len(os.Args) > 1 && os.Args[1] == document.WorkerArg {
		document.WorkerMain(os.Args[2:])
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "kiosk:", err)
		os.Exit(1)
	}
}

// run does what the arguments ask for and returns when it is done.
func run(ctx context.Context, args []string, out io.Writer) error {
	name := ""
	if len(args) > 0 && len(args[0]) > 0 && args[0][0] != '-' {
		name, args = args[0], args[1:]
	}
	switch name {
	case "":
		return runKiosk(ctx, args)
	case "session":
		return runSession(ctx, args)
	case "notice":
		return runNotice(ctx, args)
	case "tour":
		return runTour(ctx, args, out)
	case "health":
		return runHealth(ctx, args, out)
	case "doctor":
		return runDoctor(ctx, args, out)
	case "settings":
		return settings.Write(out)
	case "version":
		_, err := fmt.Fprintln(out, version())
		return err
	}
	return fmt.Errorf("there is no command %q; there are session, tour, doctor, health, settings, version, and none for the kiosk itself", name)
}

// loadSettings reads the flags that the commands share, and the settings file.
func loadSettings(flags *flag.FlagSet, args []string) (set settings.Settings, path string, err error) {
	flags.StringVar(&path, "config", "", "the settings file; without it, the demo's settings")
	if err := flags.Parse(args); err != nil {
		return set, path, err
	}
	if flags.NArg() > 0 {
		return set, path, fmt.Errorf("what is %q for?", flags.Arg(0))
	}
	set, err = settings.Load(path)
	return set, path, err
}

// released is the package's version, which its build fills in.
var released string

// version is the package's, the module's, or the commit of a build from a checkout.
func version() string {
	if released != "" {
		return released
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) > 12 {
			return s.Value[:12]
		}
	}
	return info.Main.Version
}
