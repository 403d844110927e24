package cartography

// clipRing cuts a closed ring to a box (Sutherland and Hodgman, 1974). Parts that
// leave it may be joined along its edges, which no fill shows. The result lives in
// one of the two buffers; they may grow.
func clipRing(ring []Point, b box, buffers *[2][]Point) []Point {
	in := ring
	for side := range 4 {
		out := buffers[side%2][:0]
		for i, p := range in {
			last := in[(i+len(in)-1)%len(in)]
			wasIn, isIn := inside(last, b, side), inside(p, b, side)
			if wasIn != isIn {
				out = append(out, crossing(last, p, b, side))
			}
			if isIn {
				out = append(out, p)
			}
		}
		buffers[side%2] = out
		if in = out; len(in) == 0 {
			return nil
		}
	}
	return in
}

func inside(p Point, b box, side int) bool {
	switch side {
	case 0:
		return p.X >= b.minX
	case 1:
		return p.X <= b.maxX
	case 2:
		return p.Y >= b.minY
	}
	return p.Y <= b.maxY
}

func crossing(p, q Point, b box, side int) Point {
	switch side {
	case 0:
		return Point{b.minX, p.Y + (q.Y-p.Y)*(b.minX-p.X)/(q.X-p.X)}
	case 1:
		return Point{b.maxX, p.Y + (q.Y-p.Y)*(b.maxX-p.X)/(q.X-p.X)}
	case 2:
		return Point{p.X + (q.X-p.X)*(b.minY-p.Y)/(q.Y-p.Y), b.minY}
	}
	return Point{p.X + (q.X-p.X)*(b.maxY-p.Y)/(q.Y-p.Y), b.maxY}
}

// clipSegment cuts a segment to a box (Liang and Barsky, 1984).
func clipSegment(p, q Point, b box) (Point, Point, bool) {
	dx, dy := q.X-p.X, q.Y-p.Y
	from, to := 0.0, 1.0
	for _, edge := range [4][2]float64{
		{-dx, p.X - b.minX},
		{dx, b.maxX - p.X},
		{-dy, p.Y - b.minY},
		{dy, b.maxY - p.Y},
	} {
		step, room := edge[0], edge[1]
		switch {
		case step == 0 && room < 0:
			return p, q, false
		case step < 0:
			from = max(from, room/step)
		case step > 0:
			to = min(to, room/step)
		}
	}
	if from > to {
		return p, q, false
	}
	return Point{p.X + from*dx, p.Y + from*dy}, Point{p.X + to*dx, p.Y + to*dy}, true
}
