// Package update brings a kiosk to a newer version by itself: in the hours set, while
// nobody is at it, with a look at its health before and after, and back to the former
// version when it fares worse. What becomes of it is kept for central to see.
//
// It must not know of journeys, of the screen, or how packages are signed: apt
// verifies them (apt-secure(8)), and what it refuses is not installed. It uses no
// network itself; whoever brings it files from there (Porter) may be anybody.
package update
