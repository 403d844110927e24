// Package api is version 1 of what a kiosk and central say to each other: the
// wire types, which both programs share, and the kiosk's client.
//
// Nothing of a patron has a field here. The package must not know how either
// side keeps what is said.
package api
