package escl

import (
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"medborgarkiosk/kiosk"
)

const maxXML = 1 << 20 // bytes

// capabilities is ScannerCapabilities, of what the kiosk uses. Elements are
// matched without their namespaces: devices differ in them.
type capabilities struct {
	MakeAndModel string     `xml:"MakeAndModel"`
	Platen       *inputCaps `xml:"Platen>PlatenInputCaps"`
	Adf          *inputCaps `xml:"Adf>AdfSimplexInputCaps"`
}

type inputCaps struct {
	MaxWidth    int      `xml:"MaxWidth"`
	MaxHeight   int      `xml:"MaxHeight"`
	ColorModes  []string `xml:"SettingProfiles>SettingProfile>ColorModes>ColorMode"`
	Resolutions []int    `xml:"SettingProfiles>SettingProfile>SupportedResolutions>DiscreteResolutions>DiscreteResolution>XResolution"`
}

const (
	modeColour = "RGB24"
	modeGrey   = "Grayscale8"
)

func (s *Scanner) capabilities(ctx context.Context) (capabilities, error) {
	var c capabilities
	return c, s.getXML(ctx, "/ScannerCapabilities", &c)
}

func (c capabilities) offer() kiosk.ScannerOffer {
	caps := c.input(false)
	return kiosk.ScannerOffer{
		Name:   c.MakeAndModel,
		Colour: slices.Contains(caps.ColorModes, modeColour),
		Feeder: c.Adf != nil,
	}
}

// input gives the capabilities of the feeder or the glass, or of what there is.
func (c capabilities) input(feeder bool) inputCaps {
	switch {
	case feeder && c.Adf != nil, c.Platen == nil && c.Adf != nil:
		return *c.Adf
	case c.Platen != nil:
		return *c.Platen
	}
	return inputCaps{}
}

// settings is what a scan job asks for, in units of the protocol.
type settings struct {
	source        string
	mode          string
	dpi           int
	width, height int // 1/300 inch
}

// A4 in 1/300 inch.
const (
	a4Width  = 2480
	a4Height = 3508
)

// settings asks for A4 at dpi or what the scanner has that is nearest.
func (c capabilities) settings(req kiosk.ScanRequest, dpi int) settings {
	caps := c.input(req.Feeder)
	s := settings{source: "Platen", mode: modeGrey, dpi: dpi, width: a4Width, height: a4Height}
	if req.Feeder {
		s.source = "Feeder"
	}
	if req.Colour && slices.Contains(caps.ColorModes, modeColour) {
		s.mode = modeColour
	}
	if len(caps.Resolutions) > 0 {
		s.dpi = slices.MinFunc(caps.Resolutions, func(a, b int) int { return max(a-dpi, dpi-a) - max(b-dpi, dpi-b) })
	}
	if caps.MaxWidth > 0 {
		s.width = min(s.width, caps.MaxWidth)
	}
	if caps.MaxHeight > 0 {
		s.height = min(s.height, caps.MaxHeight)
	}
	return s
}

// xml writes ScanSettings; the order of elements is the schema's, and some
// devices insist on it.
func (s settings) xml() io.Reader {
	return strings.NewReader(fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?>
<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
<pwg:Version>2.0</pwg:Version>
<scan:Intent>Document</scan:Intent>
<pwg:ScanRegions><pwg:ScanRegion>
<pwg:Height>%d</pwg:Height>
<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
<pwg:Width>%d</pwg:Width>
<pwg:XOffset>0</pwg:XOffset>
<pwg:YOffset>0</pwg:YOffset>
</pwg:ScanRegion></pwg:ScanRegions>
<pwg:InputSource>%s</pwg:InputSource>
<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>
<scan:XResolution>%d</scan:XResolution>
<scan:YResolution>%d</scan:YResolution>
<scan:ColorMode>%s</scan:ColorMode>
</scan:ScanSettings>
`, s.height, s.width, s.source, s.dpi, s.dpi, s.mode))
}

func (s *Scanner) getXML(ctx context.Context, path string, into any) error {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	answer, err := s.do(ctx, http.MethodGet, s.root.String()+path, nil)
	if err != nil {
		return err
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: HTTP %s", path, answer.Status)
	}
	if err := xml.NewDecoder(io.LimitReader(answer.Body, maxXML)).Decode(into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func (s *Scanner) do(ctx context.Context, method, url string, body io.Reader) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, url, body)
	if err != nil {
		return nil, fmt.Errorf("eSCL: %w", err)
	}
	if body != nil {
		req.Header.Set("Content-Type", "text/xml")
	}
	answer, err := s.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("eSCL: %w", err)
	}
	return answer, nil
}
