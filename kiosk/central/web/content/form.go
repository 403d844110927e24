package content

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"medborgarkiosk/kiosk/central/web/frame"
)

// read takes what the form says into the body. What stands as it did is not
// touched, so that a record which is only looked at does not change.
func read(v *frame.Visit, b body, all []field, beside string) {
	for _, f := range all {
		was := f.shown(b, beside)
		typed := shown{clean(v.FormValue(f.path)), clean(v.FormValue(f.path + "." + beside))}
		switch f.form {
		case listForm:
			typed.Value = v.FormValue(f.path)
			if list := listed(typed.Value, "\n"); !slices.Equal(list, lines(b.at(f.path))) {
				b.set(f.path, orNil(list))
			}
		case wordsForm:
			setWords(b, f.path, "sv", was.Value, typed.Value)
			setWords(b, f.path, beside, was.Beside, typed.Beside)
		case soughtForm:
			setSought(b, f.path+".sv", typed.Value)
			setSought(b, f.path+"."+beside, typed.Beside)
		case numberForm:
			if typed.Value != was.Value {
				b.set(f.path, number(typed.Value))
			}
		case checkForm:
			if typed.Value != was.Value {
				b.set(f.path, typed.Value == "1")
			}
		default:
			if typed.Value == was.Value {
				continue
			}
			if typed.Value == "" {
				b.set(f.path, nil)
			} else {
				b.set(f.path, typed.Value)
			}
		}
	}
}

// shown is what stands in a field's boxes.
type shown struct{ Value, Beside string }

// shown gives what stands in the field; Beside is the text in the other language.
func (f field) shown(b body, beside string) shown {
	switch f.form {
	case listForm:
		return shown{Value: strings.Join(lines(b.at(f.path)), "\n")}
	case wordsForm:
		return shown{text(b.at(f.path + ".sv")), text(b.at(f.path + "." + beside))}
	case soughtForm:
		return shown{
			strings.Join(lines(b.at(f.path+".sv")), ", "), strings.Join(lines(b.at(f.path+"."+beside)), ", "),
		}
	}
	return shown{Value: text(b.at(f.path))}
}

func setWords(b body, path, language, was, typed string) {
	switch typed {
	case was:
	case "":
		b.set(path+"."+language, nil)
	default:
		b.set(path+"."+language, typed)
	}
}

func setSought(b body, path, typed string) {
	if list := listed(typed, ","); !slices.Equal(list, lines(b.at(path))) {
		b.set(path, orNil(list))
	}
}

// listed divides what was typed.
func listed(typed, at string) (all []string) {
	for one := range strings.SplitSeq(typed, at) {
		if one = clean(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}

// number is what was typed as a body has it: a number, or else the text, so that the
// form shows it again.
func number(typed string) any {
	if n, err := strconv.Atoi(typed); err == nil {
		return float64(n)
	}
	return typed
}

// orNil is the list as a body has it.
func orNil(list []string) any {
	if len(list) == 0 {
		return nil
	}
	all := make([]any, len(list))
	for i, one := range list {
		all[i] = one
	}
	return all
}

// clean is a text as it is kept: composed, with single spaces.
func clean(s string) string { return strings.Join(strings.Fields(norm.NFC.String(s)), " ") }
