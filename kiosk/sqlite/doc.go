// Package sqlite is the kiosk's own store, one SQLite file: today the outbox of
// anonymous usage events on their way to central.
//
// Nothing is lost by a power cut (every write waits for the disk) or by a full
// disk (events fold into counts, with space kept aside for doing so). What is
// on the disk does not tell in which order visits came: a waiting event has a
// random key, and gets its number in the order of those keys within its hour.
// Central still sees when a batch arrives; that is why the syncer holds events
// back for a while, and a batch of one event tells no more than that a visit
// ended some time in that while.
//
// It must not know of central, the network, or what the events mean.
package sqlite
