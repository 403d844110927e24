package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/plan"
)

const mainBranch = "main" // that each database begins with

// helper is somebody of the demo who helps at some hours of working days.
type helper struct {
	id, name  string
	languages []string
	topics    []string // none means all
	from      []string
	number    int
}

var helpers = []helper{
	{"demo-amina", "Amina", []string{"ar", "sv", "en"}, nil, []string{"10:00", "13:00"}, 4},
	{"demo-yonas", "Yonas", []string{"ti", "sv", "en"}, nil, []string{"11:00"}, 2},
	{"demo-parisa", "Parisa", []string{"fa", "sv"}, []string{"bankid", "forms", "letters", "authorities"}, []string{"14:00"}, 3},
	{"demo-olena", "Olena", []string{"uk", "sv", "en"}, []string{"jobs", "housing", "school"}, []string{"15:00"}, 2},
}

// demo gives a new library some helpers with times for the next two weeks, and
// opens drop-in. What is there already stays.
func demo(ctx context.Context, here library, stdout io.Writer) error {
	if err := here.stand(ctx); err != nil {
		return err
	}
	room := booking.Resource{ID: "demo-room", Branch: mainBranch, Kind: booking.Room, Name: "plan 1, Digidelrummet"}
	if err := here.furnish(ctx, room); err != nil {
		return err
	}
	times := 0
	for _, h := range helpers {
		r := booking.Resource{ID: h.id, Branch: mainBranch, Kind: booking.Helper, Name: h.name, Languages: h.languages, Topics: h.topics}
		if err := here.furnish(ctx, r); err != nil {
			return err
		}
		n, err := here.timesOf(ctx, h, room.ID)
		if err != nil {
			return err
		}
		times += n
	}
	fmt.Fprintf(stdout, "%d times are put up\n", times)
	return here.Queue.SetOpen(ctx, mainBranch, true)
}

// haninge is about where the demo's library stands, so that its kiosks know what is
// near.
var haninge = kiosk.Place{Lat: 59.168, Lon: 18.138, Approximate: true}

// stand says where the main library is, unless somebody has.
func (l library) stand(ctx context.Context) error {
	branches, err := l.Bookings.Branches(ctx)
	if err != nil {
		return err
	}
	for _, b := range branches {
		if b.ID == mainBranch && b.Municipality == "" && b.Place == nil {
			b.Municipality, b.Place = "0136", &haninge
			_, err = l.Bookings.PutBranch(ctx, b)
		}
	}
	return err
}

// furnish adds the resource unless it is there.
func (l library) furnish(ctx context.Context, r booking.Resource) error {
	all, err := l.Bookings.Resources(ctx, r.Branch)
	if err != nil {
		return err
	}
	for _, other := range all {
		if other.ID == r.ID {
			return nil
		}
	}
	_, err = l.Bookings.PutResource(ctx, r)
	return err
}

// timesOf puts up the helper's half hours from today on; those that are there
// already clash, and stay as they are.
func (l library) timesOf(ctx context.Context, h helper, room string) (n int, err error) {
	today := time.Now().In(central.Sweden)
	for _, from := range h.from {
		slots, _, err := plan.Plan{
			Slot: booking.Slot{
				Branch: mainBranch, Helper: h.id, Room: room, Zone: central.Sweden.String(),
				Languages: h.languages, Topics: h.topics, Seats: 1,
			},
			Date: today.Format(time.DateOnly), From: from, Length: 30 * time.Minute, Number: h.number,
			Rule: "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10",
		}.Slots(l.Bookings.NewID)
		if err != nil {
			return n, err
		}
		clashes, err := l.Bookings.PutUp(ctx, mainBranch, slots)
		if err != nil {
			return n, err
		}
		n += len(slots) - len(clashes)
	}
	return n, nil
}
