package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"strings"

	"medborgarkiosk/kiosk/central"
)

// command does "kiosk add", "account list" and the like.
func command(ctx context.Context, here library, args []string, stdin io.Reader, stdout io.Writer) error {
	switch name := strings.Join(args[:min(2, len(args))], " "); name {
	case "kiosk add":
		return addKiosk(ctx, here.Central, args[2:], stdout)
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
		return fmt.Errorf("there is no command %q; there are \"kiosk add\", \"kiosk list\", "+
			"\"account add\", \"account list\", \"account password\", \"account disable\", \"pack-key\", \"backup\", \"restore\", \"version\" and \"demo\"", name)
	}
}

// addKiosk prints the lines that the new kiosk's settings need; the key is not
// to be had again.
func addKiosk(ctx context.Context, here *central.Central, args []string, stdout io.Writer) error {
	flags := flag.NewFlagSet("central kiosk add", flag.ContinueOnError)
	name := flags.String("name", "", "what staff call the kiosk (a must)")
	place := flags.String("place", "", "where it stands")
	if err := flags.Parse(args); err != nil {
		return err
	}
	id, key, err := here.AddKiosk(ctx, *name, *place)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(stdout, "central_id = %q\ncentral_token = %q\n", id, key)
	return err
}

func listKiosks(ctx context.Context, here *central.Central, stdout io.Writer) error {
	kiosks, err := here.Kiosks(ctx)
	for _, k := range kiosks {
		fmt.Fprintf(stdout, "%s\t%s\t%s\n", k.ID, k.Name, k.Place)
	}
	return err
}
