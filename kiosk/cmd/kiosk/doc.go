// Command kiosk is the appliance with the touchscreen.
//
//	kiosk [-config FILE]                       the kiosk itself
//	kiosk tour -out DIR [-languages sv,ar]     walks all journeys on virtual devices
//	kiosk doctor [-config FILE]                says what is right and what is wrong
//	kiosk settings                             writes all settings with their defaults
//	kiosk version
//
// It only wires: everything it does is done by the packages that it joins.
package main
