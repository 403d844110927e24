package journey

import (
	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/i18n"
)

// Places shows places on a map. Beside it stand a list of them to choose among, or
// what is known of the one that the map is about.
//
// What the list has no room for gets another page; the screen says which page it
// shows as Changed{PlacesFrom, "3"}, the index of its first place, and a touch on a
// pin as Changed{PlacesPin, ID}. A place in the list is Tapped by its ID. Where the
// map has no room, the screen offers to show it alone: Tapped{ShowMap}.
type Places struct {
	Filters []Option // pills over the list, the most used first
	More    *Action  // the way to the other filters; nil for none
	List    []Place
	From    int       // index of the first place on the page
	Chosen  string    // the ID of the marked place, "" for none
	Empty   i18n.Text // said when there is none
	Facts   []Row     // in place of the list: what is known of its one place
	Actions []Action  // below the facts
	Here    *kiosk.Place
	Alone   bool // the map without the list
}

// Place is a place in the list. One whose At is not known has no pin.
type Place struct {
	ID     string
	Number int       // on the map and in the list, from 1
	Title  i18n.Text // its name
	Detail i18n.Text // where, and how far
	State  Row       // "Öppet till 16.00", without a label; its tone, and a word beside
	Note   i18n.Text // beside the state: "Skatteverket m.fl."
	At     *kiosk.Place
}

// What a Places step hears besides.
const (
	PlacesFrom = "from"
	PlacesPin  = "pin"
	ShowMap    = "map"
)

func (Places) kind() string { return "places" }
