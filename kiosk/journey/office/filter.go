package office

import (
	"cmp"
	"slices"
	"strings"

	"medborgarkiosk/kiosk/helptopic"
	"medborgarkiosk/kiosk/i18n"
)

// filter is what the patron asks of an office. The zero filter asks for nothing.
type filter struct {
	open, wheelchair             bool
	authority, service, language string
}

// The ids of touches on filters.
const (
	allID        = "all"
	moreID       = "more"
	openID       = "open"
	wheelchairID = "wheelchair"
	authorityID  = "authority "
	serviceID    = "service "
	languageID   = "language "
)

// touched sets what was touched, or takes it away again.
func (f filter) touched(id string) filter {
	switch id {
	case allID:
		return filter{}
	case openID:
		f.open = !f.open
	case wheelchairID:
		f.wheelchair = !f.wheelchair
	}
	if service, ok := strings.CutPrefix(id, serviceID); ok && serviceOf(service).words == nil {
		return f
	}
	for begins, part := range map[string]*string{authorityID: &f.authority, serviceID: &f.service, languageID: &f.language} {
		if value, ok := strings.CutPrefix(id, begins); ok {
			if value == *part {
				value = ""
			}
			*part = value
		}
	}
	return f
}

// mostServices is how many services can be asked for: the most common, on one page.
const mostServices = 8

// choice is something that can be asked for.
type choice struct {
	id, icon string
	title    i18n.Text
	chosen   bool
}

// choices are what can be asked of the offices nearby, the most common of each
// kind first, and what is asked for even if none of them has it.
func (s state) choices() []choice {
	all := []choice{{openID, "schedule", i18n.T(msgOpenNow), s.filter.open}}
	var authorities, languages, services tally
	for _, f := range s.nearby {
		authorities.add(f.Authorities...)
		languages.add(f.Languages...)
		services.add(helps(f.Services)...)
	}
	for _, name := range authorities.ranked(s.filter.authority) {
		all = append(all, choice{authorityID + name, "account_balance", i18n.Verbatim(name), name == s.filter.authority})
	}
	all = append(all, choice{wheelchairID, "accessibility_new", i18n.T(msgWheelchair), s.filter.wheelchair})
	for _, tag := range languages.ranked(s.filter.language) {
		own, _ := helptopic.FindLanguage(tag)
		all = append(all, choice{languageID + tag, "language", i18n.Verbatim(own.Own), tag == s.filter.language})
	}
	ids := services.ranked(s.filter.service)
	for i, id := range ids {
		if chosen := id == s.filter.service; chosen || i < mostServices {
			all = append(all, choice{serviceID + id, "info", i18n.T(serviceOf(id).words), chosen})
		}
	}
	return all
}

// tally counts names.
type tally struct{ counts map[string]int }

func (t *tally) add(names ...string) {
	if t.counts == nil {
		t.counts = map[string]int{}
	}
	for _, name := range names {
		t.counts[name]++
	}
}

// ranked gives the names, the most common first, and one that must be among them.
func (t *tally) ranked(must string) []string {
	if must != "" {
		t.add(must)
	}
	names := make([]string, 0, len(t.counts))
	for name := range t.counts {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(t.counts[b], t.counts[a]), cmp.Compare(a, b))
	})
	return names
}
