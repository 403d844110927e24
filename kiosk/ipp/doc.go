// Package ipp prints over the Internet Printing Protocol (RFC 8010, RFC 8011):
// to a queue of a local CUPS, or straight to a printer without drivers (IPP
// Everywhere, PWG 5100.14).
//
// Straight is better where the printer allows it: nothing is spooled, pages are
// counted as they come out, and a printer switched off half-way is seen to be.
// CUPS 2.4 counts the pages it has sent, and takes such a job for completed.
//
// A printer learns nothing of the patron: job and user are both called
// "kiosk", and an ended job is purged where the printer can forget.
//
// It must not know how PDF is drawn (a Rasterizer is handed in), nor of the
// screen, other devices, or how a printer was found.
package ipp
