package reminder

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"medborgarkiosk/kiosk"
)

// Key is what addresses are sealed under: 256 bits that never are in the database.
type Key struct {
	link []byte
	seal cipher.AEAD
}

// NewKey makes a Key of 32 random bytes.
func NewKey(secret []byte) (*Key, error) {
	if len(secret) != 32 {
		return nil, errors.New("the key has not 256 bits")
	}
	link, err := hkdf.Key(sha256.New, secret, nil, "medborgarkiosk reminder link", 32)
	if err != nil {
		return nil, err
	}
	seal, err := hkdf.Key(sha256.New, secret, nil, "medborgarkiosk reminder seal", 32)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(seal)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	return &Key{link, aead}, err
}

// KeyFile reads a key from a file, in hexadecimal, or makes both. Processes of one
// database must have the same.
func KeyFile(path string) (*Key, error) {
	if err := makeKeyFile(path); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("the reminders' key: %w", err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("the reminders' key: %w", err)
	}
	secret, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err == nil {
		var key *Key
		if key, err = NewKey(secret); err == nil {
			return key, nil
		}
	}
	return nil, fmt.Errorf("the reminders' key: %s holds no 64 hexadecimal digits", path)
}

// makeKeyFile makes a file with a new key; fs.ErrExist when there is one.
func makeKeyFile(path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	var secret [32]byte
	rand.Read(secret[:]) //nolint:errcheck // it never fails
	_, err = fmt.Fprintf(file, "%x\n", secret)
	return errors.Join(err, file.Sync(), file.Close())
}

// linkOf is what a booking's row is found by.
func (k *Key) linkOf(booking string) []byte {
	mac := hmac.New(sha256.New, k.link)
	mac.Write([]byte(booking))
	return mac.Sum(nil)
}

// close seals a reminder; open gives it again. What was sealed for one link opens
// with no other.
func (k *Key) close(r kiosk.Reminder) ([]byte, error) {
	plain, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	return k.seal.Seal(nil, nil, plain, k.linkOf(r.Booking)), nil
}

func (k *Key) open(kept Kept) (r kiosk.Reminder, err error) {
	plain, err := k.seal.Open(nil, nil, kept.Sealed, kept.Link)
	if err != nil {
		return r, err
	}
	return r, json.Unmarshal(plain, &r)
}
