// Package speech reads the screen aloud with espeak-ng, and plays through
// aplay, which unlike espeak-ng says when there is no sound device.
//
// Texts reach the voice on standard input: arguments can be read by every
// process on the machine. The package must not know the words of the screen,
// and never logs what is spoken.
package speech
