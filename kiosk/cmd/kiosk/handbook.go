package main

import (
	"log/slog"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/api"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/pack"
)

// openHandbook makes what patrons are answered with, out of what central has sent
// or what the program carries inside it. The first screen does not wait for it.
func (p *program) openHandbook() error {
	p.shelf = handbook.NewShelf(slog.Default())
	p.ports.Handbook = p.shelf.Book
	if p.packs != nil {
		go p.renewHandbook()
		return nil
	}
	content, err := pack.Embedded()
	if err != nil {
		return err
	}
	go p.shelf.Renew(content, p.stand(api.Branch{}))
	return nil
}

// renewHandbook takes new content or another branch over.
func (p *program) renewHandbook() {
	p.renewing.Lock() // the last to come has read the newest
	defer p.renewing.Unlock()
	p.shelf.Renew(p.packs.Content(), p.stand(p.packs.Branch()))
}

// stand is where the kiosk stands: as its settings say, else its library.
func (p *program) stand(branch api.Branch) handbook.Stand {
	stand := handbook.Stand{Branch: branch.ID, Place: branch.Place(), Municipality: branch.Municipality}
	if p.set.Lat != 0 {
		stand.Place = &kiosk.Place{Lat: p.set.Lat, Lon: p.set.Lon}
	}
	if p.set.Municipality != "" {
		stand.Municipality = p.set.Municipality
	}
	return stand
}
