// Package pack reads what librarians know: the offices, the topics and who is
// responsible for them, helpers, situations and forms, as they are kept in
// assets/content and sent to the kiosks.
//
// What a program carries inside it is one JSON file for each kind of record (areas
// stand with the topics). Each names the version of its format, and has a JSON
// Schema beside it, <name>.schema.json, that says what each field is. Fields that
// the format does not know are refused, so that a misspelt one is noticed, and a
// newer format is not half-read.
//
// Central sends what has changed as a signed Pack. Applying it makes a new Content
// of the one before, or fails and changes nothing; the newest is kept on the disk
// so that a loss of power leaves it or the one before.
//
// It must not know of screens, of how packs travel, or of who may change them.
package pack
