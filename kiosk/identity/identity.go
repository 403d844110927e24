package identity

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Identity is who the kiosk is at central. The zero Place is a machine that nobody has
// asked yet.
type Identity struct {
	Key ed25519.PrivateKey
	Place
}

// Place is the kiosk's place at central, as it is kept.
type Place struct {
	Kiosk   string `json:"kiosk,omitempty"`   // the id; "" until it is enrolled
	Name    string `json:"name,omitempty"`    // as staff see it
	Central string `json:"central,omitempty"` // the address where it was enrolled
	Alone   bool   `json:"alone,omitempty"`   // somebody has said that it shall work without
}

// Enrolled tells whether central has given an id.
func (i Identity) Enrolled() bool { return i.Kiosk != "" }

const (
	keyFile   = "central.key"
	placeFile = "central.json"
)

// Open reads what is kept in dir, and makes the directory and a key when there are none.
// A place that can't be read is none: the machine asks for a code again.
func Open(dir string) (i Identity, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return i, fmt.Errorf("the kiosk's key: %w", err)
	}
	if i.Key, err = openKey(filepath.Join(dir, keyFile)); err != nil {
		return i, fmt.Errorf("the kiosk's key: %w", err)
	}
	text, err := os.ReadFile(filepath.Join(dir, placeFile))
	if err == nil && json.Unmarshal(text, &i.Place) != nil {
		i.Place = Place{}
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return i, fmt.Errorf("who this kiosk is: %w", err)
	}
	return i, nil
}

// Keep keeps the place in dir, whole or not at all.
func Keep(dir string, place Place) error {
	text, err := json.Marshal(place)
	if err == nil {
		err = write(filepath.Join(dir, placeFile), append(text, '\n'))
	}
	if err != nil {
		return fmt.Errorf("keep who this kiosk is: %w", err)
	}
	return nil
}

func openKey(path string) (ed25519.PrivateKey, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		_, key, err := ed25519.GenerateKey(nil)
		if err != nil {
			return nil, err
		}
		return key, write(path, []byte(base64.StdEncoding.EncodeToString(key.Seed())+"\n"))
	}
	if err != nil {
		return nil, err
	}
	seed, err := base64.StdEncoding.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(seed) != ed25519.SeedSize {
		return nil, fmt.Errorf("%s is damaged: remove it, and enrol the kiosk anew", path)
	}
	return ed25519.NewKeyFromSeed(seed), nil
}

// write puts the file there at once, through a power cut, for its owner alone.
func write(path string, text []byte) error {
	coming := path + ".coming"
	out, err := os.OpenFile(coming, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = out.Write(text)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return err
	}
	return os.Rename(coming, path)
}
