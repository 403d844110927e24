// Package udisks reads and writes the patron's USB stick through UDisks2
// (D-Bus, org.freedesktop.UDisks2), so that the kiosk needs no right to mount.
//
// The stick is mounted only while something is read or saved, so that it can
// be pulled out at any other time: read-only, or writable and synchronous for
// saving, and always noexec, nosuid, nodev. Links out of the stick are refused
// by os.Root; nothing is believed of a file but its content.
//
// It must not know what becomes of the files, and never logs their names.
package udisks
