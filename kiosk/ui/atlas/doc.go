// Package atlas holds the map as a control: a finger drags it, a wheel, two
// buttons or keys bring it nearer, a tap chooses a numbered pin. cartography
// draws; this package turns gestures into views and keeps a frame on the screen.
//
// Fyne gives no second finger on the Linux desktop (its GLFW has no touch events,
// and the screen's first finger comes as a mouse). Who reads the panel itself tells
// of it with Fingers; elsewhere the two buttons are the way. A wheel and a touchpad's
// scrolling go by smaller steps.
//
// A map is not mirrored; only the buttons follow the direction of reading.
//
// The package must not know of journeys, messages, offices or settings: it is told
// pins and words, and calls back.
package atlas
