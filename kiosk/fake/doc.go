// Package fake holds an in-memory version of every port of the domain, with
// faults that a test or a demo switches on and off. They pass the same
// conformance suites as the real adapters (kiosk/devicetest).
//
// It must not know of any device's protocol, and nothing but tests and demos
// may depend on it.
package fake
