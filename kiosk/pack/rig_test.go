package pack_test

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"aead.dev/minisign"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

func keys(t *testing.T) (public string, private minisign.PrivateKey) {
	t.Helper()
	p, private, err := minisign.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return p.String(), private
}

// office is a record of an office; its name has what JSON likes to escape.
func office(id string, revision int64) pack.Record {
	body, err := json.MarshalIndent(kiosk.Office{
		ID: id, Kind: kiosk.CitizenOffice, Name: fmt.Sprintf("<Åby> & %d", revision), Municipality: "0136",
		Facts: kiosk.Facts{Source: "a letter"},
	}, "", " ")
	if err != nil {
		panic(err)
	}
	return pack.Record{Kind: pack.OfficeKind, ID: id, Revision: revision, Body: body}
}

func topic(id string, revision int64) pack.Record {
	return pack.Record{Kind: pack.TopicKind, ID: id, Revision: revision, Body: json.RawMessage(fmt.Sprintf(
		`{"id": %q, "area": "home", "icon": "home", "group": "refer", "title": {"sv": "A > B"}, "lead": {"sv": "C"}, "may": [], "searched_as": null}`, id))}
}

func gone(id string, revision int64) pack.Record {
	return pack.Record{Kind: pack.OfficeKind, ID: id, Revision: revision}
}

// to is a pack from one content to another.
func to(from int64, made pack.Content, changes ...pack.Record) pack.Pack {
	return pack.Pack{
		Format: pack.Format, From: from, To: made.Version, MadeAt: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC),
		Digest: made.Digest(), Records: changes,
	}
}

// sent signs and opens a pack, as on its way from central.
func sent(t *testing.T, p pack.Pack) pack.Pack {
	t.Helper()
	public, private := keys(t)
	signed, err := pack.Sign(p, private)
	if err != nil {
		t.Fatal(err)
	}
	opened, err := pack.Open(signed, public)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}
