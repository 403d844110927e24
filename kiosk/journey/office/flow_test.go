package office_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/fake"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/effect"
	"medborgarkiosk/kiosk/journey/office"
)

// monday is 23 November 2026, 13:00 in Sweden.
var monday = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// opened is the book of the offices that are made up, for a kiosk by Handen's library.
func opened() office.Offices { return at(monday, fake.Stand, fake.Offices()...) }

func at(now time.Time, stand handbook.Stand, offices ...kiosk.Office) office.Offices {
	return office.Offices{Book: fake.Handbook(stand, offices...), Now: now}
}

// story is what happens, one event after another.
type story []journey.Event

func (s story) then(more ...journey.Event) story { return append(slices.Clone(s), more...) }

func (s story) tap(ids ...string) story {
	for _, id := range ids {
		s = s.then(journey.Tapped{ID: id})
	}
	return s
}

// tell plays a story of a patron whom another journey sent with about.
func tell(about string, s story) (journey.State, []journey.Effect) {
	var flow office.Flow
	state, effects := flow.Start(journey.Terms{Language: "sv", About: about})
	for _, e := range s {
		state, effects = flow.Update(state, e)
	}
	return state, effects
}

func view(about string, s story) journey.Step {
	state, _ := tell(about, s)
	return office.Flow{}.View(state)
}

// swedish says a text without marks of direction.
func swedish(t i18n.Text) string {
	return strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "").Replace(i18n.For("sv").Text(t))
}

// listed are the ids in the list of a step.
func listed(step journey.Step) []string {
	var ids []string
	for _, p := range step.Body.(journey.Places).List {
		ids = append(ids, strings.TrimPrefix(p.ID, "office "))
	}
	return ids
}

var printer = effect.PrinterAnswer{Offer: kiosk.PrinterOffer{A4: true, MaxCopies: 1}}

func TestOfficesAreTold(t *testing.T) {
	t.Parallel()
	start := story{opened()}
	printing := start.tap("office service", "print").then(printer)
	for name, test := range map[string]struct {
		about string
		story story
		step  string
	}{
		"at first":                    {"", nil, "office.asking"},
		"no handbook":                 {"", story{office.Offices{Now: monday}}, "office.referral"},
		"no offices":                  {"", story{at(monday, fake.Stand)}, "office.referral"},
		"the list":                    {"", start, "office.list"},
		"sent for an authority":       {"authority:Skatteverket", start, "office.list"},
		"sent for one that is not":    {"authority:Ingen", start, "office.list"},
		"sent to an office":           {"office:service", start, "office.office"},
		"sent to one that is not":     {"office:gone", start, "office.list"},
		"sent with nonsense":          {"nonsense", start, "office.list"},
		"an office":                   {"", start.tap("office service"), "office.office"},
		"one that is not":             {"", start.tap("office gone"), "office.list"},
		"more filters":                {"", start.tap("more"), "office.more"},
		"filters set":                 {"", start.tap("more", "open", journey.Next), "office.list"},
		"the map alone":               {"", start.tap(journey.ShowMap), "office.map"},
		"an office on the map":        {"", start.tap("office service", journey.ShowMap), "office.map"},
		"which to take along":         {"", start.tap(journey.Next), "office.which"},
		"that one":                    {"", start.tap(journey.Next, "office service"), "office.phone"},
		"the marked one":              {"", start.then(journey.Changed{Control: journey.PlacesPin, Value: "office service"}).tap(journey.Next), "office.phone"},
		"the only one":                {"", story{at(monday, fake.Stand, fake.Offices()[0])}.tap(journey.Next), "office.phone"},
		"the hours":                   {"", start.tap("office service", "hours"), "office.hours"},
		"what is wrong":               {"", start.tap("office service", "wrong"), "office.wrong"},
		"thanks":                      {"", start.tap("office service", "wrong", "hours"), "office.thanked"},
		"from closed to open":         {"", start.tap("office east", "office service"), "office.office"},
		"printing":                    {"", printing, "office.printing"},
		"printed":                     {"", printing.then(effect.PrintEnded{}), "office.printed"},
		"the printer gives up":        {"", printing.then(effect.PrintEnded{Fault: kiosk.PrinterRefused}), "office.unprinted"},
		"the printing is stopped":     {"", printing.tap(journey.Stop), "office.office"},
		"no printer":                  {"", start.tap("office service", "print").then(effect.PrinterAnswer{Fault: kiosk.PrinterOffline}), "office.unprinted"},
		"a pin that is touched twice": {"", start.then(pin, pin), "office.office"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if step := view(test.about, test.story); step.ID != test.step {
				t.Errorf("step %s, want %s", step.ID, test.step)
			}
		})
	}
}

var pin = journey.Changed{Control: journey.PlacesPin, Value: "office service"}

