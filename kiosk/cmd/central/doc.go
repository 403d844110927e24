// Command central is the server for kiosks and staff.
//
//	central [-config FILE] [flags]                  serve
//	central [-config FILE] kiosk add -name NAME     make a kiosk, print its settings
//	central [-config FILE] kiosk list               list the kiosks
//
// It only joins the parts; what they do is theirs.
package main
