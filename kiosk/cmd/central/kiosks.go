package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"medborgarkiosk/kiosk/central"
)

// command does "kiosk code", "account list" and the like.
func command(ctx context.Context, here library, args []string, stdin io.Reader, stdout io.Writer) error {
	switch name := strings.Join(args[:min(2, len(args))], " "); name {
	case "kiosk code":
		return here.kioskCode(ctx, args[2:], stdout)
	case "kiosk revoke":
		return here.revokeKiosk(ctx, args[2:])
	case "kiosk list":
		return listKiosks(ctx, here.Central, stdout)
	case "account add":
		return addAccount(ctx, here.Accounts, args[2:], stdin, stdout)
	case "account password":
		return renewAccount(ctx, here.Accounts, args[2:], stdin, stdout)
	case "account list":
		return listAccounts(ctx, here.Accounts, stdout)
	case "demo":
		return demo(ctx, here, stdout)
	case "pack-key":
		return printPackKey(here, stdout)
	case "account disable":
		return disableAccount(ctx, here.Accounts, args[2:])
	default:
		return fmt.Errorf("there is no command %q; there are \"kiosk code\", \"kiosk list\", \"kiosk revoke\", "+
			"\"account add\", \"account list\", \"account password\", \"account disable\", \"pack-key\", \"backup\", \"restore\", \"version\" and \"demo\"", name)
	}
}

// kioskCode prints the line that a machine's settings need to become the kiosk; what
// it says can also be typed on its screen. It is not to be had again.
func (l library) kioskCode(ctx context.Context, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("central kiosk code", flag.ContinueOnError)
	name := flags.String("name", "", "what staff call the kiosk (a must)")
	place := flags.String("place", "", "where it stands")
	branch := flags.String("branch", mainBranch, "id of the library that it stands in")
	replace := flags.Bool("replace", false, "for another machine in the place of the kiosk of that name")
	if err := flags.Parse(args); err != nil {
		return err
	}
	k, err := l.kiosk(ctx, *name)
	switch {
	case err == nil && !*replace:
		return fmt.Errorf("%w; with -replace the code is for another machine in its place", central.ErrTaken)
	case err != nil && *replace:
		return err
	case err != nil:
		if k.ID, err = l.newKiosk(ctx, *name, *place, *branch); err != nil {
			return err
		}
	}
	code, until, err := l.NewCode(ctx, k.ID)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(stdout, "enrolment_code = %q # %s, until %s\n", code, k.ID, until.Local().Format("2006-01-02 15:04"))
	return errors.Join(err, l.Accounts.Log(ctx, commandLine, "kiosk.code", k.ID))
}

// newKiosk makes a kiosk in a branch that there is.
func (l library) newKiosk(ctx context.Context, name, place, branch string) (string, error) {
	if _, err := l.Bookings.Store.Branch(ctx, branch); err != nil {
		return "", fmt.Errorf("branch %q: %w", branch, err)
	}
	id, err := l.AddKiosk(ctx, name, place)
	if err != nil {
		return "", err
	}
	return id, l.Bookings.PlaceKiosk(ctx, id, branch)
}

// kiosk finds one by its name, or gives central.ErrUnknown.
func (l library) kiosk(ctx context.Context, name string) (central.Kiosk, error) {
	all, err := l.Kiosks(ctx)
	for _, k := range all {
		if k.Name == name {
			return k, nil
		}
	}
	return central.Kiosk{}, errors.Join(err, fmt.Errorf("kiosk %q: %w", name, central.ErrUnknown))
}

// revokeKiosk shuts a kiosk out.
func (l library) revokeKiosk(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("central kiosk revoke", flag.ContinueOnError)
	name := flags.String("name", "", "which kiosk (a must)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	k, err := l.kiosk(ctx, *name)
	if err == nil {
		err = l.Revoke(ctx, k.ID)
	}
	if err != nil {
		return err
	}
	return l.Accounts.Log(ctx, commandLine, "kiosk.revoke", k.ID)
}

func listKiosks(ctx context.Context, here *central.Central, stdout io.Writer) error {
	kiosks, err := here.Kiosks(ctx)
	for _, k := range kiosks {
		state := "enrolled"
		switch {
		case !k.Revoked.IsZero():
			state = "revoked"
		case k.Enrolled.IsZero():
			state = "awaited"
		}
		fmt.Fprintf(stdout, "%s\t%s\t%s\t%s\n", k.ID, k.Name, k.Place, state)
	}
	return err
}
