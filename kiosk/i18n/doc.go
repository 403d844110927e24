// Package i18n turns a text's meaning (a go-i18n message with its arguments)
// into words of one language: plural forms, digits, numbers, money, dates and times as
// CLDR writes them, and the direction of the script. Inserted values are isolated
// (U+2068…U+2069) so that they cannot disturb the sentence around them.
//
// It must not know of journeys, screens or devices.
package i18n
