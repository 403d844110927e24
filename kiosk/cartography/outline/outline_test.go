package outline_test

import (
	"bytes"
	"reflect"
	"testing"

	"medborgarkiosk/assets"
	"medborgarkiosk/kiosk/cartography/outline"
)

func sample() []outline.Area {
	return []outline.Area{
		{Name: "Haninge", Label: outline.Degree{Lon: 181400, Lat: 591700}, Rings: []outline.Ring{
			{{Lon: 180000, Lat: 590000}, {Lon: 183000, Lat: 590000}, {Lon: 183000, Lat: 593000}},
			{{Lon: 181000, Lat: 591000}, {Lon: 181000, Lat: 591500}, {Lon: 181500, Lat: 591000}},
		}},
		{Rings: []outline.Ring{{{Lon: -5, Lat: -6}, {Lon: 7, Lat: 0}, {Lon: 0, Lat: 9}}}},
	}
}

func pack(t testing.TB, areas []outline.Area) []byte {
	var file bytes.Buffer
	if err := outline.Write(&file, areas); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestWrittenIsRead(t *testing.T) {
	t.Parallel()
	got, err := outline.Read(bytes.NewReader(pack(t, sample())))
	if err != nil || !reflect.DeepEqual(got, sample()) {
		t.Errorf("read %v, %v", got, err)
	}
}

func TestDamagedFilesAreRefused(t *testing.T) {
	t.Parallel()
	whole := pack(t, sample())
	for size := range len(whole) {
		if _, err := outline.Read(bytes.NewReader(whole[:size])); err == nil {
			t.Errorf("a file cut off after %d of %d bytes was taken", size, len(whole))
		}
	}
}

func TestTheProgramsOwnFiles(t *testing.T) {
	t.Parallel()
	for name, least := range map[string]int{"municipalities": 290, "water": 10} {
		file, err := assets.Map.Open("map/" + name + ".outline")
		if err != nil {
			t.Fatal(err)
		}
		areas, err := outline.Read(file)
		if err := file.Close(); err != nil {
			t.Error(err)
		}
		if err != nil || len(areas) < least {
			t.Errorf("%s: %d areas, %v", name, len(areas), err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pack(f, sample()))
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) > 1<<16 {
			return
		}
		areas, err := outline.Read(bytes.NewReader(file))
		if err != nil {
			return
		}
		if again, err := outline.Read(bytes.NewReader(pack(t, areas))); err != nil || !reflect.DeepEqual(again, areas) {
			t.Errorf("what was read does not survive writing: %v", err)
		}
	})
}
