package pack

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"aead.dev/minisign"
)

// Format is the version of the pack's format that this program reads and writes.
const Format = 1

// Why a pack is not opened.
var (
	ErrSignature = errors.New("the signature is not right")
	ErrKey       = errors.New("signed with another key")
	ErrCutOff    = errors.New("the pack is cut off")
	ErrFormat    = errors.New("the pack is of another format")
)

// Pack is what has changed in central's directory from one version to another.
type Pack struct {
	Format  int       `json:"format"`
	From    int64     `json:"from"` // the version that it continues; 0 is a whole pack
	To      int64     `json:"to"`
	MadeAt  time.Time `json:"made_at"`
	Digest  string    `json:"digest"` // Content.Digest at To
	Records []Record  `json:"records"`
}

// Signed is a pack on its way: the JSON of a Pack, and its minisign signature
// (https://jedisct1.github.io/minisign).
type Signed struct {
	Text      string `json:"pack"`
	Signature string `json:"signature"`
}

// Sign writes a pack and signs it.
func Sign(p Pack, key minisign.PrivateKey) (Signed, error) {
	text, err := written(p)
	if err != nil {
		return Signed{}, fmt.Errorf("write pack: %w", err)
	}
	comment := fmt.Sprintf("medborgarkiosk pack %d to %d", p.From, p.To)
	return Signed{string(text), string(minisign.SignWithComments(key, text, comment, comment))}, nil
}

// written is JSON in which bodies are as they were, since digests are of their
// bytes: json.Marshal would write < as \u003c.
func written(value any) ([]byte, error) {
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	out.SetEscapeHTML(false)
	err := out.Encode(value)
	return text.Bytes(), err
}

// Open verifies a signed pack with a public key, in minisign's base64 with or
// without its comment, and reads it. Records are looked at by Apply.
func Open(s Signed, publicKey string) (Pack, error) {
	var key minisign.PublicKey
	if err := key.UnmarshalText([]byte(publicKey)); err != nil {
		return Pack{}, fmt.Errorf("open pack: the public key: %w", err)
	}
	var signature minisign.Signature
	err := signature.UnmarshalText([]byte(s.Signature))
	switch {
	case err == nil && signature.KeyID != key.ID():
		return Pack{}, fmt.Errorf("open pack: %w", ErrKey)
	case err != nil || !minisign.Verify(key, []byte(s.Text), []byte(s.Signature)):
		if !json.Valid([]byte(s.Text)) {
			return Pack{}, fmt.Errorf("open pack: %w", ErrCutOff)
		}
		return Pack{}, fmt.Errorf("open pack: %w", ErrSignature)
	}
	var named struct {
		Format int `json:"format"`
	}
	if json.Unmarshal([]byte(s.Text), &named) != nil || named.Format != Format {
		return Pack{}, fmt.Errorf("open pack: %w: %d, not %d", ErrFormat, named.Format, Format)
	}
	var p Pack
	if err := strictly([]byte(s.Text), &p); err != nil {
		return Pack{}, fmt.Errorf("open pack: %w: %w", ErrFormat, err)
	}
	return p, nil
}
