// Package calls is how kiosks' calls for staff stand on the staff's pages, with
// their buttons: on the first page, and beside the calendar and the queue.
//
// It must not know which page it stands on.
package calls
