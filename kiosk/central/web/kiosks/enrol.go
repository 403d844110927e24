package kiosks

import (
	"errors"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/web/frame"
)

// add makes a kiosk, and the code that a machine becomes it with.
func (p *pages) add(v *frame.Visit) (frame.Answer, error) {
	typed := listView{Name: v.Value("name"), Place: v.Value("place"), Branch: v.Value("branch")}
	if typed.Branch != "" {
		if err := p.known(v, typed.Branch); err != nil {
			return nil, err
		}
	}
	id, err := p.Central.AddKiosk(v.Context(), typed.Name, typed.Place)
	w := words[v.Language.Code]
	switch {
	case errors.Is(err, central.ErrName):
		typed.Fault = w.NoName
		return p.show(v, typed)
	case errors.Is(err, central.ErrTaken):
		typed.Fault = w.Taken
		return p.show(v, typed)
	case err != nil:
		return nil, err
	}
	if typed.Branch != "" {
		if err := p.put(v, id, typed.Branch); err != nil {
			return nil, err
		}
	}
	return p.code(v, central.Kiosk{ID: id, Name: typed.Name})
}

// renew makes a code for another machine in a kiosk's place, or for the same again.
func (p *pages) renew(v *frame.Visit) (frame.Answer, error) {
	k, err := p.find(v)
	if err != nil {
		return nil, err
	}
	return p.code(v, k)
}

func (p *pages) code(v *frame.Visit, k central.Kiosk) (frame.Answer, error) {
	code, until, err := p.Central.NewCode(v.Context(), k.ID)
	if err != nil {
		return nil, err
	}
	v.Note("kiosk.code", k.ID)
	until = until.In(central.Sweden)
	return p.show(v, listView{For: k.Name, Code: code, Until: v.Language.Day(until) + " " + v.Language.Clock(until)})
}

// revoke shuts a kiosk out.
func (p *pages) revoke(v *frame.Visit) (frame.Answer, error) {
	k, err := p.find(v)
	if err != nil {
		return nil, err
	}
	if err := p.Central.Revoke(v.Context(), k.ID); err != nil {
		return nil, err
	}
	v.Note("kiosk.revoke", k.ID)
	return frame.Goto("/kiosks"), nil
}
