package pack

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"aead.dev/minisign"
)

// keyFile holds the public key that a kiosk trusts, as the settings would.
const keyFile = "pack.key"

// Pin gives the public key that packs are verified with: the one in the settings,
// or else the first that central offered, which is kept in the directory. When
// central offers another later, the error is ErrKey, and the first is still
// trusted: who has taken over central's address does not decide what a kiosk says.
func Pin(dir, set, offered string) (key string, err error) {
	trusted := set
	if trusted == "" {
		raw, err := os.ReadFile(filepath.Join(dir, keyFile))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("read the pinned key: %w", err)
		}
		trusted = strings.TrimSpace(string(raw))
	}
	if trusted == "" {
		return offered, pinFirst(dir, offered)
	}
	same, err := sameKey(trusted, offered)
	if err == nil && !same {
		err = fmt.Errorf("central's key: %w", ErrKey)
	}
	return trusted, err
}

// sameKey tells whether two public keys are one; no key offered is no other.
func sameKey(trusted, offered string) (bool, error) {
	var a, b minisign.PublicKey
	if err := a.UnmarshalText([]byte(trusted)); err != nil {
		return false, fmt.Errorf("the pinned key: %w", err)
	}
	if offered == "" {
		return true, nil
	}
	return b.UnmarshalText([]byte(offered)) == nil && a.Equal(b), nil
}

// pinFirst keeps the key for good.
func pinFirst(dir, key string) error {
	var read minisign.PublicKey
	if err := read.UnmarshalText([]byte(key)); err != nil {
		return fmt.Errorf("central's key: %w", err)
	}
	d := realDisk{dir}
	f, err := d.create(keyFile + ".coming")
	if err != nil {
		return fmt.Errorf("pin central's key: %w", err)
	}
	_, err = f.Write([]byte(read.String() + "\n"))
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("pin central's key: %w", err)
	}
	if err := errors.Join(d.rename(keyFile+".coming", keyFile), d.sync()); err != nil {
		return fmt.Errorf("pin central's key: %w", err)
	}
	return nil
}
