package cartography_test

import (
	"image"
	"image/color"
	"testing"

	"medborgarkiosk/kiosk/cartography"
)

// blocks stands for words: grey rectangles of their size.
type blocks struct{}

func (blocks) Words(text string, size float64, _ bool, ink, _ color.NRGBA) *image.RGBA {
	half := image.Pt(int(size*float64(len(text))/4)+1, int(size/2)+1)
	picture := image.NewRGBA(image.Rectangle{Min: half.Mul(-1), Max: half})
	for i := 3; i < len(picture.Pix); i += 4 {
		picture.Pix[i] = 0xff
	}
	return picture
}

var (
	screen  = image.Pt(1920, 1080)
	library = cartography.Place{Lat: 59.1681, Lon: 18.1375}
)

func offices() cartography.Marks {
	return cartography.Marks{
		Pins: []cartography.Pin{
			{Text: "1", At: cartography.Place{Lat: 59.1693, Lon: 18.1402}},
			{Text: "2", At: cartography.Place{Lat: 59.1716, Lon: 18.1292}, Chosen: true},
			{Text: "3", At: cartography.Place{Lat: 59.1467, Lon: 18.1266}, Approximate: true},
			{Text: "4", At: cartography.Place{Lat: 59.1205, Lon: 18.0840}},
		},
		Here: &cartography.Here{At: library, Text: "Du är här"},
	}
}

func board(t testing.TB) *cartography.Board {
	t.Helper()
	scene, err := cartography.Carried()
	if err != nil {
		t.Fatal(err)
	}
	b := cartography.NewBoard(scene, cartography.Style{Palette: cartography.Normal, Scale: 1, Text: 1}, blocks{}, func() {})
	t.Cleanup(b.Finish)
	return b
}

func county() cartography.View {
	return cartography.View{Centre: cartography.Project(library), Level: 20, Size: screen}
}

// One frame of a drag over ready tiles.
func BenchmarkDrag(b *testing.B) {
	board, view, frame := board(b), county(), image.NewRGBA(image.Rectangle{Max: screen})
	board.Compose(frame, view, offices())
	board.Finish()
	step := 3.0
	for i := 0; b.Loop(); i++ {
		if i%64 == 0 {
			step = -step
		}
		view = view.Moved(step, step/2)
		board.Compose(frame, view, offices())
	}
}

// One frame of a drag on and on, into tiles that are painted meanwhile.
func BenchmarkDragAway(b *testing.B) {
	board, view, frame := board(b), county(), image.NewRGBA(image.Rectangle{Max: screen})
	board.Compose(frame, view, offices())
	board.Finish()
	for i := 0; b.Loop(); i++ {
		if i%400 == 399 {
			view = county()
		}
		view = view.Moved(9, 5)
		board.Compose(frame, view, offices())
	}
}

// The first frame after a zoom: all of it stretched, while its tiles are painted.
func BenchmarkAfterZoom(b *testing.B) {
	board, view, frame := board(b), county(), image.NewRGBA(image.Rectangle{Max: screen})
	for b.Loop() {
		b.StopTimer()
		board.Forget()
		board.Compose(frame, view, offices())
		board.Finish()
		b.StartTimer()
		board.Compose(frame, view.Zoomed(view.Level+2, screen.Div(2)), offices())
		b.StopTimer()
		board.Finish()
		b.StartTimer()
	}
}

// All tiles of a screen, from nothing.
func BenchmarkTiles(b *testing.B) {
	board, view, frame := board(b), county(), image.NewRGBA(image.Rectangle{Max: screen})
	for b.Loop() {
		board.Forget()
		board.Compose(frame, view, offices())
		board.Finish()
	}
}
