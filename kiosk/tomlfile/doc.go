// Package tomlfile reads a settings file strictly: what is wrong is said with
// the line, and a key that nobody knows with the key that was probably meant.
//
// It must not know what any setting means.
package tomlfile
