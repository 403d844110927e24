package devicesim

import (
	"time"

	"github.com/OpenPrinting/goipp"
)

func texts(name string, tag goipp.Tag, values ...string) goipp.Attribute {
	a := goipp.Attribute{Name: name}
	for _, v := range values {
		a.Values.Add(tag, goipp.String(v))
	}
	return a
}

func integers(name string, tag goipp.Tag, values ...int) goipp.Attribute {
	a := goipp.Attribute{Name: name}
	for _, v := range values {
		a.Values.Add(tag, goipp.Integer(v))
	}
	return a
}

func span(name string, lower, upper int) goipp.Attribute {
	return goipp.MakeAttr(name, goipp.TagRange, goipp.Range{Lower: lower, Upper: upper})
}

// attributes describe the printer (RFC 8011 5.4, PWG 5100.14), under the lock.
func (p *Printer) attributes() goipp.Attributes {
	const a4, a5 = "iso_a4_210x297mm", "iso_a5_148x210mm"
	formats := []string{"image/pwg-raster", "application/pdf"}
	if p.config.NoPDF {
		formats = formats[:1]
	}
	sides, modes, rasters := []string{"one-sided"}, []string{"monochrome"}, []string{"sgray_8"}
	if !p.config.Plain {
		sides = append(sides, "two-sided-long-edge", "two-sided-short-edge")
		modes = append(modes, "color", "auto")
		rasters = append(rasters, "srgb_8")
	}
	state := 3 // idle
	switch {
	case p.stopped():
		state = 5
	case p.current() != nil:
		state = 4
	}
	reasons := p.reasons
	if len(reasons) == 0 {
		reasons = []string{"none"}
	}
	return goipp.Attributes{
		texts("printer-uri-supported", goipp.TagURI, p.URI()),
		texts("uri-security-supported", goipp.TagKeyword, "none"),
		texts("uri-authentication-supported", goipp.TagKeyword, "requesting-user-name"),
		texts("printer-name", goipp.TagName, "Virtual"),
		texts("printer-info", goipp.TagText, "Virtual printer"),
		texts("printer-make-and-model", goipp.TagText, "Virtual IPP Everywhere printer"),
		texts("printer-location", goipp.TagText, ""),
		integers("printer-state", goipp.TagEnum, state),
		texts("printer-state-reasons", goipp.TagKeyword, reasons...),
		goipp.MakeAttr("printer-is-accepting-jobs", goipp.TagBoolean, goipp.Boolean(true)),
		integers("printer-up-time", goipp.TagInteger, 1+int(time.Since(p.began).Seconds())),
		integers("queued-job-count", goipp.TagInteger, len(p.jobs)),
		texts("ipp-versions-supported", goipp.TagKeyword, "1.1", "2.0"),
		texts("ipp-features-supported", goipp.TagKeyword, "ipp-everywhere"),
		integers("operations-supported", goipp.TagEnum, int(goipp.OpPrintJob), int(goipp.OpValidateJob), int(goipp.OpCreateJob),
			int(goipp.OpSendDocument), int(goipp.OpCancelJob), int(goipp.OpGetJobAttributes), int(goipp.OpGetJobs), int(goipp.OpGetPrinterAttributes)),
		texts("charset-configured", goipp.TagCharset, "utf-8"),
		texts("charset-supported", goipp.TagCharset, "utf-8"),
		texts("natural-language-configured", goipp.TagLanguage, "en"),
		texts("generated-natural-language-supported", goipp.TagLanguage, "en"),
		texts("compression-supported", goipp.TagKeyword, "none"),
		texts("pdl-override-supported", goipp.TagKeyword, "attempted"),
		texts("document-format-supported", goipp.TagMimeType, formats...),
		texts("document-format-default", goipp.TagMimeType, formats[0]),
		goipp.MakeAttr("color-supported", goipp.TagBoolean, goipp.Boolean(!p.config.Plain)),
		texts("print-color-mode-supported", goipp.TagKeyword, modes...),
		texts("print-color-mode-default", goipp.TagKeyword, "monochrome"),
		texts("sides-supported", goipp.TagKeyword, sides...),
		texts("sides-default", goipp.TagKeyword, "one-sided"),
		span("copies-supported", 1, 99),
		integers("copies-default", goipp.TagInteger, 1),
		texts("media-supported", goipp.TagKeyword, a4, a5),
		texts("media-default", goipp.TagKeyword, a4),
		texts("media-ready", goipp.TagKeyword, a4),
		texts("print-scaling-supported", goipp.TagKeyword, "auto", "fit", "none"),
		texts("multiple-document-handling-supported", goipp.TagKeyword, "separate-documents-collated-copies", "separate-documents-uncollated-copies"),
		texts("pwg-raster-document-type-supported", goipp.TagKeyword, rasters...),
		texts("pwg-raster-document-sheet-back", goipp.TagKeyword, "rotated"),
		goipp.MakeAttr("pwg-raster-document-resolution-supported", goipp.TagResolution, goipp.Resolution{Xres: 300, Yres: 300, Units: goipp.UnitsDpi}),
		goipp.MakeAttr("printer-resolution-supported", goipp.TagResolution, goipp.Resolution{Xres: 300, Yres: 300, Units: goipp.UnitsDpi}),
		goipp.MakeAttr("printer-resolution-default", goipp.TagResolution, goipp.Resolution{Xres: 300, Yres: 300, Units: goipp.UnitsDpi}),
	}
}
