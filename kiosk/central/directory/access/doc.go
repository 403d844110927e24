// Package access tells how near the help is: for each municipality how many offices
// there are, how long they are open, in the evening and at weekends too, whom and
// what one meets there and in which languages; for each library how far it is to the
// nearest office.
//
// What nobody knows stays unknown and is no zero: hours are counted only of offices
// whose record is a fact today, ways only between places that somebody has given, and
// each figure says of how many offices it is known.
//
// It must not know of accounts, pages, words, files, the store or the clock: it is
// given what there is, and the day.
package access
