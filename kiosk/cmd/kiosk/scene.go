package main

import (
	"log/slog"
	"sync"

	"medborgarkiosk/kiosk/cartography"
	"medborgarkiosk/kiosk/cartography/streetfile"
)

// openScene gives what the map shows, made when first looked at: what the program
// carries, and the library's streets where there are some that can be read.
func openScene(mapFile string) func() *cartography.Scene {
	return sync.OnceValue(func() *cartography.Scene {
		scene, err := cartography.Carried()
		if err != nil {
			slog.Error("the map can't be read", "error", err)
			return nil
		}
		if mapFile == "" {
			return scene
		}
		streets, err := streetfile.Open(mapFile)
		if err != nil {
			slog.Error("the map's streets can't be read", "error", err)
			return scene
		}
		// Which tile it was would tell where a patron looked.
		var told sync.Once
		return scene.WithStreets(streets, streets.Credit, func(error) {
			told.Do(func() { slog.Warn("some of the map's streets can't be read", "file", mapFile) })
		})
	})
}

// checkStreets tells what is wrong with the library's streets.
func (p *program) checkStreets() error {
	streets, err := streetfile.Open(p.set.MapFile)
	if err != nil {
		return err
	}
	return streets.Close()
}
