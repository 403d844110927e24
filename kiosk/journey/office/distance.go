package office

import (
	"math"

	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
)

// pace is a walk of 5 km/h, in metres a minute.
const pace = 5000.0 / 60

// Where says where an office is and about how far from the book's kiosk, as much of
// it as is known.
func Where(book *handbook.Book, f directory.Found) i18n.Text { return state{book: book}.where(f) }

// distance says about how far it is to an office, and how long that takes on foot
// where anybody would walk; nothing when it is not known.
func (s state) distance(f directory.Found) i18n.Text {
	if !s.near(f) {
		return i18n.Text{}
	}
	metres := s.book.Walk(*f.Place)
	if metres > handbook.Walkable {
		return length(metres)
	}
	minutes := max(1, int(math.Round(metres/pace)))
	return i18n.Count(msgWalk, minutes).With(i18n.Args{"Distance": length(metres)})
}

// length rounds: to 50 metres below a kilometre, to 100 below ten, else to a whole.
func length(metres float64) i18n.Text {
	fifties := max(1, int(math.Round(metres/50)))
	switch {
	case fifties < 20:
		return i18n.T(msgMetres).With(i18n.Args{"Metres": fifties * 50})
	case metres < 9950:
		return i18n.T(msgKilometres).With(i18n.Args{"Kilometres": i18n.Tenths(math.Round(metres / 100))})
	}
	return i18n.T(msgKilometres).With(i18n.Args{"Kilometres": int(math.Round(metres / 1000))})
}
