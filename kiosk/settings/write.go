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
		if _, err := fmt.Fprintf(out, "# %s\n%s\n", f.Tag.Get("doc"), value); err != nil {
			return err
		}
	}
	return nil
}

func fields() []reflect.StructField {
	var list []reflect.StructField
	for f := range reflect.TypeFor[Settings]().Fields() {
		list = append(list, f)
	}
	return list
}
