// Package fault says in plain words what went wrong, for each of the domain's
// codes: what happened, and what to do now. What became of the patron's paper
// is said by the journey, which knows it.
//
// It must not know of devices or of any one journey.
package fault
