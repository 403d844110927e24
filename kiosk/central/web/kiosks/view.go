package kiosks

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/web/calls"
	"medborgarkiosk/kiosk/central/web/frame"
)

// View is how a kiosk is, in one language's words.
type View struct {
	ID, Name, State, Class, Facts string
	Faults                        []string // what needs a human
	Updates, Settings             string   // what is worth knowing
	Enrolled, Revoked             bool
}

// NewView says how the kiosk is at a time, in its zone.
func NewView(l *frame.Language, k central.Kiosk, now time.Time) View {
	w := words[l.Code]
	v := View{ID: k.ID, Name: k.Name, State: w.Well, Class: "well", Enrolled: !k.Enrolled.IsZero(), Revoked: !k.Revoked.IsZero()}
	for _, code := range slices.Concat(k.Printer, k.Scanner, k.Content) {
		v.Faults = append(v.Faults, calls.In(l).Reason(string(code)))
	}
	v.Faults = append(v.Faults, w.needs(k)...)
	switch {
	case v.Revoked:
		v.State, v.Class, v.Faults = w.Revoked, "quiet", nil
	case !v.Enrolled:
		v.State, v.Class = w.Awaited, "quiet"
	case k.Silent(now):
		v.State, v.Class = w.Silent, "quiet"
	case len(v.Faults) > 0:
		v.State, v.Class = w.Faulty, "bad"
	}
	heard, unsent := w.Never, ""
	if !k.Heard.IsZero() {
		heard = w.Heard + " " + moment(l, k.Heard, now)
	}
	if k.Waiting > 0 {
		unsent = fmt.Sprintf(w.Unsent, k.Waiting)
	}
	v.Facts = join(k.Place, heard, unsent)
	v.Updates = w.updates(l, k, now)
	if k.Settings.Version > 0 {
		v.Settings = fmt.Sprintf(w.InUse, k.Settings.Version)
	}
	return v
}

// needs is what somebody has to do something about, beside the devices.
func (w *language) needs(k central.Kiosk) (all []string) {
	u := k.Updates
	if u.Failed != "" && u.Former == "" { // the kiosk has gone back, and not on since
		all = append(all, fmt.Sprintf(w.UpdateFailed, u.Failed))
	} else if u.Fault != "" {
		all = append(all, or(w.updateFaults, u.Fault, w.UpdateFault+" ("+u.Fault+")"))
	}
	if minutes := k.Clock / 60; minutes > 0 {
		all = append(all, fmt.Sprintf(w.ClockBehind, minutes))
	} else if minutes < 0 {
		all = append(all, fmt.Sprintf(w.ClockAhead, -minutes))
	}
	if k.Settings.Refused > 0 {
		all = append(all, fmt.Sprintf(w.Refused, k.Settings.Refused)+" "+w.fault(k.Settings.Fault))
	}
	return all
}

// updates says which version runs since when, which one it was before, and when newer
// ones were last looked for.
func (w *language) updates(l *frame.Language, k central.Kiosk, now time.Time) string {
	if k.Version == "" {
		return ""
	}
	since, former, looked := "", "", ""
	if !k.Updates.Changed.IsZero() {
		since = " " + w.Since + " " + moment(l, k.Updates.Changed, now)
	}
	if k.Updates.Former != "" {
		former = w.Former + " " + k.Updates.Former
	}
	if !k.Updates.Looked.IsZero() {
		looked = w.Looked + " " + moment(l, k.Updates.Looked, now)
	}
	return join(w.Version+" "+k.Version+since, former, looked)
}

// fault says what is wrong with settings.
func (w *language) fault(f kiosk.SettingsFault) string {
	switch f.What {
	case kiosk.SettingsUnknown:
		return fmt.Sprintf(w.Unknown, f.Line, f.Key, f.Near)
	case kiosk.SettingsForbidden:
		return fmt.Sprintf(w.Forbidden, f.Line, f.Key)
	case kiosk.SettingsValue:
		return strings.TrimSpace(fmt.Sprintf(w.Value, f.Line, f.Key) + " " + w.keys[f.Key])
	}
	return fmt.Sprintf(w.Syntax, f.Line)
}

// moment is a time of day, with the day unless that is today.
func moment(l *frame.Language, at, now time.Time) string {
	at = at.In(now.Location())
	if at.YearDay() == now.YearDay() && at.Year() == now.Year() {
		return l.Clock(at)
	}
	return l.Day(at) + " " + l.Clock(at)
}

// or gives key's word, or another: a newer kiosk may know more.
func or(in map[string]string, key, other string) string {
	if word, ok := in[key]; ok {
		return word
	}
	return other
}

func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " · ")
}
