package guide

import (
	"image"
	"net/url"
	"slices"
	"strings"
	"time"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/directory"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/openinghours"
	"medborgarkiosk/kiosk/ticket"
)

var sweden = i18n.Stockholm

// Consultation is all that can be said about a topic at one moment. What has no
// source is not in it.
type Consultation struct {
	Topic     kiosk.Topic
	Authority string // the name of who is responsible; "" for the library
	Pages     []Page // to do it oneself
	Phone     Phone
	Office    *directory.Found // the nearest that helps with it; nil for none
	Open      *directory.Found // the nearest that is open now, when that is another
	Offices   string           // what the office journey is told, to show all of them
	Helpers   []Page
	Forms     []Page
	Narrower  []kiosk.Topic // that it may be about more closely
	Now       time.Time
	Unchecked bool // a page or the number has a source, but nobody has checked it lately
}

// Page is a page on the web, with its address as a QR code; or advice, or somebody,
// without one.
type Page struct {
	Title   kiosk.Words // "" for the host's name
	Text    kiosk.Words
	Host    string // as people say it: "skatteverket.se"
	Address string
	Code    image.Image
}

// Phone is a number, and when somebody answers. Hours is the zero value where that
// is not known for certain.
type Phone struct {
	Number string
	Text   kiosk.Words
	Hours  openinghours.Hours
	Known  bool // Hours are
}

// mostPages is how many pages an answer has room for.
const mostPages = 2

// Answer puts together what can be said about a topic now.
func Answer(book *handbook.Book, topic kiosk.Topic, now time.Time) Consultation {
	today := kiosk.DateOf(now.In(sweden))
	c := Consultation{Topic: topic, Now: now}
	use := func(f kiosk.Facts) { c.Unchecked = c.Unchecked || f.Standing(today) != kiosk.Fact }
	authority, known := book.Authority(topic.Authority)
	if known {
		c.Authority = authority.Name
	}
	for _, way := range topic.Yourself {
		advice := way.Web == "" && way.Phone == "" // nothing in it that can have changed
		if way.Source == "" {
			continue
		}
		if !advice {
			use(way.Facts)
		}
		if (way.Web != "" || advice) && len(c.Pages) < mostPages {
			c.Pages = append(c.Pages, pageAt(way.Web, nil, way.Text))
		}
		if way.Phone != "" && c.Phone.Number == "" {
			c.Phone = Phone{Number: way.Phone}
			if way.Web == "" {
				c.Phone.Text = way.Text
			}
		}
	}
	if known && authority.Source != "" {
		if len(c.Pages) == 0 && authority.Web != "" {
			c.Pages = append(c.Pages, pageAt(authority.Web, nil, authority.About))
			use(authority.Facts)
		}
		if authority.Phone != "" && (c.Phone.Number == "" || c.Phone.Number == authority.Phone) {
			c.Phone.Number = authority.Phone
			c.Phone.Hours, c.Phone.Known = hoursOf(authority, today)
			use(authority.Facts)
		}
	}
	c.helpers(book)
	c.forms(book)
	c.nearest(book)
	for _, id := range topic.Narrower {
		if t, ok := book.Topic(id); ok {
			c.Narrower = append(c.Narrower, t)
		}
	}
	return c
}

// hoursOf are the hours of an authority's phone, when they are a fact.
func hoursOf(a kiosk.Authority, today kiosk.Date) (openinghours.Hours, bool) {
	if a.Hours == "" || a.Standing(today) != kiosk.Fact {
		return openinghours.Hours{}, false
	}
	hours, err := openinghours.Parse(a.Hours)
	return hours, err == nil
}

func (c *Consultation) helpers(book *handbook.Book) {
	for _, id := range c.Topic.Helpers {
		if h, ok := book.Helper(id); ok && h.Source != "" {
			c.Helpers = append(c.Helpers, pageAt(h.Web, h.Name, h.Role))
		}
	}
}

func (c *Consultation) forms(book *handbook.Book) {
	for _, id := range c.Topic.Forms {
		f, ok := book.Form(id)
		if !ok || f.Source == "" {
			continue
		}
		title := kiosk.Words{}
		for tag, words := range f.Title {
			title[tag] = strings.TrimSpace(f.Number + " " + words)
		}
		c.Forms = append(c.Forms, pageAt(f.Web, title, f.About))
	}
}

// nearest finds where to go: the nearest office that helps with the topic, and the
// nearest of them that is open, when that is another. A topic that no authority's
// offices help with has the municipality's own.
func (c *Consultation) nearest(book *handbook.Book) {
	if c.Topic.Group == kiosk.DoHere {
		return
	}
	if len(c.Topic.Offices) > 0 {
		c.Offices = "authority:" + c.Topic.Offices[0]
	}
	for _, found := range book.Near(directory.Query{At: c.Now}) {
		if !c.suits(found) {
			continue
		}
		if c.Office == nil {
			c.Office = &found
		}
		if found.State.Status == openinghours.Open {
			if found.ID != c.Office.ID {
				c.Open = &found
			}
			return
		}
	}
}

func (c *Consultation) suits(f directory.Found) bool {
	if len(c.Topic.Offices) == 0 {
		return f.Kind == kiosk.CitizenOffice || f.Kind == kiosk.ContactCentre
	}
	return slices.ContainsFunc(c.Topic.Offices, func(name string) bool { return slices.Contains(f.Authorities, name) })
}

func pageAt(address string, title, text kiosk.Words) Page {
	p := Page{Title: title, Text: text, Address: address}
	if address == "" {
		return p
	}
	p.Code = ticket.QR(address)
	if at, err := url.Parse(address); err == nil {
		p.Host = strings.TrimPrefix(at.Host, "www.")
	}
	return p
}
