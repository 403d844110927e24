// Package slip is the part of a journey that prints a piece of paper to take along,
// such as an office's address, an answer or a ticket: the wait, the printer's faults
// on the way, and another try when it gave up. It is pure, and shared by the journeys
// that have such a piece of paper.
//
// It must not know what stands on the paper, nor any printer's protocol.
package slip
