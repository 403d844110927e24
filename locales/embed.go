// Package locales hands out the texts, active.<language>.toml, and
// status.toml, which says who has reviewed them. It knows nothing of their use.
package locales

import "embed"

// Files holds active.*.toml (go-i18n message files) and status.toml.
//
//go:embed *.toml
var Files embed.FS
