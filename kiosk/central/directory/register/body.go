package register

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/pack"
)

// undated are the kinds that state nothing which could be out of date: they hold
// no Facts.
var undated = []pack.Kind{pack.SituationKind, pack.RuleKind, pack.AreaKind}

// Dated tells whether records of the kind say where their facts are from and how
// long they hold.
func Dated(kind pack.Kind) bool { return !slices.Contains(undated, kind) }

// Facts gives what a body says of where it is from and how long it holds.
func Facts(body json.RawMessage) kiosk.Facts {
	var facts kiosk.Facts
	if json.Unmarshal(body, &facts) != nil {
		return kiosk.Facts{}
	}
	return facts
}

// Title gives what a record is called, in a language that it has, else in Swedish;
// its id when it has no name.
func Title(r pack.Record, language string) string {
	var told struct {
		Name  json.RawMessage `json:"name"`
		Title kiosk.Words     `json:"title"`
		Text  kiosk.Words     `json:"text"`
	}
	if json.Unmarshal(r.Body, &told) != nil {
		return r.ID
	}
	var name string
	var words kiosk.Words
	if json.Unmarshal(told.Name, &name) == nil && name != "" {
		return name
	}
	if json.Unmarshal(told.Name, &words) == nil && words.In(language) != "" {
		return words.In(language)
	}
	for _, words := range []kiosk.Words{told.Title, told.Text} {
		if text := words.In(language); text != "" {
			return text
		}
	}
	return r.ID
}

// canonical writes a body in the one way in which it is kept: without white space,
// its fields in the order of their names. That two are the same is seen then.
func canonical(body json.RawMessage) (json.RawMessage, error) {
	if len(body) == 0 || string(body) == "null" {
		return nil, nil
	}
	in := json.NewDecoder(bytes.NewReader(body))
	in.UseNumber() // as written
	var value any
	if err := in.Decode(&value); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBody, err)
	}
	var out bytes.Buffer
	write := json.NewEncoder(&out)
	write.SetEscapeHTML(false)
	if err := write.Encode(value); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBody, err)
	}
	return bytes.TrimSpace(out.Bytes()), nil
}

// with gives the body with some fields set to other values.
func with(body json.RawMessage, fields map[string]any) (json.RawMessage, error) {
	all := map[string]json.RawMessage{}
	if err := json.Unmarshal(body, &all); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBody, err)
	}
	for name, value := range fields {
		raw, err := json.Marshal(value)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrBody, err)
		}
		all[name] = raw
	}
	return json.Marshal(all)
}
