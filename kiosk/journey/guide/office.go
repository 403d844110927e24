package guide

import (
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
)

// answers says until when somebody answers the phone, where that is known.
func (s state) answers() journey.Badge { return journey.Badge{} }

// officeBlock is an office with how far it is and whether it is open; id is its
// button's.
func (s state) officeBlock(f directory.Found, id string) journey.Block {
	return journey.Block{Title: i18n.Verbatim(f.Name), Actions: []journey.Action{action(id, msgWay, "location_on")}}
}
