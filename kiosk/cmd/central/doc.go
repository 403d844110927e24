// Command central is the server for kiosks and staff.
//
//	central [-config FILE] [flags]                  serve
//	central [-config FILE] kiosk code -name NAME    make a kiosk, print the code that a machine becomes it with
//	central [-config FILE] kiosk revoke -name NAME  shut a kiosk out
//	central [-config FILE] kiosk list               list the kiosks
//	central [-config FILE] backup -to DIR           copy the database, while it is in use
//	central [-config FILE] restore -from FILE       put a copy in its place
//
// It only joins the parts; what they do is theirs.
package main
