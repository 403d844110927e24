// Command worker is a program that is nothing but a document worker, for the tests
// and benchmarks.
//
// It must not know how a job comes to it.
package main
