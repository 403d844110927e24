// Package remark is the part of a journey in which a patron says that something the
// kiosk tells is wrong: what it is, out of a few, and thanks for it. All that is
// recorded is which record and which remark. It is pure, and shared by the journeys
// that show records of the directory.
//
// It must not know what is shown of a record, nor who sees to the remark.
package remark
