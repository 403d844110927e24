package cartography

import "image/color"

// Palette is every colour of the map.
type Palette struct {
	Land, Water, Park, Building color.NRGBA
	Border                      color.NRGBA // between municipalities
	Path, Street, Road, Main    color.NRGBA // from footpaths to motorways
	Rail                        color.NRGBA
	Name, Halo                  color.NRGBA // words, and what parts them from the ground
	WaterName                   color.NRGBA
	Pin, Chosen, Here           Mark
	Coast, Hatch                color.NRGBA // where areas differ by drawing and not by tint
	Drawn                       bool        // Coast and Hatch are used
}

// Mark is a pin's colours: its ground, what stands on it, and the rim around it.
type Mark struct{ Ground, Ink, Rim color.NRGBA }

// Normal is the design's: pale land and water, white streets. Words are at least
// 7:1 on all grounds, pins 3:1.
var Normal = &Palette{
	Land: hex(0xE8EEE6), Water: hex(0xCFE3EF), Park: hex(0xD6E6CF), Building: hex(0xDCDDD3),
	Border: hex(0xA9B3A6),
	Path:   hex(0xF7F6F0), Street: hex(0xFFFFFF), Road: hex(0xFFFFFF), Main: hex(0xF1D08F),
	Rail: hex(0xA7A9A6),
	Name: hex(0x16202E), Halo: hex(0xFFFFFF), WaterName: hex(0x0B4F71),
	Pin:    Mark{Ground: hex(0x823811), Ink: hex(0xFFFFFF), Rim: hex(0xFFFFFF)},
	Chosen: Mark{Ground: hex(0x16202E), Ink: hex(0xFFFFFF), Rim: hex(0xFFFFFF)},
	Here:   Mark{Ground: hex(0x0B4F71), Ink: hex(0x0B4F71), Rim: hex(0xFFFFFF)},
}

// HighContrast is black, white and yellow; water is hatched.
var HighContrast = &Palette{
	Land: hex(0x000000), Water: hex(0x000000), Park: hex(0x000000), Building: hex(0x000000),
	Border: hex(0xFFE100),
	Path:   hex(0xFFFFFF), Street: hex(0xFFFFFF), Road: hex(0xFFFFFF), Main: hex(0xFFE100),
	Rail: hex(0xFFFFFF),
	Name: hex(0xFFFFFF), Halo: hex(0x000000), WaterName: hex(0xFFFFFF),
	Pin:    Mark{Ground: hex(0xFFE100), Ink: hex(0x000000), Rim: hex(0x000000)},
	Chosen: Mark{Ground: hex(0xFFFFFF), Ink: hex(0x000000), Rim: hex(0x000000)},
	Here:   Mark{Ground: hex(0xFFFFFF), Ink: hex(0xFFFFFF), Rim: hex(0x000000)},
	Coast:  hex(0xFFFFFF), Hatch: hex(0xFFFFFF), Drawn: true,
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}
