// Package once holds no program, only the test that every usage event is
// counted exactly once, whatever the network, the power and restored disk
// images do; and that the test would see it if one were not.
package once
