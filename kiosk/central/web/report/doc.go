// Package report is the page of how near the help is: a table of municipalities, a
// map of them, a table of libraries, and both tables as files for a spreadsheet. What
// is counted, and how, is decided by directory/access; here it gets words, an order
// and colours.
//
// Each figure is one line in figures.go: a column, a choice for the map's colours, and
// a column of the file. The map is drawn by the server, and never says anything that
// the tables do not.
//
// It must not know of SQL, nor decide what counts.
package report
