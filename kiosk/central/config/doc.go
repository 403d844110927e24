// Package config reads central's one settings file, TOML, and says what is
// wrong with it in words that help: the line, and the key that was meant.
//
// It must not know what the settings are used for beyond their bounds.
package config
