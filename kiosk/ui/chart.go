package ui

import (
	"log/slog"
	"sync"

	"medborgarkiosk/kiosk/cartography"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/atlas"
)

// carried is the scene that the program has inside it. It takes some milliseconds
// to unpack, so that nobody waits for it who does not look at a map.
var carried = sync.OnceValue(func() *cartography.Scene {
	scene, err := cartography.Carried()
	if err != nil {
		slog.Error("the map can't be read", "error", err)
	}
	return scene
})

// SetScene gives what there is to draw on the map, such as streets; nil is that
// there can be no map. It is asked for when a map is first shown; without it the
// map has what the program carries.
func (w *Window) SetScene(scene func() *cartography.Scene) { w.scene = scene }

// chart is the map of a step's places.
type chart struct {
	w        *Window
	object   *atlas.Map // nil when there is nothing to draw
	language string     // of the words it has
	pins     []string   // the ids of the places, by number
}

func newChart(w *Window) *chart {
	c := &chart{w: w}
	if scene := w.scene(); scene != nil {
		c.object = atlas.NewMap(w.look, scene)
		c.object.OnPin = c.press
	}
	return c
}

func (c *chart) press(number int) {
	if number < len(c.pins) {
		c.w.post(journey.Changed{Control: journey.PlacesPin, Value: c.pins[number]})
	}
}

// draw shows the places as pins.
func (c *chart) draw(body journey.Places, places []journey.Place) {
	if c.language != c.w.words.Tag {
		c.language = c.w.words.Tag
		c.object.SetWords(c.words())
	}
	var pins []atlas.Pin
	var here *cartography.Place
	chosen := 0
	if body.Here != nil {
		here = &cartography.Place{Lat: body.Here.Lat, Lon: body.Here.Lon}
	}
	clear(c.pins)
	for _, p := range places {
		for len(c.pins) <= p.Number {
			c.pins = append(c.pins, "")
		}
		c.pins[p.Number] = p.ID
		if p.At == nil {
			continue
		}
		if p.ID == body.Chosen {
			chosen = p.Number
		}
		pins = append(pins, atlas.Pin{
			Number: p.Number, Label: c.w.say(p.Title), Approximate: p.At.Approximate,
			At: cartography.Place{Lat: p.At.Lat, Lon: p.At.Lon},
		})
	}
	c.object.Set(pins, here)
	if c.object.Chosen() != chosen {
		c.object.Choose(chosen)
	}
}

// words are the map's in the screen's language.
func (c *chart) words() atlas.Words {
	words := c.w.words
	say := words.Text
	return atlas.Words{
		Here: say(i18n.T(msgHere)), Nearer: say(i18n.T(msgNearer)), Farther: say(i18n.T(msgFarther)), All: say(i18n.T(msgAllPins)),
		Number: words.Number,
		Length: func(metres int) string {
			if metres >= 1000 {
				return say(i18n.T(msgScaleKilometres).With(i18n.Args{"Kilometres": metres / 1000}))
			}
			return say(i18n.T(msgScaleMetres).With(i18n.Args{"Metres": metres}))
		},
		Map: func(pins int) string { return say(i18n.Count(msgMap, pins)) },
		Pin: func(p atlas.Pin, chosen bool) string {
			text := msgPin
			if chosen {
				text = msgChosenPin
			}
			return say(i18n.T(text).With(i18n.Args{"Number": p.Number, "Name": p.Label}))
		},
	}
}

// forget lets go of where a patron looked.
func (c *chart) forget() {
	clear(c.pins)
	if c.object != nil {
		c.object.Forget()
	}
}
