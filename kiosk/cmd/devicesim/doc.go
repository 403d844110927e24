// Command devicesim starts the virtual printer, scanner and USB stick, says
// where they are, and runs until it is interrupted. It is wiring only.
package main
