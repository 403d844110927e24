// Package transfer brings offices in and out of central as files: CSV for those
// who work in a spreadsheet, GeoJSON (RFC 7946) for those who work on a map, and
// HSDS 3 (Open Referral's Human Services Data Specification,
// https://docs.openreferral.org) for other directories. It also tells how two
// sets of offices differ, so that an import is seen before it is done.
//
// Reading is all or nothing: a file with one Fault gives no offices. What could be
// put right (swapped or projected coordinates, a lost zero) is put right and noted.
//
// It is pure: it must not know of stores, of who may import, of pages or requests.
package transfer
