package settings

import (
	"fmt"
	"io"
	"reflect"

	"github.com/BurntSushi/toml"
)

// Write writes the defaults as a settings file, each key with what it is for.
func Write(out io.Writer) error {
	defaults := reflect.ValueOf(Default())
	for i, f := range fields() {
		value, err := toml.Marshal(map[string]any{f.Tag.Get("toml"): defaults.Field(i).Interface()})
		if err != nil {
			return fmt.Errorf("write settings: %w", err)
		}
		if _, err := fmt.Fprintf(out, "# %s\n%s\n", docOf(f), value); err != nil {
			return err
		}
	}
	return nil
}

// docOf says what a setting is for, and whether central may set it.
func docOf(f reflect.StructField) string {
	if f.Tag.Get("sent") != "" {
		return f.Tag.Get("doc") + " (central may set it)"
	}
	return f.Tag.Get("doc")
}

func fields() []reflect.StructField {
	var list []reflect.StructField
	for f := range reflect.TypeFor[Settings]().Fields() {
		if f.IsExported() {
			list = append(list, f)
		}
	}
	return list
}
