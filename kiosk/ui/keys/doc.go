// Package keys is the keyboards on the screen: which letters stand where in each
// script (after CLDR's keyboards, in rows of at most eleven), and what a key makes
// of the text. Ethiopic letters are typed as a base and then one of its forms.
//
// It must not know of widgets, messages or what the text is for.
package keys
