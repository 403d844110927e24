// Package register is the directory as its editors keep it: each record as it
// stands, every change that was made to it, and who may make one. What it holds is
// published to the kiosks.
//
// A change takes the next number of one counter, the directory's revision. It is
// made on a revision of its record, and refused when somebody was quicker. All that
// it replaced is kept, so that it can be undone, as can an import as a whole.
// What the program carries inside it is the beginning, and is renewed with the
// program for as long as no editor has touched it.
//
// It must not know of SQL, of pages, or of how packs are signed; nor of any patron:
// of them it only hears counts.
package register
