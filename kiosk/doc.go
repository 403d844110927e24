// Package kiosk is the domain: what a library kiosk handles (documents, pages,
// printers, scanners, sticks, usage events, calls for staff) and the ports
// through which it reaches the world.
//
// It imports the standard library only and must not know of Fyne, SQL, HTTP,
// any device's protocol, or any language's words.
package kiosk
