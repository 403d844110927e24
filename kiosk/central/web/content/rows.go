package content

import (
	"crypto/rand"
	"fmt"
	"slices"
	"strings"

	"medborgarkiosk/kiosk/pack"
)

// rowParts are the lists of a topic's rows; those of rules have ids.
var rowParts = []struct {
	path, label string
	rules       bool
}{{"yourself", "yourself", false}, {"may", "may", true}, {"may_not", "may_not", true}}

// fieldsOf gives the fields of a record: those of its kind, and for a topic those of
// its rows.
func fieldsOf(kind pack.Kind, b body) []field {
	all := slices.Clone(fields[kind])
	if kind != pack.TopicKind {
		return all
	}
	for _, part := range rowParts {
		rows, _ := b.at(part.path).([]any)
		for i := range rows {
			at := fmt.Sprintf("%s.%d.", part.path, i)
			all = append(all, field{path: at + "text", label: part.label, hint: "row", form: wordsForm})
			if !part.rules {
				all = append(all, field{path: at + "web", label: "web", form: webForm}, field{path: at + "phone", label: "phone", form: lineForm})
			}
		}
	}
	return all
}

// withNewRows adds an empty row to each list of a topic, to be filled in.
func (b body) withNewRows(kind pack.Kind) {
	if kind != pack.TopicKind {
		return
	}
	for _, part := range rowParts {
		rows, _ := b.at(part.path).([]any)
		b.set(part.path, append(slices.Clone(rows), map[string]any{}))
	}
}

// withoutEmptyRows takes away the rows whose boxes are both empty, Swedish and the
// language beside it, and names new rules: a library's own wording is kept under the
// name, so that it is for good.
func (b body) withoutEmptyRows(kind pack.Kind, beside string) {
	if kind != pack.TopicKind {
		return
	}
	for _, part := range rowParts {
		rows, _ := b.at(part.path).([]any)
		kept := []any{}
		for _, one := range rows {
			row, _ := one.(map[string]any)
			words, _ := row["text"].(map[string]any)
			if words["sv"] == nil && words[beside] == nil {
				continue
			}
			if part.rules && row["id"] == nil {
				row["id"] = text(b.at("id")) + "-" + strings.ToLower(rand.Text()[:8])
			}
			kept = append(kept, row)
		}
		if len(kept) == 0 && part.path != "may" { // which every topic has
			b.set(part.path, nil)
		} else {
			b.set(part.path, kept)
		}
	}
}
