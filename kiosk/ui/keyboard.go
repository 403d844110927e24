package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/ui/keys"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// keyboard is the keys on the screen: those of the patron's language, one touch
// from those of Swedish and the digits. Its letters do not grow.
type keyboard struct {
	w        *Window
	object   *fyne.Container
	type_    func(text string)
	value    func() string
	layouts  []keys.Layout
	at       int // the layout that shows
	language string
	rows     []*fyne.Container
	letters  [][]*touch.Key
	shown    [][]string
	other    *touch.Key
	space    *touch.Key
}

func newKeyboard(w *Window, type_ func(string), value func() string) *keyboard {
	k := &keyboard{w: w, type_: type_, value: value, object: theme.Column(w.look, 12)}
	look := keyLook(w)
	k.other = touch.NewKey(look, func() {
		k.at = (k.at + 1) % len(k.layouts)
		k.draw(k.language, k.value())
		w.root.Refresh()
	})
	k.space = touch.NewKey(look, func() { k.press(" ") })
	k.object.Add(theme.Row(look, 12, theme.Wide(look, 200, k.other), theme.Grow(k.space)))
	return k
}

// restart shows the keys of the language.
func (k *keyboard) restart(language string) {
	k.language, k.layouts, k.at = language, keys.For(language), 0
}

func (k *keyboard) press(key string) {
	k.type_(keys.Type(k.value(), key))
}

// draw shows the keys; where letters have forms, those of the last one stand above.
func (k *keyboard) draw(language, value string) {
	if language != k.language {
		k.restart(language)
	}
	layout := k.layouts[k.at]
	rows := layout.Rows
	if layout.Forms {
		rows = append([][]string{keys.Forms(value)}, rows...)
	}
	for len(k.rows) < len(rows) {
		row := theme.Grid(k.w.look, keys.Widest, 12)
		last := k.object.Objects[len(k.object.Objects)-1]
		k.object.Objects[len(k.object.Objects)-1] = row
		k.object.Add(last)
		k.rows, k.letters, k.shown = append(k.rows, row), append(k.letters, nil), append(k.shown, nil)
	}
	for i, row := range k.rows {
		show(row, i < len(rows))
		if i < len(rows) {
			k.drawRow(i, rows[i], layout.LeftToRight)
		}
	}
	next := k.layouts[(k.at+1)%len(k.layouts)]
	k.other.Set("", next.Name)
	k.other.Name = next.Name
	k.space.Set("", k.w.say(i18n.T(msgSpace)))
}

func (k *keyboard) drawRow(i int, row []string, leftToRight bool) {
	theme.KeepLeftToRight(k.rows[i], leftToRight)
	for j := len(k.letters[i]); j < len(row); j++ {
		key := touch.NewKey(keyLook(k.w), func() { k.press(k.shown[i][j]) })
		k.letters[i] = append(k.letters[i], key)
		k.rows[i].Add(key)
	}
	k.shown[i] = row
	theme.SetColumns(k.rows[i], len(row))
	for j, key := range k.letters[i] {
		show(key, j < len(row))
		if j < len(row) {
			key.Set("", row[j])
		}
	}
}

// keyLook keeps the keys' size, so that all of a script fit: a capital of 34 px is
// 6.7 mm high, more than large text must be (EN 301 549 5.1.4).
func keyLook(w *Window) *theme.Look { return w.look.Capped(1) }
