package i18n

import "github.com/nicksnyder/go-i18n/v2/i18n"

// Text is something to say, in no language yet. The zero Text says nothing.
type Text struct {
	message  *i18n.Message
	args     Args
	count    int
	counted  bool
	verbatim string
	content  Content
	value    any
	capital  bool
}

// Args are what a message's {{.Name}} stand for: a Text, string, int, Tenths,
// Kronor, Date, ShortDate, Month, Weekday or Clock.
type Args map[string]any

// Content is something with words of its own in every language, outside the
// messages: a topic, a code.
type Content interface {
	// In gives the words in a language (BCP 47).
	In(language string) string
}

// Kronor is an amount of Swedish money in öre.
type Kronor int

// Tenths is a number with one decimal: 28 is written "2,8".
type Tenths int

// T says a message.
func T(m *i18n.Message) Text { return Text{message: m} }

// Count says a message in the plural form for n, which it can insert as {{.Count}}.
func Count(m *i18n.Message, n int) Text {
	return Text{message: m, count: n, counted: true}
}

// Verbatim is a name that is the same in every language: a library, a file.
func Verbatim(s string) Text { return Text{verbatim: s} }

// Of says a content in the screen's language.
func Of(c Content) Text { return Text{content: c} }

// Value says an argument alone: a Date, a Clock, a number.
func Value(v any) Text { return Text{value: v} }

// Capital gives the text with a capital first letter.
func (t Text) Capital() Text {
	t.capital = true
	return t
}

// With gives the text with arguments.
func (t Text) With(args Args) Text {
	t.args = args
	return t
}

// IsZero tells whether there is nothing to say.
func (t Text) IsZero() bool {
	return t.message == nil && t.verbatim == "" && t.content == nil && t.value == nil
}

// ID is the message's id, "" for a verbatim text; tests name texts by it.
func (t Text) ID() string {
	if t.message == nil {
		return ""
	}
	return t.message.ID
}
