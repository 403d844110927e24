// Package devicesim stands in for the hardware of a kiosk: an IPP Everywhere
// printer, an eSCL scanner and a USB stick, each speaking the real protocol, so
// that the real adapters run against it in the demo and in the tests. Faults
// are switched on and off by methods and over HTTP (see Control).
//
// It also starts the real CUPS and ippeveprinter, where installed, for tests.
//
// It must not know of the adapters that it is used to test, nor of the screen.
package devicesim
