package ipp

// rasterFormat says how pages are written as PWG raster (PWG 5102.4).
type rasterFormat struct {
	dpi      int
	grey     bool // sgray_8, else srgb_8
	twoSided bool
	back     string // pwg-raster-document-sheet-back
	pages    int
}

// A4 in points, as the header has it.
const (
	a4Width  = 595
	a4Height = 842
)

// size gives A4 in pixels.
func (f rasterFormat) size() (width, height int) {
	return int(float64(f.dpi)*210/25.4 + 0.5), int(float64(f.dpi)*297/25.4 + 0.5)
}

// rasterHeader is the page header of PWG 5102.4, table 1: 1796 bytes,
// big-endian. Fields that PWG reserves stay zero.
type rasterHeader struct {
	PwgRaster        [64]byte
	MediaColor       [64]byte
	MediaType        [64]byte
	PrintContentOpt  [64]byte
	_                [12]byte
	CutMedia         uint32
	Duplex           uint32
	HWResolution     [2]uint32
	_                [16]byte
	InsertSheet      uint32
	Jog              uint32
	LeadingEdge      uint32
	_                [12]byte
	MediaPosition    uint32
	MediaWeight      uint32
	_                [8]byte
	NumCopies        uint32
	Orientation      uint32
	_                [4]byte
	PageSize         [2]uint32
	_                [8]byte
	Tumble           uint32
	Width, Height    uint32
	_                [4]byte
	BitsPerColor     uint32
	BitsPerPixel     uint32
	BytesPerLine     uint32
	ColorOrder       uint32
	ColorSpace       uint32
	_                [16]byte
	NumColors        uint32
	_                [28]byte
	TotalPageCount   uint32
	CrossFeed, Feed  int32 // transforms: 1 or -1
	ImageBox         [4]uint32
	AlternatePrimary uint32
	PrintQuality     uint32
	_                [20]byte
	VendorIdentifier uint32
	VendorLength     uint32
	VendorData       [1088]byte
	_                [64]byte
	RenderingIntent  [64]byte
	PageSizeName     [64]byte
}

const (
	colorSpaceSRGB  = 19
	colorSpaceSGray = 18
)

func (f rasterFormat) bytesPerPixel() int {
	if f.grey {
		return 1
	}
	return 3
}

func (f rasterFormat) header(back bool) rasterHeader {
	width, height := f.size()
	h := rasterHeader{
		HWResolution: [2]uint32{uint32(f.dpi), uint32(f.dpi)},
		NumCopies:    1, // the job says how many
		PageSize:     [2]uint32{a4Width, a4Height},
		Width:        uint32(width), Height: uint32(height),
		BitsPerColor: 8, BitsPerPixel: uint32(8 * f.bytesPerPixel()),
		BytesPerLine: uint32(width * f.bytesPerPixel()),
		ColorSpace:   colorSpaceSRGB, NumColors: uint32(f.bytesPerPixel()),
		TotalPageCount: uint32(f.pages),
		CrossFeed:      1, Feed: 1,
	}
	if f.grey {
		h.ColorSpace = colorSpaceSGray
	}
	if f.twoSided {
		h.Duplex = 1
	}
	if back {
		h.CrossFeed, h.Feed = f.backTransform()
	}
	copy(h.PwgRaster[:], "PwgRaster")
	copy(h.PageSizeName[:], a4)
	return h
}

// backTransform says how the back of a sheet turned on its long edge is laid
// out (PWG 5102.4, table 3).
func (f rasterFormat) backTransform() (crossFeed, feed int32) {
	switch f.back {
	case "flipped":
		return 1, -1
	case "rotated":
		return -1, -1
	}
	return 1, 1
}
