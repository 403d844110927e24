package copying

import "github.com/nicksnyder/go-i18n/v2/i18n"

var (
	msgTile = &i18n.Message{
		ID:          "copying.tile",
		Description: "Tile on the home screen: copy. A verb.",
		Other:       "Kopiera",
	}
	msgTileDetail = &i18n.Message{
		ID:          "copying.tile.detail",
		Description: "Below the tile's title.",
		Other:       "Svartvitt eller färg",
	}
	msgOn = &i18n.Message{
		ID:          "copying.on",
		Description: "Button that goes on to the print options.",
		Other:       "Gå vidare",
	}
	msgFrom = &i18n.Message{
		ID:          "copying.from",
		Description: "Below the heading of the options: how many pages were scanned.",
		One:         "En sida från skannern",
		Other:       "{{.Count}} sidor från skannern",
	}
)
