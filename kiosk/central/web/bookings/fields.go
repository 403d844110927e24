package bookings

import (
	"slices"

	"medborgarkiosk/kiosk/central/booking"
)

// fieldsView is the part that the forms about times, helpers and rooms share.
type fieldsView struct {
	T                                 *words
	Helpers, Rooms, Languages, Topics []choice
	Title, Seats                      string
	Interpreter                       bool
}

func (n names) fields(f slotForm, resources []booking.Resource) fieldsView {
	view := fieldsView{
		T: n.words, Languages: n.languageChoices(f.Languages...), Topics: n.topicChoices(f.Topics...),
		Title: f.Title, Seats: f.Seats, Interpreter: f.Interpreter,
	}
	for _, r := range resources {
		one := choice{Value: r.ID, Name: r.Name, Chosen: r.ID == f.Helper || r.ID == f.Room}
		switch {
		case r.Gone && !one.Chosen:
		case r.Kind == booking.Helper:
			view.Helpers = append(view.Helpers, one)
		default:
			view.Rooms = append(view.Rooms, one)
		}
	}
	return view
}

// known keeps those that are offered: a form may send anything.
func known(sent []string, offered []choice) []string {
	return slices.DeleteFunc(slices.Clone(sent), func(s string) bool {
		return !slices.ContainsFunc(offered, func(c choice) bool { return c.Value == s })
	})
}
