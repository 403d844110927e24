package update

import "strings"

// meanings are what apt and dpkg say (apt-pkg/acquire-item.cc, apt-pkg/deb/debmetaindex.cc,
// methods/gpgv.cc; dpkg's lib/dpkg), in the order in which they are looked for.
var meanings = []struct {
	says  string
	fault Fault
}{
	{"is not valid yet", Clock},
	{"is expired", Expired},
	{"NO_PUBKEY", Untrusted},
	{"BADSIG", Untrusted},
	{"EXPKEYSIG", Untrusted},
	{"REVKEYSIG", Untrusted},
	{"is not signed", Untrusted},
	{"no longer signed", Untrusted},
	{"weak security information", Untrusted},
	{"Clearsigned file isn't valid", Untrusted},
	{"signatures were invalid", Untrusted},
	{"couldn't be verified", Untrusted},
	{"No space left on device", DiskFull},
	{"don't have enough free space", DiskFull},
	{"Hash Sum mismatch", Damaged},
	{"unexpected size", Damaged},
	{"unexpected end of file", Damaged},
	{"corrupted filesystem tarfile", Damaged},
	{"not a Debian format archive", Damaged},
	{"Could not resolve", Unreachable},
	{"Could not connect", Unreachable},
	{"Connection timed out", Unreachable},
	{"Connection refused", Unreachable},
	{"Failed to fetch", Unreachable},
	{"does not have a Release file", Unreachable},
	{"Unable to connect", Unreachable},
	{"File not found", Unreachable},
}

// meant gives the fault that a message means; one that is not known is the version's.
func meant(said string) Fault {
	for _, m := range meanings {
		if strings.Contains(said, m.says) {
			return m.fault
		}
	}
	return Unwell
}
