package all

import (
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/journey/booking"
	"medborgarkiosk/kiosk/journey/copying"
	"medborgarkiosk/kiosk/journey/guide"
	"medborgarkiosk/kiosk/journey/printing"
	"medborgarkiosk/kiosk/journey/referral"
	"medborgarkiosk/kiosk/journey/scanning"
)

// Flows are the journeys, in the order of the home screen's tiles.
var Flows = []journey.Flow{
	printing.Flow{},
	scanning.Flow{},
	copying.Flow{},
	guide.Letter,
	guide.Guide,
	referral.Offices,
	booking.Flow{},
}
