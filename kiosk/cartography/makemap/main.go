package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"medborgarkiosk/kiosk/cartography/outline"
)

func main() {
	log.SetFlags(0)
	topology := flag.String("topology", "", "municipalities, TopoJSON")
	names := flag.String("names", "", "municipalities' codes, names and label points, CSV")
	water := flag.String("water", "", "water, GeoJSON")
	out := flag.String("out", "assets/map", "directory to write into")
	flag.Parse()
	if err := run(*topology, *names, *water, *out); err != nil {
		log.Fatal(err)
	}
}

func run(topology, names, water, out string) error {
	places, err := labels(names)
	if err != nil {
		return err
	}
	municipalities, borders, err := readTopology(topology, places)
	if err != nil {
		return err
	}
	if err := write(filepath.Join(out, "municipalities.outline"), municipalities); err != nil {
		return err
	}
	if err := write(filepath.Join(out, "borders.outline"), borders); err != nil {
		return err
	}
	lakes, err := readWater(water)
	if err != nil {
		return err
	}
	return write(filepath.Join(out, "water.outline"), lakes)
}

func write(name string, areas []outline.Area) error {
	var file bytes.Buffer
	if err := outline.Write(&file, areas); err != nil {
		return err
	}
	if err := os.WriteFile(name, file.Bytes(), 0o644); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	log.Printf("%s: %d areas, %d bytes", name, len(areas), file.Len())
	return nil
}
