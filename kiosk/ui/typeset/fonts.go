package typeset

import (
	"bytes"
	"fmt"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"

	"medborgarkiosk/assets"
)

// fontFile names the embedded family that serves a script and its two weights.
type fontFile struct{ script, regular, bold string }

// fontChain is asked in order; the first family serves every script that is not
// listed. Syriac's heavy cut is called Black.
var fontChain = []fontFile{
	{"Latn", "NotoSans-Regular", "NotoSans-Bold"},
	{"Arab", "NotoSansArabic-Regular", "NotoSansArabic-Bold"},
	{"Ethi", "NotoSansEthiopic-Regular", "NotoSansEthiopic-Bold"},
	{"Hebr", "NotoSansHebrew-Regular", "NotoSansHebrew-Bold"},
	{"Thai", "NotoSansThai-Regular", "NotoSansThai-Bold"},
	{"Syrc", "NotoSansSyriac-Regular", "NotoSansSyriac-Black"},
}

// faces loads each family on first use: most visits need one or two, and each
// costs memory and a few milliseconds. It is not safe for concurrent use.
type faces struct{ loaded map[string]*font.Face }

// forRune chooses the face for a rune within text of a script. The base family
// goes first so that digits and brackets look alike in every language; what it
// lacks is sought in the script's own family and then in all others.
func (f *faces) forRune(r rune, script language.Script, bold bool, previous *font.Face) *font.Face {
	if previous != nil && staysWithPrevious(r) {
		if _, ok := previous.NominalGlyph(r); ok || isFormat(r) {
			return previous
		}
	}
	base := f.load(fontChain[0], bold)
	if covers(base, r) {
		return base
	}
	for _, file := range fontChain[1:] {
		if file.script == script.String() {
			if face := f.load(file, bold); covers(face, r) {
				return face
			}
		}
	}
	for _, file := range fontChain[1:] {
		if face := f.load(file, bold); covers(face, r) {
			return face
		}
	}
	return base
}

// staysWithPrevious tells which runes take the face of the text before them, so
// that a mark or a joiner is never parted from its letter.
func staysWithPrevious(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.M, r) || isFormat(r)
}

func covers(face *font.Face, r rune) bool {
	_, ok := face.NominalGlyph(r)
	return ok
}

func (f *faces) load(file fontFile, bold bool) *font.Face {
	name := file.regular
	if bold {
		name = file.bold
	}
	if face, ok := f.loaded[name]; ok {
		return face
	}
	data, err := assets.Fonts.ReadFile("fonts/" + name + ".ttf")
	if err == nil {
		var face *font.Face
		if face, err = font.ParseTTF(bytes.NewReader(data)); err == nil {
			mendCoverage(face)
			f.loaded[name] = face
			return face
		}
	}
	// The fonts are compiled in and tested: only a broken build gets here.
	panic(fmt.Sprintf("typeset: embedded font %s: %v", name, err))
}

// scripts resolves the script of every rune: common and inherited runes take
// that of the text before them, leading ones that of the text after.
func scripts(text []rune) []language.Script {
	out := make([]language.Script, len(text))
	current := language.Latin
	for _, r := range text {
		if s := language.LookupScript(r); isRealScript(s) {
			current = s
			break
		}
	}
	for i, r := range text {
		if s := language.LookupScript(r); isRealScript(s) {
			current = s
		}
		out[i] = current
	}
	return out
}

func isRealScript(s language.Script) bool {
	return s != language.Common && s != language.Inherited && s != language.Unknown
}
