package kiosk_test

import (
	"strings"
	"testing"

	"medborgarkiosk/kiosk"
)

func TestTopicCheck(t *testing.T) {
	t.Parallel()
	sv := kiosk.Words{"sv": "Ord"}
	good := func() kiosk.Topic {
		return kiosk.Topic{
			ID: "move", Area: "home", Icon: "home", Group: kiosk.Refer, Title: sv, Lead: sv,
			Yourself: []kiosk.Way{{Text: sv, Web: "https://www.skatteverket.se"}},
			May:      []kiosk.Rule{{ID: "move-print", Text: sv}},
		}
	}
	if err := good().Check(); err != nil {
		t.Error(err)
	}
	for field, change := range map[string]func(*kiosk.Topic){
		"id":               func(t *kiosk.Topic) { t.ID = "Flytta" },
		"area":             func(t *kiosk.Topic) { t.Area = "" },
		"icon":             func(t *kiosk.Topic) { t.Icon = "" },
		"group":            func(t *kiosk.Topic) { t.Group = "do" },
		"title":            func(t *kiosk.Topic) { t.Title = kiosk.Words{"en": "Move"} },
		"lead":             func(t *kiosk.Topic) { t.Lead = kiosk.Words{"sv": " "} },
		"yourself[0].text": func(t *kiosk.Topic) { t.Yourself[0].Text = nil },
		"yourself[0].web":  func(t *kiosk.Topic) { t.Yourself[0].Web = "http://www.skatteverket.se" },
		"may[0].id":        func(t *kiosk.Topic) { t.May[0].ID = "" },
		"may[0].text":      func(t *kiosk.Topic) { t.May[0].Text = nil },
		"valid_until":      func(t *kiosk.Topic) { t.ValidUntil = "2026-02-30" },
	} {
		bad := good()
		change(&bad)
		if err := bad.Check(); err == nil || !strings.HasPrefix(err.Error(), field+":") {
			t.Errorf("%s: got %v", field, err)
		}
	}
}

// TestChecksOfTheOthers: each refuses what a topic would.
func TestChecksOfTheOthers(t *testing.T) {
	t.Parallel()
	sv := kiosk.Words{"sv": "Ord"}
	for fault, record := range map[string]interface{ Check() error }{
		"":       kiosk.Area{ID: "home", Icon: "home", Place: 1, Title: sv},
		"place":  kiosk.Area{ID: "home", Icon: "home", Title: sv},
		"web":    kiosk.Form{ID: "move", Authority: "tax", Title: sv, About: sv},
		"name":   kiosk.Authority{ID: "tax", About: sv},
		"role":   kiosk.Helper{ID: "it-guide", Name: sv},
		"topics": kiosk.Situation{ID: "moved", Icon: "home", Title: sv},
	} {
		err := record.Check()
		if fault == "" && err != nil || fault != "" && (err == nil || !strings.HasPrefix(err.Error(), fault+":")) {
			t.Errorf("%s: got %v", fault, err)
		}
	}
}
