// Package content is the pages where editors keep the directory right: what needs
// them, the list of records, a form for each kind, a library's own rules, and files
// in and out. What may be done is decided by directory/register and read by
// directory/transfer; here it gets words and a place on a page.
//
// A form is a table of fields of a record's JSON (fields.go); what it does not show
// stays as it is, so that a newer kind or field loses nothing here.
//
// It must not know of SQL, nor decide who may change what.
package content
