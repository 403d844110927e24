// Command update brings this kiosk to a newer version when it is time, and does
// nothing when it is not. A timer starts it as root, several times an hour.
//
//	update [-config FILE] [-now]
//
// It is wiring only.
package main
