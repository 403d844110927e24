package dropin

import (
	"context"
	"errors"
	"html/template"
	"net/url"

	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/queue"
	"medborgarkiosk/kiosk/central/web/frame"
)

// Config is what the pages work with.
type Config struct {
	Central  *central.Central
	Bookings *booking.Service // the branches and rooms
	Queue    *queue.Service
}

type pages struct {
	Config
	frame       *frame.Frame
	queue, show *template.Template
}

// Add adds the pages.
func Add(f *frame.Frame, c Config) error {
	p := &pages{Config: c, frame: f}
	var err error
	if p.queue, err = frame.Template("queue.html", "calls.html"); err != nil {
		return err
	}
	if p.show, err = frame.Bare("display.html"); err != nil {
		return err
	}
	f.Handle("GET /queue", account.Staff, p.showQueue)
	f.Handle("POST /queue/next", account.Staff, p.next)
	f.Handle("POST /queue/add", account.Staff, p.add)
	f.Handle("POST /queue/open", account.Staff, p.open(true))
	f.Handle("POST /queue/close", account.Staff, p.open(false))
	f.Handle("POST /tickets/{id}/call", account.Staff, p.ticket("queue.call", func(ctx context.Context, id, place string) error {
		return p.Queue.Call(ctx, id, place)
	}))
	f.Handle("POST /tickets/{id}/serve", account.Staff, p.ticket("queue.serve", func(ctx context.Context, id, _ string) error {
		return p.Queue.Serve(ctx, id)
	}))
	f.Handle("POST /tickets/{id}/gone", account.Staff, p.ticket("queue.gone", func(ctx context.Context, id, _ string) error {
		return p.Queue.Gone(ctx, id)
	}))
	f.HandleOpen("GET /display", p.display)
	f.HandleOpen("GET /display/live", f.TellAnybody)
	for action, names := range deeds {
		f.Deed(action, names[0], names[1])
	}
	return nil
}

// branch gives those that the visitor may see, and the one that is asked for.
func (p *pages) branches(v *frame.Visit) (all []booking.Branch, here booking.Branch, err error) {
	return branches(v.Context(), p.Bookings, v.Who.Branch, v.Value("branch"))
}

func branches(ctx context.Context, s *booking.Service, only, asked string) (all []booking.Branch, here booking.Branch, err error) {
	list, err := s.Branches(ctx)
	if err != nil {
		return nil, here, err
	}
	for _, b := range list {
		if only != "" && only != b.ID {
			continue
		}
		if all = append(all, b); b.ID == asked || here.ID == "" {
			here = b
		}
	}
	if len(all) == 0 || asked != "" && here.ID != asked {
		return nil, here, frame.ErrNotFound
	}
	return all, here, nil
}

// to is the address of the queue's page. It keeps where this desk calls to.
func to(branch, place, said string) frame.Goto {
	q := url.Values{"branch": {branch}}
	for name, value := range map[string]string{"place": place, "said": said} {
		if value != "" {
			q.Set(name, value)
		}
	}
	return frame.Goto("/queue?" + q.Encode())
}

// next calls whoever has waited longest.
func (p *pages) next(v *frame.Visit) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	place := v.Value("place")
	called, err := p.Queue.Next(v.Context(), here.ID, place, v.Value("language"))
	if errors.Is(err, queue.ErrNobody) {
		return to(here.ID, place, "nobody"), nil
	}
	if err != nil {
		return nil, err
	}
	v.Note("queue.call", called.ID)
	return to(here.ID, place, ""), nil
}

// add gives a number at the desk.
func (p *pages) add(v *frame.Visit) (frame.Answer, error) {
	_, here, err := p.branches(v)
	if err != nil {
		return nil, err
	}
	given, err := p.Queue.JoinAtDesk(v.Context(), here.ID, v.Value("topic"), v.Value("language"))
	if err != nil {
		return nil, err
	}
	v.Note("queue.add", given.ID)
	return frame.Goto(string(to(here.ID, v.Value("place"), "")) + "&given=" + url.QueryEscape(given.Number.String())), nil
}

// open opens drop-in for the day, or closes it.
func (p *pages) open(open bool) frame.Handler {
	action := map[bool]string{true: "queue.open", false: "queue.close"}[open]
	return func(v *frame.Visit) (frame.Answer, error) {
		_, here, err := p.branches(v)
		if err != nil {
			return nil, err
		}
		if err := p.Queue.SetOpen(v.Context(), here.ID, open); err != nil {
			return nil, err
		}
		v.Note(action, here.ID)
		return to(here.ID, v.Value("place"), ""), nil
	}
}

// ticket does something with one number.
func (p *pages) ticket(action string, do func(ctx context.Context, id, place string) error) frame.Handler {
	return func(v *frame.Visit) (frame.Answer, error) {
		t, err := p.Queue.Store.Ticket(v.Context(), v.PathValue("id"))
		if errors.Is(err, queue.ErrUnknown) || err == nil && v.Who.Branch != "" && v.Who.Branch != t.Branch {
			return nil, frame.ErrNotFound
		}
		if err != nil {
			return nil, err
		}
		place := v.Value("place")
		switch err := do(v.Context(), t.ID, place); {
		case errors.Is(err, queue.ErrEnded), errors.Is(err, queue.ErrUnknown):
			return to(t.Branch, place, "ended"), nil
		case err != nil:
			return nil, err
		}
		v.Note(action, t.ID)
		return to(t.Branch, place, ""), nil
	}
}
