package pack_test

import (
	"slices"
	"strings"
	"testing"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey/all"
	"medborgarkiosk/kiosk/pack"
)

// guide is the embedded content, each kind read.
type guide struct {
	areas       []kiosk.Area
	topics      []kiosk.Topic
	authorities []kiosk.Authority
	helpers     []kiosk.Helper
	situations  []kiosk.Situation
	forms       []kiosk.Form
	offices     []kiosk.Office
}

func embedded(t *testing.T) guide {
	t.Helper()
	c, err := pack.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return guide{
		must(t, c.Areas), must(t, c.Topics), must(t, c.Authorities), must(t, c.Helpers),
		must(t, c.Situations), must(t, c.Forms), must(t, c.Offices),
	}
}

func must[T any](t *testing.T, read func() ([]T, error)) []T {
	t.Helper()
	all, err := read()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// ids gives the ids of records, and tells of those that are there twice.
func ids[T any](t *testing.T, records []T, id func(T) string) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for _, r := range records {
		if all[id(r)] {
			t.Errorf("%s is there twice", id(r))
		}
		all[id(r)] = true
	}
	return all
}

// TestEverybodyReadsTheGuide: words stand in every language of the screens, and
// what is bold also ends.
func TestEverybodyReadsTheGuide(t *testing.T) {
	t.Parallel()
	for _, name := range pack.Files[1:] {
		walk(document(t, "content/"+name+".json"), func(words map[string]any) {
			for _, l := range i18n.Languages {
				switch text, ok := words[l.Tag].(string); {
				case words[l.Tag] == nil:
					t.Errorf("%s: %v is missing in %s", name, words["sv"], l.Tag)
				case ok && strings.Count(text, "**")%2 != 0:
					t.Errorf("%s: %q has a mark too many", name, text)
				}
			}
			if len(words) != len(i18n.Languages) {
				t.Errorf("%s: %v has a language that no screen has", name, words["sv"])
			}
		})
	}
}

// walk finds all that is by language, however deep.
func walk(value any, found func(words map[string]any)) {
	switch value := value.(type) {
	case []any:
		for _, v := range value {
			walk(v, found)
		}
	case map[string]any:
		if value["sv"] != nil {
			found(value)
			return
		}
		for _, v := range value {
			walk(v, found)
		}
	}
}

// TestTheGuidePointsToWhatThereIs, in the content and in the program.
func TestTheGuidePointsToWhatThereIs(t *testing.T) {
	t.Parallel()
	g := embedded(t)
	authorities := ids(t, g.authorities, func(a kiosk.Authority) string { return a.ID })
	helpers := ids(t, g.helpers, func(h kiosk.Helper) string { return h.ID })
	forms := ids(t, g.forms, func(f kiosk.Form) string { return f.ID })
	topics := ids(t, g.topics, func(t kiosk.Topic) string { return t.ID })
	ids(t, g.situations, func(s kiosk.Situation) string { return s.ID })
	met, journeys := map[string]bool{}, map[string]bool{}
	for _, o := range g.offices {
		for _, name := range o.Authorities {
			met[name] = true
		}
	}
	for _, flow := range all.Flows {
		journeys[flow.ID()] = true
	}
	pointed := map[string]bool{}
	there := func(from string, known map[string]bool, names ...string) {
		for _, name := range names {
			if pointed[name] = true; name != "" && !known[name] {
				t.Errorf("%s points to %q, which there is not", from, name)
			}
		}
	}
	icon := func(from, name string) {
		if _, err := assets.Icons.Open("icons/" + name + ".svg"); err != nil {
			t.Errorf("%s: %v", from, err)
		}
	}
	for _, a := range g.areas {
		icon(a.ID, a.Icon)
	}
	for _, topic := range g.topics {
		icon(topic.ID, topic.Icon)
		there(topic.ID, authorities, topic.Authority)
		there(topic.ID, helpers, topic.Helpers...)
		there(topic.ID, forms, topic.Forms...)
		there(topic.ID, topics, topic.Narrower...)
		there(topic.ID, met, topic.Offices...)
		there(topic.ID, journeys, topic.Journey)
		if _, ok := helptopic.Find(topic.HelpTopic); topic.HelpTopic != "" && !ok {
			t.Errorf("%s: there is no help with %q", topic.ID, topic.HelpTopic)
		}
	}
	for _, s := range g.situations {
		icon(s.ID, s.Icon)
		there(s.ID, topics, s.Topics...)
	}
	for _, f := range g.forms {
		there(f.ID, authorities, f.Authority)
	}
	for _, records := range []map[string]bool{authorities, helpers, forms} {
		for id := range records {
			if !pointed[id] {
				t.Errorf("nothing points to %s", id)
			}
		}
	}
}

// TestEveryTopicIsThreeTouchesAway: the guide's tile, one of seven areas, one of
// eight topics.
func TestEveryTopicIsThreeTouchesAway(t *testing.T) {
	t.Parallel()
	g := embedded(t)
	in := map[string]int{}
	for i, a := range g.areas {
		in[a.ID] = 0
		if a.Place != i+1 {
			t.Errorf("%s has the place %d, not %d", a.ID, a.Place, i+1)
		}
	}
	for _, topic := range g.topics {
		if _, ok := in[topic.Area]; !ok {
			t.Errorf("%s is in no area", topic.ID)
		}
		in[topic.Area]++
	}
	for area, topics := range in {
		if topics < 2 || topics > 8 {
			t.Errorf("%s has %d topics", area, topics)
		}
	}
	if len(g.areas) > 7 {
		t.Errorf("there are %d areas", len(g.areas))
	}
}

// TestRulesAreTheTopicsOwn: a library's wording is kept under the rule's id alone.
func TestRulesAreTheTopicsOwn(t *testing.T) {
	t.Parallel()
	var rules []kiosk.Rule
	for _, topic := range embedded(t).topics {
		own := append(slices.Clone(topic.May), topic.MayNot...)
		for _, rule := range own {
			if !strings.HasPrefix(rule.ID, topic.ID+"-") {
				t.Errorf("%s has the rule %s", topic.ID, rule.ID)
			}
		}
		if len(topic.May) == 0 || len(topic.MayNot) == 0 {
			t.Errorf("%s does not say what staff may and may not", topic.ID)
		}
		rules = append(rules, own...)
	}
	ids(t, rules, func(r kiosk.Rule) string { return r.ID })
}
