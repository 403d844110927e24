package account

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// cost is how dear argon2id makes a guess.
type cost struct {
	memory  uint32 // KiB
	passes  uint32
	threads uint8
}

// today's is the least that OWASP advises; raise it and passwords are hashed
// anew as their owners log in.
var today = cost{memory: 19 << 10, passes: 2, threads: 1}

// atOnce bounds the memory that those who log in take together (76 MiB).
const atOnce = 4

type hasher struct {
	cost cost
	busy chan struct{}
}

func newHasher() hasher { return hasher{today, make(chan struct{}, atOnce)} }

const saltSize, keySize = 16, 32

var encoding = base64.RawStdEncoding

// hash gives the password in the PHC string format.
func (h hasher) hash(ctx context.Context, password string) (string, error) {
	salt := make([]byte, saltSize)
	rand.Read(salt) //nolint:errcheck // it never fails
	key, err := h.key(ctx, password, salt, h.cost)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, h.cost.memory, h.cost.passes, h.cost.threads,
		encoding.EncodeToString(salt), encoding.EncodeToString(key)), nil
}

// proves tells whether the hash is the password's, and whether it should be
// made anew because the cost has changed.
func (h hasher) proves(ctx context.Context, password, hash string) (ok, old bool, err error) {
	c, salt, want, err := parse(hash)
	if err != nil {
		return false, false, err
	}
	got, err := h.key(ctx, password, salt, c)
	if err != nil {
		return false, false, err
	}
	return subtle.ConstantTimeCompare(got, want) == 1, c != h.cost, nil
}

func (h hasher) key(ctx context.Context, password string, salt []byte, c cost) ([]byte, error) {
	select {
	case h.busy <- struct{}{}:
		defer func() { <-h.busy }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return argon2.IDKey([]byte(norm.NFC.String(password)), salt, c.passes, c.memory, c.threads, keySize), nil
}

func parse(hash string) (c cost, salt, key []byte, err error) {
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return c, nil, nil, errors.New("password: not an argon2id hash")
	}
	if _, err = fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &c.memory, &c.passes, &c.threads); err == nil {
		salt, err = encoding.DecodeString(parts[4])
	}
	if err == nil {
		key, err = encoding.DecodeString(parts[5])
	}
	if err == nil && (c.memory == 0 || c.passes == 0 || c.threads == 0 || len(key) != keySize) {
		err = errors.New("out of bounds")
	}
	if err != nil {
		return c, nil, nil, fmt.Errorf("password: argon2id hash: %w", err)
	}
	return c, salt, key, nil
}

// CheckPassword tells what is wrong with a password for the account of the
// name. Length is what makes one good: nothing is asked of its letters.
func CheckPassword(name, password string) error {
	switch n := utf8.RuneCountInString(password); {
	case n < 12:
		return ErrShort
	case n > 256:
		return ErrLong
	}
	first, _ := utf8.DecodeRuneInString(password)
	rest := strings.ReplaceAll(strings.ToLower(password), fold(name), "")
	if strings.Trim(password, string(first)) == "" || utf8.RuneCountInString(rest) < 6 {
		return ErrEasy
	}
	return nil
}

// RandomPassword makes a password that is easy enough to type: 80 bits in four
// groups of letters and digits.
func RandomPassword() string {
	t := strings.ToLower(rand.Text())
	return t[:4] + "-" + t[4:8] + "-" + t[8:12] + "-" + t[12:16]
}
