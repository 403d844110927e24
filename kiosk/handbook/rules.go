package handbook

import (
	"slices"

	"medborgarkiosk/kiosk"
)

// decided gives the topic as the library wants it: each default rule stands, moves
// between may and may not, gets other words or goes; the library's own come last.
func decided(t kiosk.Topic, rules []kiosk.LocalRule, branch string) kiosk.Topic {
	own := map[string]kiosk.LocalRule{}
	var added []string
	known := func(id string) bool {
		is := func(r kiosk.Rule) bool { return r.ID == id }
		return slices.ContainsFunc(t.May, is) || slices.ContainsFunc(t.MayNot, is)
	}
	for _, r := range rules {
		if r.Branch != branch || r.Topic != t.ID || branch == "" {
			continue
		}
		own[r.Rule] = r
		if !known(r.Rule) {
			added = append(added, r.Rule)
		}
	}
	if len(own) == 0 {
		return t
	}
	var may, mayNot []kiosk.Rule
	put := func(rule kiosk.Rule, allowed bool) {
		if local, ok := own[rule.ID]; ok {
			if local.Hidden {
				return
			}
			allowed = local.May
			if len(local.Text) > 0 {
				rule.Text = local.Text
			}
		}
		if allowed {
			may = append(may, rule)
		} else {
			mayNot = append(mayNot, rule)
		}
	}
	for _, rule := range t.May {
		put(rule, true)
	}
	for _, rule := range t.MayNot {
		put(rule, false)
	}
	for _, id := range added {
		put(kiosk.Rule{ID: id}, own[id].May)
	}
	t.May, t.MayNot = may, mayNot
	return t
}
