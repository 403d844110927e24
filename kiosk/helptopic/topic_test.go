package helptopic_test

import (
	"strings"
	"testing"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
)

func TestEveryTopicIsWhole(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, topic := range helptopic.All() {
		if topic.ID == "" || seen[topic.ID] || topic.Minutes <= 0 || len(topic.Bring) == 0 || topic.Tone == "" {
			t.Errorf("%q is not whole, or there twice", topic.ID)
		}
		seen[topic.ID] = true
		if _, err := assets.Icons.Open("icons/" + topic.Icon + ".svg"); err != nil {
			t.Errorf("%s: %v", topic.ID, err)
		}
		if topic.Source != "" && (topic.CheckedOn == "" || topic.Owner == "") {
			t.Errorf("%s has a source that nobody has checked", topic.ID)
		}
		for _, words := range append([]kiosk.Words{topic.Title}, topic.Bring...) {
			for _, l := range i18n.Languages {
				if strings.TrimSpace(words[l.Tag]) == "" {
					t.Errorf("%s lacks words in %s", topic.ID, l.Tag)
				}
			}
		}
	}
}

func TestFind(t *testing.T) {
	t.Parallel()
	if topic, ok := helptopic.Find("bankid"); !ok || topic.Title.In("ti") == topic.Title.In("xx") {
		t.Errorf("bankid is %v, %v", topic, ok)
	}
	if topic, ok := helptopic.Find("gone"); ok || topic.ID != "other" {
		t.Errorf("an unknown id is %q, %v", topic.ID, ok)
	}
	if l, ok := helptopic.FindLanguage("ti"); !ok || l.Swedish != "tigrinska" {
		t.Errorf("ti is %v, %v", l, ok)
	}
	if l, ok := helptopic.FindLanguage("tlh"); ok || l.Own != "tlh" {
		t.Errorf("an unknown language is %v, %v", l, ok)
	}
}

// TestHelpersSpeakTheScreensLanguages under the same names.
func TestHelpersSpeakTheScreensLanguages(t *testing.T) {
	t.Parallel()
	for _, l := range i18n.Languages {
		if spoken, ok := helptopic.FindLanguage(l.Tag); !ok || spoken.Own != l.Autonym {
			t.Errorf("%s is %v, %v", l.Tag, spoken, ok)
		}
	}
}