// TestFilters: each is set by a touch and taken away by another.
func TestFilters(t *testing.T) {
	t.Parallel()
	everything := []string{"contact", "service", "east", "digital", "citizens", "south", "far"}
	for name, test := range map[string]struct {
		about string
		taps  []string
		want  []string
	}{
		"none: the nearest first, those whose place is not known after what can be walked to": {"", nil, everything},
		"open now":              {"", []string{"open"}, []string{"contact", "service", "far"}},
		"an authority":          {"", []string{"authority Skatteverket"}, []string{"service", "far"}},
		"sent for it":           {"authority:Skatteverket", nil, []string{"service", "far"}},
		"another":               {"authority:Skatteverket", []string{"authority Pensionsmyndigheten"}, []string{"service"}},
		"a language":            {"", []string{"language ar"}, []string{"contact"}},
		"a service":             {"", []string{"service help with forms and applications"}, []string{"citizens"}},
		"a service that is not": {"", []string{"service weather"}, everything},
		"a wheelchair":          {"", []string{"wheelchair"}, []string{"contact", "service"}},
		"two":                   {"", []string{"open", "language ar"}, []string{"contact"}},
		"none that suits":       {"", []string{"open", "language so"}, nil},
		"set and taken away":    {"", []string{"open", "open"}, everything},
		"all again":             {"", []string{"more", "open", "wheelchair", "all", journey.Next}, everything},
		"one that there isn't":  {"", []string{"weather"}, everything},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := listed(view(test.about, story{opened()}.tap(test.taps...))); !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

// TestWithoutAPlace of its own the kiosk lists its municipality by name, and says
// no distance.
func TestWithoutAPlace(t *testing.T) {
	t.Parallel()
	step := view("", story{at(monday, handbook.Stand{Municipality: "0136"}, fake.Offices()...)})
	if got, want := listed(step), []string{"digital", "contact", "citizens", "south", "east", "service"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	body := step.Body.(journey.Places)
	if body.Here != nil || swedish(body.List[1].Detail) != "Rudsjöterrassen 2" {
		t.Errorf("here %v, %q", body.Here, swedish(body.List[1].Detail))
	}
}

// TestRecords: an office that is shown is looked at, once each time; what is wrong
// is told. Nothing else is recorded.
func TestRecords(t *testing.T) {
	t.Parallel()
	start := story{opened()}
	for name, test := range map[string]struct {
		about string
		story story
		want  []journey.Effect
	}{
		"the list":             {"", start, nil},
		"an office":            {"", start.tap("office service"), []journey.Effect{effect.Look{Record: "office/service"}}},
		"sent there":           {"office:service", start, []journey.Effect{effect.Look{Record: "office/service"}}},
		"the language":         {"office:service", start.then(journey.Spoken{Language: "ar"}), nil},
		"its hours":            {"", start.tap("office service", "hours"), nil},
		"something is wrong":   {"", start.tap("office service", "wrong", "phone"), []journey.Effect{effect.Look{Record: "office/service", Remark: kiosk.WrongPhone}}},
		"what is no remark":    {"", start.tap("office service", "wrong", "rude"), nil},
		"a filter":             {"", start.tap("open"), nil},
		"an unknown office":    {"", start.tap("office gone"), nil},
		"taken along unseen":   {"", start.tap(journey.Next, "office service"), nil},
		"another in its stead": {"", start.tap("office east", "office service"), []journey.Effect{effect.Look{Record: "office/service"}}},
	} {
		if _, got := tell(test.about, test.story); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %+v, want %+v", name, got, test.want)
		}
	}
}

// TestBack leads the whole way home, and keeps what was chosen.
func TestBack(t *testing.T) {
	t.Parallel()
	var flow office.Flow
	state, _ := tell("", story{opened(), journey.Changed{Control: journey.PlacesFrom, Value: "3"}}.tap("office east", "office service", "wrong", "closed"))
	var steps []string
	for {
		step := flow.View(state)
		steps = append(steps, step.ID+" "+swedish(step.Title))
		before, _, within := flow.Back(state)
		if !within {
			break
		}
		state = before
	}
	want := []string{
		"office.thanked Tack för hjälpen!", "office.office Servicekontor, Statens servicecenter",
		"office.office Servicekontor Brandbergen", "office.list Medborgarkontor nära dig",
	}
	if !slices.Equal(steps, want) {
		t.Errorf("got %q, want %q", steps, want)
	}
	if from := flow.View(state).Body.(journey.Places).From; from != 3 {
		t.Errorf("the list is at %d", from)
	}
	sent, _ := tell("office:service", story{opened()})
	if _, _, within := flow.Back(sent); within {
		t.Error("Back from where another journey led does not lead out")
	}
}

// TestManyOffices: the list ends where nobody turns pages any more; a kiosk asks for
// no page that is not there.
func TestManyOffices(t *testing.T) {
	t.Parallel()
	var offices []kiosk.Office
	for i := range 200 {
		o := fake.Offices()[0]
		o.ID, o.Name = fmt.Sprintf("o-%03d", i), strings.Repeat("Ett mycket långt namn ", 10)
		o.Place = &kiosk.Place{Lat: 59 + float64(i)/1000, Lon: 18}
		offices = append(offices, o)
	}
	step := view("", story{at(monday, fake.Stand, offices...)}.then(
		journey.Changed{Control: journey.PlacesFrom, Value: "23"}, journey.Changed{Control: journey.PlacesFrom, Value: "24"},
		journey.Changed{Control: journey.PlacesFrom, Value: "-1"}, journey.Changed{Control: journey.PlacesFrom, Value: "x"},
	))
	if body := step.Body.(journey.Places); len(body.List) != 24 || body.From != 23 {
		t.Errorf("%d offices, from %d", len(body.List), body.From)
	}
}
