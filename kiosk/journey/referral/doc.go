// Package referral is the journey of the tiles that the kiosk itself can not
// help with yet: a kind screen that says so and offers a person instead.
//
// It must not know of devices or of the screen.
package referral
