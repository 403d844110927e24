package atlas

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"golang.org/x/image/draw"

	"medborgarkiosk/kiosk/cartography"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
	"medborgarkiosk/kiosk/ui/typeset"
)

var (
	update = flag.Bool("update", false, "write the golden pictures anew; look at each of them")
	full   = flag.String("full", "", "also write the pictures in full size into this directory")
)

var panel = fyne.NewSize(1920, 1080)

// library is Handen's, around which the offices lie.
var library = cartography.Place{Lat: 59.1681, Lon: 18.1375}

func offices() []Pin {
	return []Pin{
		{Number: 1, At: cartography.Place{Lat: 59.1693, Lon: 18.1402}, Label: "Kommunens kontaktcenter"},
		{Number: 2, At: cartography.Place{Lat: 59.1716, Lon: 18.1292}, Label: "Servicekontor, Statens servicecenter"},
		{Number: 3, At: cartography.Place{Lat: 59.1467, Lon: 18.1266}, Label: "Medborgarkontor Jordbro", Approximate: true},
		{Number: 4, At: cartography.Place{Lat: 59.1205, Lon: 18.0840}, Label: "Medborgarkontor Västerhaninge"},
	}
}

// speech is a language's words, as the tests need them.
type speech struct {
	heading, here, metres, kilometres string
	digits                            string
	rtl                               bool
}

var languages = map[string]speech{
	"sv": {"Medborgarkontor nära dig", "Du är här", "m", "km", "0123456789", false},
	"ar": {"مكاتب خدمة المواطنين القريبة منك", "أنت هنا", "م", "كم", "٠١٢٣٤٥٦٧٨٩", true},
	"ti": {"ኣብ ቀረባኻ ዝርከቡ ቤት ጽሕፈታት ዜጋታት", "ኣብዚ ኣለኻ", "ሜ", "ኪሜ", "0123456789", false},
}

func (s speech) number(n int) string {
	var out []rune
	for _, d := range strconv.Itoa(n) {
		out = append(out, []rune(s.digits)[d-'0'])
	}
	return string(out)
}

func (s speech) words() Words {
	return Words{
		Here: s.here, Nearer: "+", Farther: "-", All: "all", Number: s.number,
		Length: func(metres int) string {
			if metres >= 1000 {
				return s.number(metres/1000) + " " + s.kilometres
			}
			return s.number(metres) + " " + s.metres
		},
		Map: func(pins int) string { return fmt.Sprintf("Karta med %d platser", pins) },
		Pin: func(p Pin, chosen bool) string {
			return fmt.Sprintf("%d %s %v %v", p.Number, p.Label, p.Approximate, chosen)
		},
	}
}

// page is a screen as in the design: the list, and the map beside it.
func page(look *theme.Look, m *Map, s speech, pins []Pin) fyne.CanvasObject {
	list := []fyne.CanvasObject{touch.NewLabel(look, theme.Heading, theme.Ink, s.heading)}
	for _, p := range pins {
		list = append(list, touch.NewNotice(look, theme.ToneFind, "location_on", s.number(p.Number)+" · "+p.Label, ""))
	}
	return theme.Inset(look, 48, 32, theme.Sides(look, 0.54, 46, theme.Column(look, 20, list...), m))
}

// newMap draws at once what is asked for by the test's own goroutine.
func newMap(t testing.TB, look *theme.Look, scene *cartography.Scene) *Map {
	t.Helper()
	m := NewMap(look, scene)
	m.later = func(func()) {}
	t.Cleanup(m.board.Finish)
	return m
}

func carried(t testing.TB) *cartography.Scene {
	t.Helper()
	scene, err := cartography.Carried()
	if err != nil {
		t.Fatal(err)
	}
	return scene
}

func TestPictures(t *testing.T) {
	scene := carried(t)
	for name, c := range map[string]struct {
		language string
		options  theme.Options
		scene    *cartography.Scene
		whole    bool // the map alone
		act      func(*Map)
	}{
		"sv-100":           {language: "sv"},
		"ar-100":           {language: "ar"},
		"ti-100":           {language: "ti"},
		"sv-200":           {language: "sv", options: theme.Options{TextSize: 2}},
		"ar-200":           {language: "ar", options: theme.Options{TextSize: 2}},
		"ti-200":           {language: "ti", options: theme.Options{TextSize: 2}},
		"sv-contrast":      {language: "sv", options: theme.Options{HighContrast: true}},
		"sv-streets":       {language: "sv", scene: withStreets(t, scene)},
		"ar-streets":       {language: "ar", scene: withStreets(t, scene), options: theme.Options{TextSize: 1.5}},
		"contrast-streets": {language: "sv", scene: withStreets(t, scene), options: theme.Options{HighContrast: true}},
		"county":           {language: "sv", whole: true, act: func(m *Map) { m.zoom(-5, m.middle()) }},
		"sweden":           {language: "sv", whole: true, act: func(m *Map) { m.zoom(-17, m.middle()) }},
		"keyboard":         {language: "sv", act: func(m *Map) { m.FocusGained() }},
	} {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t)
			s := languages[c.language]
			c.options.Screen = panel
			if s.rtl {
				c.options.Direction = typeset.RTL
			}
			look := theme.NewLook(c.options)
			if c.scene == nil {
				c.scene = scene
			}
			m := newMap(t, look, c.scene)
			m.SetWords(s.words())
			m.Set(offices(), &library)
			m.Choose(2)
			content := page(look, m, s, offices())
			if c.whole {
				content = m
			}
			window := test.NewTempWindow(t, touch.NewPage(look, content, func() {}))
			window.SetPadded(false)
			window.Resize(panel)
			if c.act != nil {
				c.act(m)
			}
			software.RenderCanvas(window.Canvas(), test.Theme()) // asks for the tiles
			m.board.Finish()
			m.redraw()
			compare(t, name, software.RenderCanvas(window.Canvas(), test.Theme()))
		})
	}
}

func compare(t *testing.T, name string, got image.Image) {
	t.Helper()
	if *full != "" {
		write(t, filepath.Join(*full, name+".png"), got)
	}
	small := image.NewRGBA(image.Rect(0, 0, got.Bounds().Dx()/2, got.Bounds().Dy()/2))
	draw.ApproxBiLinear.Scale(small, small.Bounds(), got, got.Bounds(), draw.Src, nil)
	golden := filepath.Join("testdata", "pictures", name+".png")
	if *update {
		write(t, golden, small)
		return
	}
	file, err := os.Open(golden)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := different(small, want); n > 40 { // single pixels differ with the processor's rounding
		write(t, filepath.Join(os.TempDir(), "pictures", "map-"+name+".png"), small)
		t.Errorf("%d pixels differ from %s", n, golden)
	}
}

func different(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	n := 0
	far := func(a, b uint8) bool { return max(a, b)-min(a, b) > 24 }
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			ca, cb := color.RGBAModel.Convert(a.At(x, y)).(color.RGBA), color.RGBAModel.Convert(b.At(x, y)).(color.RGBA)
			if far(ca.R, cb.R) || far(ca.G, cb.G) || far(ca.B, cb.B) {
				n++
			}
		}
	}
	return n
}

func write(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, img); err != nil {
		t.Fatal(err)
	}
}
