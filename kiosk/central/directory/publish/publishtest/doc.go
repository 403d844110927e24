// Package publishtest says what a store of records must hold to for packs to be
// right, as a suite that every such store passes, and has one in memory.
//
// It must not know of packs' signatures or of how they travel.
package publishtest
