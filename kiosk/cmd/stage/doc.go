// Command stage is the main process of the kiosk's service: it starts what puts up
// the screen and the session on it, and tells systemd what the session says.
//
//	stage PROGRAM [ARGUMENT…]
//
// It is wiring only.
package main
