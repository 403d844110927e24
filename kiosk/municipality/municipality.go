package municipality

import (
	"encoding/csv"
	"slices"
	"strings"
	"sync"

	"medborgarkiosk/assets"
)

// Municipality is one of Sweden's 290.
type Municipality struct {
	Code   string // SCB's, four digits: "0136"
	Name   string // in short: "Haninge"; no two have the same
	County County
}

// County is one of Sweden's 21.
type County struct {
	Code string // SCB's, two digits, with which its municipalities' codes begin: "01"
	Name string // "Stockholms län"
}

// All gives the municipalities by code. The list is shared: it must not be changed.
func All() []Municipality { return all() }

// Find gives the municipality of the code.
func Find(code string) (Municipality, bool) {
	at, ok := slices.BinarySearchFunc(all(), code, func(m Municipality, code string) int { return strings.Compare(m.Code, code) })
	if !ok {
		return Municipality{}, false
	}
	return all()[at], true
}

// Counties gives the counties by code.
func Counties() []County {
	var counties []County
	for _, m := range all() {
		if len(counties) == 0 || counties[len(counties)-1] != m.County {
			counties = append(counties, m.County)
		}
	}
	return counties
}

var all = sync.OnceValue(func() []Municipality {
	file, err := assets.Map.ReadFile("map/municipalities.csv")
	if err != nil {
		panic("embedded municipalities: " + err.Error())
	}
	rows, err := csv.NewReader(strings.NewReader(string(file))).ReadAll()
	if err != nil {
		panic("embedded municipalities: " + err.Error())
	}
	var list []Municipality
	for _, row := range rows[1:] {
		list = append(list, Municipality{row[0], row[1], County{row[0][:2], row[2]}})
	}
	return list
})
