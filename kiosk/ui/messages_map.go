package ui

import "github.com/nicksnyder/go-i18n/v2/i18n"

// What stands on a map, and what a voice says of it.
var (
	msgShowMap = &i18n.Message{
		ID:          "map.show",
		Description: "Button: show the map, for which there is no room beside the list.",
		Other:       "Visa karta",
	}
	msgHere = &i18n.Message{
		ID:          "map.here",
		Description: "On the map, beside the library's own place. As short as can be.",
		Other:       "Du är här",
	}
	msgNearer = &i18n.Message{
		ID:          "map.nearer",
		Description: "Button on the map that brings it nearer; read aloud.",
		Other:       "Närmare",
	}
	msgFarther = &i18n.Message{
		ID:          "map.farther",
		Description: "Button on the map that shows more around; read aloud.",
		Other:       "Längre bort",
	}
	msgAllPins = &i18n.Message{
		ID:          "map.all",
		Description: "Button on the map back to where all places are seen; read aloud.",
		Other:       "Visa alla",
	}
	msgScaleMetres = &i18n.Message{
		ID:          "map.metres",
		Description: "Under the map's scale.",
		Other:       "{{.Metres}} m",
	}
	msgScaleKilometres = &i18n.Message{
		ID:          "map.kilometres",
		Description: "Under the map's scale.",
		Other:       "{{.Kilometres}} km",
	}
	msgMap = &i18n.Message{
		ID:          "map.map",
		Description: "What a voice says of the map: how many places are on it.",
		One:         "Karta med {{.Count}} ställe.",
		Other:       "Karta med {{.Count}} ställen.",
	}
	msgPin = &i18n.Message{
		ID:          "map.pin",
		Description: "What a voice says of a place on the map: its number in the list, and its name.",
		Other:       "{{.Number}}: {{.Name}}.",
	}
	msgChosenPin = &i18n.Message{
		ID:          "map.pin.chosen",
		Description: "The same of the place that is marked.",
		Other:       "{{.Number}}: {{.Name}}. Markerad.",
	}
)
