package referral

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgOffices = &i18n.Message{
		ID:          "referral.office",
		Description: "Tile on the home screen: find a citizen service office.",
		Other:       "Hitta medborgarkontor",
	}
	msgOfficesDetail = &i18n.Message{
		ID:          "referral.office.detail",
		Description: "Below the tile's title.",
		Other:       "Öppet nu och närmast dig",
	}
	msgOfficesLead = &i18n.Message{
		ID:          "referral.office.lead",
		Description: "The kiosk can not show this itself; staff help.",
		Other:       "Personalen kan visa dig vilket kontor som är närmast och när det har öppet.",
	}
	msgBooking = &i18n.Message{
		ID:          "referral.booking",
		Description: "Tile on the home screen: book help.",
		Other:       "Boka hjälp",
	}
	msgBookingDetail = &i18n.Message{
		ID:          "referral.booking.detail",
		Description: "Below the tile's title.",
		Other:       "En halvtimme med personal",
	}
	msgBookingLead = &i18n.Message{
		ID:          "referral.booking.lead",
		Description: "The kiosk can not book itself; staff do it.",
		Other:       "Personalen bokar en tid åt dig. Du behöver inte säga vad du heter.",
	}
	msgStaff = &i18n.Message{
		ID:          "referral.staff",
		Description: "Button that calls the staff.",
		Other:       "Hämta personal",
	}
	msgNote = &i18n.Message{
		ID:          "referral.note",
		Description: "Promise below the button.",
		Other:       "Det kostar ingenting. Inget sparas om dig.",
	}
)
