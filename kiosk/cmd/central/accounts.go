package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"medborgarkiosk/kiosk/central/account"
)

// addAccount makes an account. It prints the password that it makes, unless one
// is given on the standard input: an argument would be seen by others.
func addAccount(ctx context.Context, accounts *account.Accounts, args []string, stdin io.Reader, stdout io.Writer) error {
	flags := flag.NewFlagSet("central account add", flag.ContinueOnError)
	name := flags.String("name", "", "what to log in with (a must)")
	role := flags.String("role", string(account.Staff), "staff or admin")
	given := flags.Bool("password-stdin", false, "read the password from the first line of the standard input")
	if err := flags.Parse(args); err != nil {
		return err
	}
	password := account.RandomPassword()
	if *given {
		line, err := bufio.NewReader(stdin).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read the password: %w", err)
		}
		password = strings.TrimRight(line, "\r\n")
	}
	made, err := accounts.Add(ctx, *name, account.Role(*role), "", password)
	if err != nil {
		return err
	}
	if err := accounts.Log(ctx, "(command line)", "account.add", made.ID); err != nil {
		return err
	}
	if *given {
		_, err = fmt.Fprintf(stdout, "%s\n", made.Name)
	} else {
		_, err = fmt.Fprintf(stdout, "%s / %s\n", made.Name, password)
	}
	return err
}

func listAccounts(ctx context.Context, accounts *account.Accounts, stdout io.Writer) error {
	all, err := accounts.List(ctx)
	for _, a := range all {
		state := "open"
		if a.Disabled {
			state = "disabled"
		}
		fmt.Fprintf(stdout, "%s\t%s\t%s\t%s\n", a.ID, a.Name, a.Role, state)
	}
	return err
}

func disableAccount(ctx context.Context, accounts *account.Accounts, args []string) error {
	flags := flag.NewFlagSet("central account disable", flag.ContinueOnError)
	name := flags.String("name", "", "whose account (a must)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	who, err := accounts.FindByName(ctx, *name)
	if err != nil {
		return err
	}
	if err := accounts.Disable(ctx, who.ID, true); err != nil {
		return err
	}
	return accounts.Log(ctx, "(command line)", "account.disable", who.ID)
}
