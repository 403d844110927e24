// Command central is the server for kiosks and staff.
//
//	central [-config FILE] [flags]                  serve
//	central [-config FILE] kiosk add -name NAME     make a kiosk, print its settings
//	central [-config FILE] kiosk list               list the kiosks
//	central [-config FILE] backup -to DIR           copy the database, while it is in use
//	central [-config FILE] restore -from FILE       put a copy in its place
//
// It only joins the parts; what they do is theirs.
package main
