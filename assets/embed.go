// Package assets hands out the files that both programs carry inside them:
// fonts (SIL OFL 1.1), icons (Apache-2.0) and, as they come, content and web
// pages. It knows nothing of what they are used for.
package assets

import "embed"

// Fonts holds fonts/*.ttf, the Noto Sans family, one file for each script and weight.
//
//go:embed fonts/*.ttf
var Fonts embed.FS

// Icons holds icons/*.svg, Material Symbols rounded and filled, 48 by 48 units.
//
//go:embed icons/*.svg
var Icons embed.FS

// Web holds web/, the staff's pages: templates, style and script.
//
//go:embed web
var Web embed.FS

// Content holds content/*.json, what librarians and translators write: where to
// turn with what, the words of codes, the topics of help.
//
//go:embed content/*.json
var Content embed.FS

// Map holds map/*.outline, the municipalities (CC0) and the water (LGPL), the
// water's licences, and the municipalities' codes (CC0). See map/README.md.
//
//go:embed map/*.outline map/*.txt map/*.csv
var Map embed.FS
