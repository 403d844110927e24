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

// accountFlags are what "account add" and "account password" both take.
type accountFlags struct {
	name, role, branch, scope string
	given                     bool
}

func readAccountFlags(command string, args []string) (f accountFlags, err error) {
	flags := flag.NewFlagSet("central account "+command, flag.ContinueOnError)
	flags.StringVar(&f.name, "name", "", "what to log in with (a must)")
	flags.BoolVar(&f.given, "password-stdin", false, "read the password from the first line of the standard input")
	if command == "add" {
		flags.StringVar(&f.role, "role", string(account.Staff), "staff, editor or admin")
		flags.StringVar(&f.branch, "branch", "", "id of the only library it is for; all without it")
		flags.StringVar(&f.scope, "scope", "", "what an editor keeps: a library's id, a municipality's code (0136), or all")
	}
	return f, flags.Parse(args)
}

// password gives the one on the standard input, or a new one that tell prints:
// an argument would be seen by others.
func (f accountFlags) password(stdin io.Reader) (string, error) {
	if !f.given {
		return account.RandomPassword(), nil
	}
	line, err := bufio.NewReader(stdin).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("read the password: %w", err)
	}
	return strings.TrimRight(line, "\r\n"), nil
}

func (f accountFlags) tell(stdout io.Writer, name, password string) error {
	if f.given {
		_, err := fmt.Fprintf(stdout, "%s\n", name)
		return err
	}
	_, err := fmt.Fprintf(stdout, "%s / %s\n", name, password)
	return err
}

// commandLine is whose name the log has for what is done here.
const commandLine = "(command line)"

// addAccount makes an account and prints the password that it made.
func addAccount(ctx context.Context, accounts *account.Accounts, args []string, stdin io.Reader, stdout io.Writer) error {
	flags, err := readAccountFlags("add", args)
	if err != nil {
		return err
	}
	password, err := flags.password(stdin)
	if err != nil {
		return err
	}
	wish, err := account.Account{Name: flags.name, Role: account.Role(flags.role), Branch: flags.branch}.Within(flags.scope)
	if err != nil {
		return err
	}
	made, err := accounts.Add(ctx, wish, password)
	if err != nil {
		return err
	}
	return errors.Join(flags.tell(stdout, made.Name, password), accounts.Log(ctx, commandLine, "account.add", made.ID))
}

// renewAccount gives an account another password, for when its owner, maybe the
// only admin, has forgotten it.
func renewAccount(ctx context.Context, accounts *account.Accounts, args []string, stdin io.Reader, stdout io.Writer) error {
	flags, err := readAccountFlags("password", args)
	if err != nil {
		return err
	}
	who, err := accounts.FindByName(ctx, flags.name)
	if err != nil {
		return err
	}
	password, err := flags.password(stdin)
	if err != nil {
		return err
	}
	if err := accounts.SetPassword(ctx, who.ID, password); err != nil {
		return err
	}
	return errors.Join(flags.tell(stdout, who.Name, password), accounts.Log(ctx, commandLine, "account.password", who.ID))
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
	return accounts.Log(ctx, commandLine, "account.disable", who.ID)
}
