package content

import (
	"encoding/json"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk/pack"
)

// body is a record's JSON, as it is edited: fields that no form knows stay in it.
type body map[string]any

func readBody(raw json.RawMessage) (body, error) {
	b := body{}
	if raw == nil {
		return b, nil
	}
	err := json.Unmarshal(raw, &b)
	return b, err
}

func (b body) raw() (json.RawMessage, error) { return json.Marshal(b) }

// at gives what stands at a path such as "may.0.text"; nil for nothing.
func (b body) at(path string) any {
	var here any = map[string]any(b)
	for step := range strings.SplitSeq(path, ".") {
		switch in := here.(type) {
		case map[string]any:
			here = in[step]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(in) {
				return nil
			}
			here = in[i]
		default:
			return nil
		}
	}
	return here
}

// set puts a value at a path whose last step is a name; nil takes it away. A path
// through what is not there does nothing, but that missing objects are made.
func (b body) set(path string, value any) {
	steps := strings.Split(path, ".")
	var here any = map[string]any(b)
	for _, step := range steps[:len(steps)-1] {
		switch in := here.(type) {
		case map[string]any:
			if in[step] == nil {
				in[step] = map[string]any{}
			}
			here = in[step]
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i < 0 || i >= len(in) {
				return
			}
			here = in[i]
		}
	}
	in, ok := here.(map[string]any)
	if !ok {
		return
	}
	if last := steps[len(steps)-1]; value == nil {
		delete(in, last)
	} else {
		in[last] = value
	}
}

// text is a value as it stands in one field of a form.
func text(value any) string {
	switch of := value.(type) {
	case string:
		return of
	case float64:
		return strconv.FormatFloat(of, 'f', -1, 64)
	case bool:
		if of {
			return "1"
		}
	}
	return ""
}

// lines is a list of texts.
func lines(value any) (all []string) {
	list, _ := value.([]any)
	for _, one := range list {
		all = append(all, text(one))
	}
	return all
}

// holds tells whether one of the record's texts has the sought one, in small
// letters, in it.
func holds(r pack.Record, sought string) bool {
	if sought == "" || strings.Contains(r.ID, sought) {
		return true
	}
	var value any
	return json.Unmarshal(r.Body, &value) == nil && within(value, sought)
}

func within(value any, sought string) bool {
	switch of := value.(type) {
	case string:
		return strings.Contains(strings.ToLower(of), sought)
	case []any:
		for _, one := range of {
			if within(one, sought) {
				return true
			}
		}
	case map[string]any:
		for _, one := range of {
			if within(one, sought) {
				return true
			}
		}
	}
	return false
}
