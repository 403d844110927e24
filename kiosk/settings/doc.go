// Package settings reads the kiosk's one settings file, TOML, with defaults
// that suit the demo. A key that it does not know is an error that names the
// line and the key that was probably meant.
//
// It must not know what the settings are used for beyond their meaning.
package settings
