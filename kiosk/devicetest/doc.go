// Package devicetest holds one conformance suite for each port to a device.
// The fake and every real adapter pass the same suite, so that what is tested
// against the fake holds for the machine.
//
// It must not know which adapter it tests: a rig hands in the port and the
// switches for its faults.
package devicetest
