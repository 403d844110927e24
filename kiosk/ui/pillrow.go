package ui

import (
	"fyne.io/fyne/v2"

	"medborgarkiosk/kiosk/i18n"
	"medborgarkiosk/kiosk/journey"
	"medborgarkiosk/kiosk/ui/theme"
	"medborgarkiosk/kiosk/ui/touch"
)

// pillRow holds the filters over a list on one line: those that are not chosen give
// way, since the last pill leads to all of them.
type pillRow struct {
	w         *Window
	object    *fyne.Container
	toMap     *touch.Pill
	filters   []*touch.Pill
	ids       []string
	more      *touch.Pill
	moreShown string          // its id
	end       *fyne.Container // what the pages are pushed to
	pages     *pagePills
}

func newPillRow(w *Window, turn func(to int)) *pillRow {
	r := &pillRow{w: w, toMap: touch.NewPill(w.bars, "map", "", w.tap(journey.ShowMap))}
	r.more = touch.NewPill(w.bars, "", "", func() { w.post(journey.Tapped{ID: r.moreShown}) })
	r.end, r.pages = theme.Spacer(), newPagePills(w, false, turn)
	r.object = theme.Flow(w.bars, 16, r.toMap, r.more, r.end, r.pages.object)
	return r
}

func (r *pillRow) draw(body journey.Places, showMap bool) {
	for i := len(r.filters); i < len(body.Filters); i++ {
		pill := touch.NewPill(r.w.bars, "", "", func() { r.w.post(journey.Tapped{ID: r.ids[i]}) })
		r.filters = append(r.filters, pill)
		last := []fyne.CanvasObject{r.more, r.end, r.pages.object}
		r.object.Objects = append(append(r.object.Objects[:len(r.object.Objects)-len(last)], pill), last...)
	}
	r.ids = r.ids[:0]
	for i, f := range body.Filters {
		r.ids = append(r.ids, f.ID)
		r.filters[i].Set("", r.w.say(f.Title))
		r.filters[i].SetSelected(f.Chosen)
	}
	for i, pill := range r.filters {
		show(pill, i < len(body.Filters))
	}
	show(r.toMap, showMap)
	r.toMap.Set("map", r.w.say(i18n.T(msgShowMap)))
	show(r.more, body.More != nil)
	if body.More != nil {
		r.moreShown = body.More.ID
		r.more.Set(body.More.Icon, r.w.say(body.More.Label))
	}
	show(r.object, showMap || len(body.Filters) > 0)
}

// height of the row where all stand on one line.
func (r *pillRow) height() float32 { return theme.Natural(r.more).Height }

// thin leaves out the filters that can be missed until all stand on one line.
func (r *pillRow) thin(body journey.Places, width float32) {
	show(r.end, r.pages.object.Visible())
	for i := len(body.Filters) - 1; i >= 0 && theme.Natural(r.object).Width > width; i-- {
		show(r.filters[i], body.Filters[i].Chosen || body.More == nil)
	}
}
