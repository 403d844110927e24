package report

import (
	"cmp"
	"net/url"
	"slices"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/account"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/directory/access"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/municipality"
)

// question is what a visitor asks the report.
type question struct {
	county   string                // its code, or country
	counties []municipality.County // that the visitor may ask about
	region   bool                  // may ask about the country, too
	wish     access.Wish
	colour   *figure // that colours the map
	order    *figure // that orders the rows; nil: by name
	up       bool    // from the least, or from A
}

// country asks about all counties.
const country = "all"

// ask reads the question out of the address. Admins and editors of the region may ask
// about all counties, others about their own.
func ask(v *frame.Visit, branches []booking.Branch) (question, error) {
	q := question{
		wish:   access.Wish{Kind: kiosk.OfficeKind(v.Value("kind")), Authority: v.Value("authority"), Language: v.Value("language")},
		colour: cmp.Or(figureOf(v.Value("map")), figures[0]), order: figureOf(v.Value("order")),
	}
	q.up = v.Value("dir") == "up" || q.order == nil && v.Value("dir") != "down"
	if v.Who.Role == account.Admin || v.Who.Branch == "" && v.Who.Municipality == "" {
		q.region, q.counties = true, municipality.Counties()
		q.county = v.Value("county")
		if q.county != country && !slices.ContainsFunc(q.counties, func(c municipality.County) bool { return c.Code == q.county }) {
			q.county = first(branches)
		}
		return q, nil
	}
	code := v.Who.Municipality
	for _, b := range branches {
		if b.ID == v.Who.Branch {
			code = b.Municipality
		}
	}
	own, ok := municipality.Find(code)
	if !ok {
		return q, errNowhere
	}
	q.county, q.counties = own.County.Code, []municipality.County{own.County}
	return q, nil
}

// first is the county that is shown before one has been chosen: where the libraries
// are.
func first(branches []booking.Branch) string {
	for _, b := range branches {
		if m, ok := municipality.Find(b.Municipality); ok {
			return m.County.Code
		}
	}
	return country
}

// holds tells whether what is in the municipality is asked about. What is nowhere
// known belongs to the country alone.
func (q question) holds(code string) bool {
	if q.county == country {
		return true
	}
	m, ok := municipality.Find(code)
	return ok && m.County.Code == q.county
}

// within leaves the rest of the country out of a report.
func (q question) within(r access.Report) access.Report {
	return access.Report{
		Municipalities: slices.DeleteFunc(r.Municipalities, func(m access.Municipality) bool { return !q.holds(m.Code) }),
		Libraries:      slices.DeleteFunc(r.Libraries, func(l access.Reach) bool { return !q.holds(l.Municipality) }),
	}
}

// query is the question as the address of a page has it, in another order.
func (q question) query(order string, up bool) string {
	values := url.Values{}
	for name, value := range map[string]string{
		"county": q.county, "map": q.colour.id, "order": order, "dir": direction(up),
		"kind": string(q.wish.Kind), "authority": q.wish.Authority, "language": q.wish.Language,
	} {
		if value != "" {
			values.Set(name, value)
		}
	}
	return values.Encode()
}

func direction(up bool) string {
	if up {
		return "up"
	}
	return "down"
}

// name is the id of the figure, "" for none.
func (f *figure) name() string {
	if f == nil {
		return ""
	}
	return f.id
}
