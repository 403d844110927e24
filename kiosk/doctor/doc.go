// Package doctor looks at all that the kiosk depends on and says in plain
// lines what is right and what is wrong; the command and the staff's service
// menu show the same lines.
//
// It must not know of any device's protocol, nor mend anything.
package doctor
