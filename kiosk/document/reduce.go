package document

import "image"

// reduce makes a JPEG's picture n times smaller each way by averaging, n being
// the most that leaves twice of width × height. Scaling well from there on
// costs a fraction of doing so from fifty megapixels.
func reduce(img image.Image, width, height int) image.Image {
	b := img.Bounds()
	n := min(b.Dx()/(2*max(1, width)), b.Dy()/(2*max(1, height)))
	if n < 2 {
		return img
	}
	small := image.Rect(0, 0, b.Dx()/n, b.Dy()/n)
	switch img := img.(type) {
	case *image.Gray:
		out := image.NewGray(small)
		average(out.Pix, img.Pix[img.PixOffset(b.Min.X, b.Min.Y):], small, img.Stride, n)
		return out
	case *image.YCbCr:
		out := image.NewYCbCr(small, image.YCbCrSubsampleRatio444)
		average(out.Y, img.Y[img.YOffset(b.Min.X, b.Min.Y):], small, img.YStride, n)
		for y := range small.Dy() {
			for x := range small.Dx() { // of colour, the middle is near enough
				from, to := img.COffset(b.Min.X+x*n+n/2, b.Min.Y+y*n+n/2), out.COffset(x, y)
				out.Cb[to], out.Cr[to] = img.Cb[from], img.Cr[from]
			}
		}
		return out
	}
	return img
}

// average fills a plane of small's size with the means of n × n values.
func average(out, in []byte, small image.Rectangle, stride, n int) {
	sums := make([]int, small.Dx())
	for y := range small.Dy() {
		clear(sums)
		for row := range n {
			line := in[(y*n+row)*stride:]
			for x := range sums {
				for _, v := range line[x*n : x*n+n] {
					sums[x] += int(v)
				}
			}
		}
		for x, sum := range sums {
			out[y*small.Dx()+x] = byte(sum / (n * n))
		}
	}
}
