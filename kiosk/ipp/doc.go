// Package ipp prints over the Internet Printing Protocol (RFC 8010, RFC 8011):
// to a queue of a local CUPS, or straight to a printer without drivers (IPP
// Everywhere, PWG 5100.14).
//
// A printer learns nothing of the patron: job and user are both called
// "kiosk", and an ended job is purged where the printer can forget.
//
// It must not know how PDF is drawn (a Rasterizer is handed in), nor of the
// screen, other devices, or how a printer was found.
package ipp
