// Package signature signs a kiosk's requests to central with its Ed25519 key, in the
// spirit of HTTP Message Signatures (RFC 9421), which it is a small part of.
//
// One header carries it:
//
//	Kiosk-Signature: kiosk="k1a2b3c4", time=1764183600, nonce="…", signature="…"
//
// What is signed are these lines, each ended by a line feed:
//
//	medborgarkiosk request 1
//	the kiosk's id
//	the method
//	the path from /api on, unescaped and escaped anew
//	the query, its fields in the order of their names
//	the time, in seconds since 1970
//	the nonce, 128 random bits
//	the SHA-256 of the body, in hex
//
// Nothing else counts: neither host, scheme, order of headers nor the connection, so
// that proxies may end TLS, rename the host, add headers and write the address their
// own way. A body that is packed or changed on the way is refused.
//
// A request holds for five minutes before and after its time, and once: Nonces
// remembers those that were seen. A kiosk whose clock is wrong is told central's time
// and signs by it; its own clock is not touched.
//
// It must not know of HTTP servers, of stores, or what a request is for.
package signature
