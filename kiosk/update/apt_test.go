package update

import "testing"

// TestWhatAptSays is said by apt 2.6 and dpkg 1.21 in these cases.
func TestWhatAptSays(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]Fault{
		"E: The repository 'file:/r stable InRelease' is not signed.":                                                                                                               Untrusted,
		"W: GPG error: file:/r stable InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY 4F2A":                             Untrusted,
		"E: Release file for file:/r/dists/stable/InRelease is expired (invalid since 3d 2h 1min 5s). Updates for this repository will not be applied.":                             Expired,
		"E: Release file for http://r/InRelease is not valid yet (invalid for another 3h 1min 5s). Updates for this repository will not be applied.":                                Clock,
		"E: Failed to fetch file:/r/pool/m.deb  File has unexpected size (12 != 34). Mirror sync in progress?":                                                                      Damaged,
		"E: Failed to fetch http://r/pool/m.deb  Hash Sum mismatch":                                                                                                                 Damaged,
		"E: Failed to fetch http://r/dists/stable/InRelease  Could not resolve 'r'":                                                                                                 Unreachable,
		"dpkg: error processing archive m.deb (--unpack): cannot copy extracted data for './usr/bin/kiosk' to '/usr/bin/kiosk.dpkg-new': failed to write (No space left on device)": DiskFull,
		"dpkg-deb: error: 'm.deb' is not a Debian format archive":                                                                                                                   Damaged,
		"dpkg: error processing package medborgarkiosk (--configure): installed medborgarkiosk package post-installation script subprocess returned error exit status 1":            Unwell,
	} {
		if got := meant(said); got != want {
			t.Errorf("%q means %q, not %q", said, got, want)
		}
	}
}

func TestCandidateOf(t *testing.T) {
	t.Parallel()
	for policy, want := range map[string]string{
		"medborgarkiosk:\n  Installed: 1.0\n  Candidate: 1.1~rc1\n  Version table:\n": "1.1~rc1",
		"medborgarkiosk:\n  Installed: (none)\n  Candidate: (none)\n":                 "",
		"": "",
	} {
		if got := candidateOf(policy); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
