package kiosks

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/settings"
)

// mostText is how long a text of settings may be, in bytes: a reply to a kiosk holds
// 64 KiB.
const mostText = 16 << 10

// settingsView is the text that a kiosk is sent, and how it came about.
type settingsView struct {
	T        *language
	ID, Name string
	Now      string // which version the kiosk has
	Refused  string // what it says of another
	Fault    string
	Text     string
	Was      int64 // the version that the text is made from
	Keys     []keyView
	Versions []versionView
}

type keyView struct{ Name, Meaning string }

type versionView struct{ Title, Text string }

func (p *pages) showSettings(v *frame.Visit, view settingsView) (frame.Answer, error) {
	k, err := p.find(v)
	if err != nil {
		return nil, err
	}
	all, err := p.Central.Settings(v.Context(), k.ID)
	if err != nil {
		return nil, err
	}
	w := words[v.Language.Code]
	view.T, view.ID, view.Name, view.Now = w, k.ID, k.Name, w.Nothing
	if k.Settings.Version > 0 {
		view.Now = fmt.Sprintf(w.InUse, k.Settings.Version)
	}
	if k.Settings.Refused > 0 {
		view.Refused = fmt.Sprintf(w.Refused, k.Settings.Refused) + " " + w.fault(k.Settings.Fault)
	}
	if len(all) > 0 && view.Fault == "" {
		view.Text, view.Was = all[0].Text, all[0].Version
	}
	for _, s := range all {
		at := s.At.In(central.Sweden)
		view.Versions = append(view.Versions, versionView{
			fmt.Sprintf("%s %d · %s %s · %s", w.Version, s.Version, v.Language.Day(at), v.Language.Clock(at), s.By), s.Text,
		})
	}
	for _, key := range settings.Sendable() {
		view.Keys = append(view.Keys, keyView{key, w.keys[key]})
	}
	page := frame.Page{Template: p.settings, Title: w.Settings + ": " + k.Name, Tab: "/kiosks", Body: view}
	if view.Fault != "" {
		page.Status = http.StatusUnprocessableEntity
	}
	return page, nil
}

// putSettings keeps a text that each of the program's kiosks could take.
func (p *pages) putSettings(v *frame.Visit) (frame.Answer, error) {
	k, err := p.find(v)
	if err != nil {
		return nil, err
	}
	w := words[v.Language.Code]
	typed := settingsView{Text: strings.ReplaceAll(v.PostFormValue("text"), "\r\n", "\n")}
	if typed.Was, err = strconv.ParseInt(v.Value("was"), 10, 64); err != nil {
		return nil, frame.ErrNotFound
	}
	var fault *kiosk.SettingsFault
	_, err = settings.Default().Over(typed.Text)
	switch {
	case len(typed.Text) > mostText:
		typed.Fault = w.TooLong
		return p.showSettings(v, typed)
	case errors.As(err, &fault):
		typed.Fault = w.fault(*fault)
		return p.showSettings(v, typed)
	}
	_, err = p.Central.PutSettings(v.Context(), k.ID, typed.Was, typed.Text, v.Who.Name)
	if errors.Is(err, central.ErrStale) {
		typed.Fault = w.Stale
		return p.showSettings(v, typed)
	}
	if err != nil {
		return nil, err
	}
	v.Note("kiosk.settings", k.ID)
	return frame.Goto("/kiosks/" + k.ID + "/settings"), nil
}
