package transfer

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decoded gives the file as UTF-8 without a byte order mark, and a note when it
// was another encoding. What is not UTF-8 or UTF-16 is taken for Windows-1252,
// which has all of Latin-1's letters.
func decoded(raw []byte) ([]byte, *reason) {
	if rest, marked := bytes.CutPrefix(raw, []byte("\xef\xbb\xbf")); marked {
		raw = rest
	}
	if order, ok := utf16(raw); ok {
		return through(unicode.UTF16(order, unicode.UseBOM).NewDecoder(), raw), &noteUTF16
	}
	if utf8.Valid(raw) {
		return raw, nil
	}
	return through(charmap.Windows1252.NewDecoder(), raw), &noteLatin
}

func through(d *encoding.Decoder, raw []byte) []byte {
	text, err := d.Bytes(raw)
	if err != nil { // neither decoder has an error: they write U+FFFD, which is refused later
		return nil
	}
	return text
}

// utf16 tells whether this is UTF-16: by its mark, or since one half of the first
// characters' bytes is zero.
func utf16(raw []byte) (unicode.Endianness, bool) {
	if len(raw) < 4 {
		return unicode.BigEndian, false
	}
	switch {
	case raw[0] == 0xff && raw[1] == 0xfe:
		return unicode.LittleEndian, true
	case raw[0] == 0xfe && raw[1] == 0xff:
		return unicode.BigEndian, true
	case raw[0] != 0 && raw[1] == 0 && raw[2] != 0 && raw[3] == 0:
		return unicode.LittleEndian, true
	case raw[0] == 0 && raw[1] != 0 && raw[2] == 0 && raw[3] != 0:
		return unicode.BigEndian, true
	}
	return unicode.BigEndian, false
}
