package sane

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
)

// options are the device's, as scanimage --all-options lists them:
//
//	--mode Gray|Color [Gray]
//	--resolution 75|150|300dpi [75]
//	-x 0..215.9mm (in steps of 0.1) [215.9]
type options struct {
	modes       []string
	sources     []string
	resolutions []int // either a list
	least, most int   // or a range
	width       float64
	height      float64 // mm, 0 when there is no such option
}

// A4 in millimetres.
const (
	a4Width  = 210.0
	a4Height = 297.0
)

var optionLine = regexp.MustCompile(`^\s+(-x|-y|--mode|--source|--resolution)[ =](.*?)(?:dpi|mm)?(?: \(in .*\))? \[`)

func parseOptions(out []string) *options {
	o := &options{}
	for _, line := range out {
		m := optionLine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		switch name, value := m[1], m[2]; name {
		case "--mode":
			o.modes = strings.Split(value, "|")
		case "--source":
			o.sources = strings.Split(value, "|")
		case "--resolution":
			o.parseResolution(value)
		case "-x":
			o.width = upper(value)
		case "-y":
			o.height = upper(value)
		}
	}
	return o
}

func (o *options) parseResolution(value string) {
	if least, most, isRange := strings.Cut(value, ".."); isRange {
		a, errA := strconv.ParseFloat(least, 64)
		b, errB := strconv.ParseFloat(most, 64)
		if errA == nil && errB == nil {
			o.least, o.most = int(a), int(b)
		}
		return
	}
	for _, one := range strings.Split(value, "|") {
		if dpi, err := strconv.ParseFloat(one, 64); err == nil {
			o.resolutions = append(o.resolutions, int(dpi))
		}
	}
}

func upper(value string) float64 {
	_, most, _ := strings.Cut(value, "..")
	mm, err := strconv.ParseFloat(most, 64)
	if err != nil {
		return 0
	}
	return mm
}

// nearest gives the resolution nearest to dpi, dpi itself where nothing is known.
func (o *options) nearest(dpi int) int {
	switch {
	case len(o.resolutions) > 0:
		return slices.MinFunc(o.resolutions, func(a, b int) int { return max(a-dpi, dpi-a) - max(b-dpi, dpi-b) })
	case o.most > 0:
		return min(max(dpi, o.least), o.most)
	}
	return dpi
}

func (o *options) colour() string { return find(o.modes, "color", "colour") }
func (o *options) grey() string   { return find(o.modes, "gray", "grey") }
func (o *options) feeder() string { return find(o.sources, "adf", "feeder") }
func (o *options) glass() string  { return find(o.sources, "flatbed", "platen", "glass", "normal") }

// find gives the first value that holds one of the words; two-sided feeding is
// not asked for.
func find(values []string, words ...string) string {
	for _, v := range values {
		lower := strings.ToLower(v)
		if !strings.Contains(lower, "duplex") && slices.ContainsFunc(words, func(w string) bool { return strings.Contains(lower, w) }) {
			return v
		}
	}
	return ""
}

// arguments asks for A4, or what the device has of it.
func (o *options) arguments(req kiosk.ScanRequest, dpi int) []string {
	args := []string{"--resolution=" + strconv.Itoa(dpi)}
	mode, source := o.grey(), o.glass()
	if req.Colour && o.colour() != "" {
		mode = o.colour()
	}
	if req.Feeder {
		source = o.feeder()
	}
	if mode != "" {
		args = append(args, "--mode="+mode)
	}
	if source != "" {
		args = append(args, "--source="+source)
	}
	if o.width > 0 {
		args = append(args, "-x", millimetres(min(o.width, a4Width)))
	}
	if o.height > 0 {
		args = append(args, "-y", millimetres(min(o.height, a4Height)))
	}
	return args
}

func millimetres(mm float64) string { return strconv.FormatFloat(mm, 'f', -1, 64) }
