package ui_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/session"
)

// BenchmarkPlaces turns the pages of a list beside its map, without painting.
func BenchmarkPlaces(b *testing.B) {
	test.NewTempApp(b)
	w, c := newCanvas(panel)
	one := screen(officeStories()[0], session.Look{Language: "sv", Scale: 100})
	other := one
	list := one.Step.Body.(journey.Places)
	list.From = 3
	other.Step.Body = list
	w.Draw(one)
	c.Capture()
	for b.Loop() {
		w.Draw(other)
		w.Draw(one)
	}
}

// From one kept page to another and back, drawn and painted by the software
// driver.
func BenchmarkPageChange(b *testing.B) {
	test.NewTempApp(b)
	w, c := newCanvas(panel)
	look := session.Look{Language: "sv", Scale: 100}
	all := stories()
	one, other := screen(all[0], look), screen(all[3], look)
	w.Draw(one)
	w.Draw(other)
	for b.Loop() {
		w.Draw(one)
		c.Capture()
		w.Draw(other)
		c.Capture()
	}
}

// The same without painting: what the graphics card does not take over.
func BenchmarkDraw(b *testing.B) {
	test.NewTempApp(b)
	w, _ := newCanvas(panel)
	look := session.Look{Language: "sv", Scale: 100}
	all := stories()
	one, other := screen(all[0], look), screen(all[3], look)
	for b.Loop() {
		w.Draw(one)
		w.Draw(other)
	}
}

// From one language to another and back on the home screen, without painting.
func BenchmarkLanguageSwitch(b *testing.B) {
	test.NewTempApp(b)
	w, _ := newCanvas(panel)
	one, other := screen(stories()[0], session.Look{Language: "sv", Scale: 100}), screen(stories()[0], session.Look{Language: "ar", Scale: 100})
	for b.Loop() {
		w.Draw(one)
		w.Draw(other)
	}
}
