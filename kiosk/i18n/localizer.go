package i18n

import (
	"fmt"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"medborgarkiosk/locales"
)

// First strong isolate and pop directional isolate (UAX 9, 2.4).
const (
	isolate    = "\u2068"
	endIsolate = "\u2069"
)

// Localizer says Texts in one language. It is safe for concurrent use.
type Localizer struct {
	Language
	localizer *i18n.Localizer
	printer   *message.Printer
}

var (
	mu     sync.Mutex
	loaded = map[string]*Localizer{}
)

// For gives the localizer of a language, loaded on first use: a kiosk that is
// never switched to Tigrinya never parses Tigrinya.
func For(tag string) *Localizer {
	mu.Lock()
	defer mu.Unlock()
	if l, ok := loaded[tag]; ok {
		return l
	}
	lang, _ := Find(tag)
	parsed := language.MustParse(lang.Tag)
	bundle := i18n.NewBundle(parsed)
	bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
	if _, err := bundle.LoadMessageFileFS(locales.Files, "active."+lang.Tag+".toml"); err != nil {
		panic(fmt.Sprintf("embedded locales: %v", err))
	}
	l := &Localizer{
		Language:  lang,
		localizer: i18n.NewLocalizer(bundle, lang.Tag),
		printer:   message.NewPrinter(parsed),
	}
	loaded[tag] = l
	return l
}

// Text gives the words. A message missing in the language falls back to its
// Swedish literal, so that a patron never sees an id; a test keeps it from
// happening.
func (l *Localizer) Text(t Text) string {
	text := l.text(t)
	if t.capital {
		return capital(text)
	}
	return text
}

func (l *Localizer) text(t Text) string {
	if t.content != nil {
		return t.content.In(l.Tag)
	}
	if t.value != nil {
		return strings.TrimSuffix(strings.TrimPrefix(l.value(t.value), isolate), endIsolate)
	}
	if t.message == nil {
		return t.verbatim
	}
	config := &i18n.LocalizeConfig{DefaultMessage: t.message, TemplateData: l.data(t)}
	if t.counted {
		config.PluralCount = t.count
	}
	text, err := l.localizer.Localize(config)
	if err != nil && text == "" {
		return t.message.Other
	}
	return text
}

// Number writes a whole number with the language's digits and grouping.
func (l *Localizer) Number(n int) string {
	return l.printer.Sprint(number.Decimal(n))
}

// Money writes an amount in kronor, with öre only where there are any.
func (l *Localizer) Money(k Kronor) string {
	decimals := number.Scale(0)
	if k%100 != 0 {
		decimals = number.Scale(2)
	}
	amount := l.printer.Sprint(number.Decimal(float64(k)/100, decimals))
	text, err := l.localizer.Localize(&i18n.LocalizeConfig{
		DefaultMessage: msgKronor,
		TemplateData:   map[string]any{"Amount": amount},
	})
	if err != nil && text == "" {
		return amount + " kr"
	}
	return text
}

var msgKronor = &i18n.Message{
	ID:          "format.kronor",
	Description: "An amount of Swedish kronor. Amount is already written in the language's digits.",
	Other:       "{{.Amount}} kr",
}

func (l *Localizer) data(t Text) map[string]any {
	data := make(map[string]any, len(t.args)+1)
	if t.counted {
		data["Count"] = l.Number(t.count)
	}
	for name, value := range t.args {
		data[name] = l.value(value)
	}
	return data
}

// Isolated has words run in the language's own direction, whatever they stand among
// (UAX 9, 2.4).
func (l *Localizer) Isolated(words string) string {
	if l.Direction == RightToLeft {
		return "\u2067" + words + endIsolate
	}
	return "\u2066" + words + endIsolate
}

func (l *Localizer) value(v any) string {
	switch v := v.(type) {
	case Text:
		switch {
		case v.content != nil: // it is in the language, whatever its first word is in
			return l.Isolated(l.Text(v))
		case v.message == nil:
			return isolate + l.Text(v) + endIsolate
		}
		return l.Text(v)
	case int:
		return l.Number(v)
	case Tenths:
		return l.printer.Sprint(number.Decimal(float64(v)/10, number.Scale(1)))
	case Kronor:
		return isolate + l.Money(v) + endIsolate
	case string:
		return isolate + v + endIsolate
	case Date:
		return isolate + l.Date(v.Time) + endIsolate
	case ShortDate:
		return isolate + l.ShortDate(v.Time) + endIsolate
	case Month:
		return isolate + l.Month(v.Time) + endIsolate
	case Weekday:
		return isolate + l.Weekday(v.Time) + endIsolate
	case Clock:
		return isolate + l.Clock(v.Time) + endIsolate
	default:
		return isolate + strings.TrimSpace(fmt.Sprint(v)) + endIsolate
	}
}
