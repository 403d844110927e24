// Package identity keeps who this machine is at central: its own Ed25519 key, which
// never leaves it, and the id that central has given it.
//
//	central.key   the key, base64 of its seed, readable by the kiosk alone (0600)
//	central.json  id, name and address
//
// A copy of the directory is the same kiosk: keep the key out of images that many
// machines are made from. It must not know what is said to central.
package identity
