// Command kiosk is the appliance with the touchscreen.
//
//	kiosk [-config FILE]                       the kiosk itself
//	kiosk session [-config FILE]               the kiosk, kept alive; what a kiosk PC starts
//	kiosk tour -out DIR [-languages sv,ar]     walks all journeys on virtual devices
//	kiosk doctor [-config FILE]                says what is right and what is wrong
//	kiosk health [-config FILE]                which devices answer, as JSON for the updater
//	kiosk settings                             writes all settings with their defaults
//	kiosk version
//
// It only wires: everything it does is done by the packages that it joins.
package main
