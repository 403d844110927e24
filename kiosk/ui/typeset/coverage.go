package typeset

import (
	"reflect"
	"unsafe"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// mendCoverage works around a fault of go-text/typesetting v0.3.5: the filter
// that decides which rules a glyph may meet (harfbuzz/set_digest.go, addRange)
// forgets ranges once one of its three masks is full, so that rules are skipped,
// such as Noto's kerning of the Cyrillic "Те". Lists of glyphs are not affected,
// so every coverage given as ranges is written out as a list.
//
// The tables keep their coverage in unexported fields and offer no other way to
// change it: this file is the one place that reaches into them. When upstream
// is mended, remove it; TestLikePango tells whether that is so.
func mendCoverage(face *font.Face) {
	for i := range face.GSUB.Lookups {
		listRanges(reflect.ValueOf(&face.GSUB.Lookups[i].Subtables).Elem())
	}
	for i := range face.GPOS.Lookups {
		listRanges(reflect.ValueOf(&face.GPOS.Lookups[i].Subtables).Elem())
	}
}

var coverageType = reflect.TypeFor[tables.Coverage]()

// listRanges replaces all coverages below a settable value.
func listRanges(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		if v.IsNil() {
			return
		}
		if v.Type() == coverageType {
			if ranges, ok := v.Interface().(tables.Coverage2); ok {
				v.Set(reflect.ValueOf(asList(ranges)))
			}
			return
		}
		// What an interface holds cannot be changed in place.
		held := reflect.New(v.Elem().Type()).Elem()
		held.Set(v.Elem())
		listRanges(held)
		v.Set(held)
	case reflect.Slice:
		// Only slices of interfaces lead to coverages; the others are long and plain.
		if v.Type().Elem().Kind() == reflect.Interface {
			for i := range v.Len() {
				listRanges(v.Index(i))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Field(i)
			listRanges(reflect.NewAt(field.Type(), unsafe.Pointer(field.UnsafeAddr())).Elem())
		}
	}
}

func asList(ranges tables.Coverage2) tables.Coverage1 {
	var list tables.Coverage1
	for _, r := range ranges.Ranges {
		for glyph := int(r.StartGlyphID); glyph <= int(r.EndGlyphID); glyph++ {
			list.Glyphs = append(list.Glyphs, tables.GlyphID(glyph))
		}
	}
	return list
}
