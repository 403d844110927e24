package kiosk

// TopicGroup is what a library can do about a topic.
type TopicGroup string

// The groups there are.
const (
	DoHere  TopicGroup = "do-here"  // at the kiosk or the library's computers
	GetHelp TopicGroup = "get-help" // on one's own, with somebody beside
	Refer   TopicGroup = "refer"    // somewhere else
)

// Area is a field of life that topics belong to: the guide's first screen, on which
// there is room for seven.
type Area struct {
	ID    string `json:"id"`
	Icon  string `json:"icon"`  // one of assets/icons
	Place int    `json:"place"` // in the order on the screen, from 1
	Title Words  `json:"title"` // a few words
}

// Topic is something that patrons come with, and where they turn with it.
type Topic struct {
	ID        string     `json:"id"`
	Area      string     `json:"area"` // the id of the Area it is found in: at most eight in each
	Icon      string     `json:"icon"` // one of assets/icons
	Group     TopicGroup `json:"group"`
	Title     Words      `json:"title"`               // "Bostadskö", a few words
	Lead      Words      `json:"lead"`                // who does this: one sentence
	Authority string     `json:"authority,omitempty"` // the id of who is responsible; "" is the library
	Yourself  []Way      `json:"yourself,omitempty"`
	// May and MayNot are what the library's staff help with and what not: a
	// careful default, that each library changes row by row.
	May        []Rule   `json:"may"`
	MayNot     []Rule   `json:"may_not,omitempty"`
	Offices    []string `json:"offices,omitempty"`    // names of authorities met at offices that help with it
	Helpers    []string `json:"helpers,omitempty"`    // ids of who else helps
	Forms      []string `json:"forms,omitempty"`      // ids of forms that it may take
	Narrower   []string `json:"narrower,omitempty"`   // ids of topics that it may be about more closely
	Journey    string   `json:"journey,omitempty"`    // of the kiosk's own, that does it
	HelpTopic  string   `json:"help_topic,omitempty"` // what to book help with
	Sensitive  bool     `json:"sensitive,omitempty"`  // asks for privacy: money, health, protection
	SearchedAs Searched `json:"searched_as"`
	Facts
}

// Searched are words that patrons may type for something, by language, besides
// its title.
type Searched map[string][]string

// Way is how a patron does something without the library.
type Way struct {
	Text  Words  `json:"text"`
	Web   string `json:"web,omitempty"`
	Phone string `json:"phone,omitempty"`
	Facts
}

// Rule is one thing that staff may or may not help with. Its ID is for good: a
// library's own wording is kept under it.
type Rule struct {
	ID   string `json:"id"`
	Text Words  `json:"text"`
}

// LocalRule is a library's own say about one Rule of a topic, or a rule that it
// has added. Its record's id is Branch and Rule with a slash between.
type LocalRule struct {
	Branch string `json:"branch"`         // the library's tag
	Topic  string `json:"topic"`          // the id of the topic
	Rule   string `json:"rule"`           // the id of the Rule
	May    bool   `json:"may"`            // staff may; false: they may not
	Hidden bool   `json:"hidden"`         // the row does not stand here
	Text   Words  `json:"text,omitempty"` // in place of the default; Swedish at least when the rule is new
}

// Form is a form of an authority, and where it is filled in or fetched.
type Form struct {
	ID        string `json:"id"`
	Number    string `json:"number,omitempty"` // as printed on it: "SKV 7665"
	Title     Words  `json:"title"`
	About     Words  `json:"about"`     // when it is needed: one sentence
	Authority string `json:"authority"` // the id of whose it is
	Web       string `json:"web"`
	Facts
}

// Authority is who is responsible for a matter: an agency, a region, a
// municipality, a company.
type Authority struct {
	ID    string `json:"id"`
	Name  string `json:"name"` // Swedish, as on its letters
	About Words  `json:"about"`
	Web   string `json:"web,omitempty"`
	Phone string `json:"phone,omitempty"`
	Hours string `json:"hours,omitempty"` // of the phone, OpenStreetMap's opening_hours
	Facts
}

// Helper is who else helps: a contact centre, a study association, volunteers.
type Helper struct {
	ID   string `json:"id"`
	Name Words  `json:"name"`
	Role Words  `json:"role"`
	Web  string `json:"web,omitempty"`
	Facts
}

// Situation is what has happened to a patron, and the topics that follow.
type Situation struct {
	ID     string   `json:"id"`
	Icon   string   `json:"icon"`
	Title  Words    `json:"title"`  // "Jag har flyttat"
	Topics []string `json:"topics"` // ids, the likeliest first
}
