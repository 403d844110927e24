package cartography_test

import (
	"image"
	"testing"
)

// TestALowFrameIsWhole once its tiles are painted: those around it, which are more,
// push none of its own out.
func TestALowFrameIsWhole(t *testing.T) {
	t.Parallel()
	for at := 24; at < 28; at++ { // where the edges of tiles are differs
		size := image.Pt(1824, 160)
		b, view, frame := board(t), county(), image.NewRGBA(image.Rectangle{Max: size})
		view.Size = size
		view = view.Moved(0, float64(at*13))
		b.Compose(frame, view, offices())
		b.Finish()
		if !b.Compose(frame, view, offices()) {
			t.Errorf("moved %d, a low map has holes", at*13)
		}
	}
}
