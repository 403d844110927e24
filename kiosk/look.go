package kiosk

import "time"

// Remark is what a patron says is wrong with a record: one of these, and never
// words of their own.
type Remark string

// The remarks there are.
const (
	WrongHours   Remark = "hours"
	WrongAddress Remark = "address"
	WrongPhone   Remark = "phone"
	WrongWeb     Remark = "web"
	HasClosed    Remark = "closed"
	WrongOther   Remark = "other"
)

// Remarks are all of them, in the order in which they are offered.
func Remarks() []Remark {
	return []Remark{WrongHours, WrongAddress, WrongPhone, WrongWeb, HasClosed, WrongOther}
}

// LookAt is the event that a record ("office/ssc-odenplan") was looked at, on the
// day that at is on by its own zone. It tells less than a journey's: neither the
// hour nor the language.
func LookAt(record string, at time.Time) UsageEvent {
	year, month, day := at.Date()
	return UsageEvent{
		Outcome: Looked, Record: record, Count: 1,
		Hour: time.Date(year, month, day, 0, 0, 0, 0, time.UTC),
	}
}

// WrongAbout is the event that a patron says that a record is wrong.
func WrongAbout(record string, remark Remark, at time.Time) UsageEvent {
	e := LookAt(record, at)
	e.Outcome, e.Remark = Wrong, remark
	return e
}

// OfRecord tells whether the event is of a record, and not of a journey.
func (e UsageEvent) OfRecord() bool {
	return e.Record != "" || e.Outcome == Looked || e.Outcome == Wrong
}
