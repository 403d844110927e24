// Package promises is a model of a library in bad weather: kiosks that lose
// their line and their power, requests and answers that are lost or come late,
// clocks that jump, staff who take back and move. No time is sold twice and no
// promise is broken, in as many attempts as one likes; and the model is shown to
// notice when a part is made worse.
//
// It has no code of its own but tests.
package promises
