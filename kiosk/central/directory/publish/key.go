package publish

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"aead.dev/minisign"
)

// KeyFile reads the private key from a file, in minisign's format without a
// password, or makes both; only central's user may read it. Processes of one
// database must have the same.
func KeyFile(path string) (minisign.PrivateKey, error) {
	var key minisign.PrivateKey
	if err := makeKeyFile(path); err != nil && !errors.Is(err, fs.ErrExist) {
		return key, fmt.Errorf("the packs' key: %w", err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return key, fmt.Errorf("the packs' key: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return key, fmt.Errorf("the packs' key: others may read %s; its mode must be 0600", path)
	}
	text, err := os.ReadFile(path)
	if err == nil {
		err = key.UnmarshalText(text)
	}
	if err != nil {
		return key, fmt.Errorf("the packs' key: %w", err)
	}
	return key, nil
}

// makeKeyFile makes a file with a new key; fs.ErrExist when there is one.
func makeKeyFile(path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, key, err := minisign.GenerateKey(rand.Reader)
	if err == nil {
		var text []byte
		if text, err = key.MarshalText(); err == nil {
			_, err = file.Write(append(text, '\n'))
		}
	}
	return errors.Join(err, file.Sync(), file.Close())
}
