// Package theme decides how the kiosk looks: colours (normal and high
// contrast), sizes (text size and screen), icons, and layouts that say Start
// and End instead of left and right.
//
// Everything reads a Look when it draws, so that contrast, text size and
// direction change in place. The package must not know of widgets, messages,
// languages or journeys.
package theme
