package content

import (
	"crypto/rand"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/booking"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/pack"
)

// How a row stands in a library.
const (
	asDefault = "default"
	staffMay  = "may"
	staffNot  = "not"
	notHere   = "hidden"
)

// rulesView is what a library's staff may help with and what not, row by row.
type rulesView struct {
	base
	Branches, Topics, Languages []choice
	Branch, Topic, TopicName    string
	Beside, BesideName          string
	May, MayNot                 []ruleRow
	New                         ruleRow
	Fault                       string
}

// ruleRow is a row, as topics have it and as the library does.
type ruleRow struct {
	Rule, Default string // Default is the text that others see; "" for the library's own row
	Own, Beside   string // the library's wording, in Swedish and in the other language
	On            int64
	Choices       []choice
	Changed       bool
}

// shownRow is a row on its page.
type shownRow struct {
	ruleRow
	Page rulesView
}

// Row is a row as the template shows it.
func (view rulesView) Row(r ruleRow) shownRow { return shownRow{r, view} }

// Label names the row's form: what it is about.
func (r shownRow) Label() string {
	switch {
	case r.Default != "":
		return r.Default
	case r.Own != "":
		return r.Own
	}
	return r.Page.T.AddRow
}

// libraries are those whose rules are the visitor's to edit, and the one asked for.
func (p *pages) libraries(v *frame.Visit, who register.Editor) (all []booking.Branch, here booking.Branch, err error) {
	list, err := p.Branches(v.Context())
	if err != nil {
		return nil, here, err
	}
	for _, b := range list {
		if !who.May(ruleRecord(kiosk.LocalRule{Branch: b.ID})) {
			continue
		}
		if all = append(all, b); b.ID == v.Value("branch") || here.ID == "" {
			here = b
		}
	}
	if len(all) == 0 || v.Value("branch") != "" && v.Value("branch") != here.ID {
		return nil, here, frame.ErrNotFound
	}
	return all, here, nil
}

// ruleRecord is a library's rule as the register has it.
func ruleRecord(l kiosk.LocalRule) pack.Record {
	raw, err := json.Marshal(l)
	if err != nil {
		return pack.Record{Kind: pack.RuleKind}
	}
	return pack.Record{Kind: pack.RuleKind, ID: l.Branch + "/" + l.Rule, Body: raw}
}

func (p *pages) showRules(v *frame.Visit) (frame.Answer, error) { return p.rulesWith(v, "", 0) }

func (p *pages) rulesWith(v *frame.Visit, fault string, status int) (frame.Answer, error) {
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	branches, here, err := p.libraries(v, who)
	if err != nil {
		return nil, err
	}
	topics, err := p.Register.Topics(v.Context())
	if err != nil {
		return nil, err
	}
	w := language[v.Language.Code]
	view := rulesView{base: newBase(v, who, "rules"), Branch: here.ID, Beside: beside(v), Fault: fault}
	view.Languages, view.BesideName = besides(v, view.Beside), languageName(v, view.Beside)
	for _, b := range branches {
		view.Branches = append(view.Branches, choice{b.ID, b.Name, b.ID == here.ID})
	}
	var topic kiosk.Topic
	for _, t := range topics {
		if t.ID == v.Value("topic") || topic.ID == "" {
			topic = t
		}
	}
	for _, t := range topics {
		view.Topics = append(view.Topics, choice{t.ID, t.Title.In(v.Language.Code), t.ID == topic.ID})
	}
	view.Topic, view.TopicName = topic.ID, topic.Title.In(v.Language.Code)
	if topic.ID != "" {
		if err := p.rows(v, w, &view, topic); err != nil {
			return nil, err
		}
	}
	return frame.Page{Template: p.rules, Title: w.Rules, Tab: tab, Body: view, Status: status}, nil
}

// rows lays out a topic's rows, and after them those that the library has added.
func (p *pages) rows(v *frame.Visit, w *words, view *rulesView, topic kiosk.Topic) error {
	records, err := p.Register.Records(v.Context(), pack.RuleKind)
	if err != nil {
		return err
	}
	local, on := map[string]kiosk.LocalRule{}, map[string]int64{}
	var added []kiosk.LocalRule
	for _, r := range records {
		var l kiosk.LocalRule
		if json.Unmarshal(r.Body, &l) == nil && l.Branch == view.Branch && l.Topic == topic.ID {
			local[l.Rule], on[l.Rule] = l, r.Revision
			added = append(added, l)
		}
	}
	known := map[string]bool{}
	for _, side := range []struct {
		may   bool
		rules []kiosk.Rule
		into  *[]ruleRow
	}{{true, topic.May, &view.May}, {false, topic.MayNot, &view.MayNot}} {
		for _, rule := range side.rules {
			known[rule.ID] = true
			l, own := local[rule.ID]
			row := w.row(rule.ID, l, own, on[rule.ID], view.Beside)
			row.Default = rule.Text.In(v.Language.Code)
			*side.into = append(*side.into, row)
		}
	}
	for _, l := range added {
		switch row := w.row(l.Rule, l, true, on[l.Rule], view.Beside); {
		case known[l.Rule]:
		case l.May:
			view.May = append(view.May, row)
		default:
			view.MayNot = append(view.MayNot, row)
		}
	}
	view.New = ruleRow{Choices: w.rowChoices(staffMay, false)}
	return nil
}

func (w *words) row(rule string, l kiosk.LocalRule, own bool, on int64, beside string) ruleRow {
	stands := asDefault
	switch {
	case own && l.Hidden:
		stands = notHere
	case own && l.May:
		stands = staffMay
	case own:
		stands = staffNot
	}
	return ruleRow{Rule: rule, Own: l.Text["sv"], Beside: l.Text[beside], On: on, Changed: own, Choices: w.rowChoices(stands, true)}
}

func (w *words) rowChoices(stands string, there bool) []choice {
	all := []choice{{staffMay, w.StaffMay, stands == staffMay}, {staffNot, w.StaffNot, stands == staffNot}}
	if there {
		all = append([]choice{{asDefault, w.AsDefault, stands == asDefault}}, all...)
		all = append(all, choice{notHere, w.NotHere, stands == notHere})
	}
	return all
}

// saveRule saves one row. As by default and without a wording it is no longer the
// library's.
func (p *pages) saveRule(v *frame.Visit) (frame.Answer, error) {
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	_, here, err := p.libraries(v, who)
	if err != nil {
		return nil, err
	}
	topic, err := p.Register.Record(v.Context(), pack.TopicKind, v.Value("topic"))
	on, wrong := strconv.ParseInt("0"+v.Value("on"), 10, 64)
	if err != nil || wrong != nil || topic.Gone() {
		return nil, frame.ErrNotFound
	}
	var t kiosk.Topic
	if err := json.Unmarshal(topic.Body, &t); err != nil {
		return nil, err
	}
	l := kiosk.LocalRule{Branch: here.ID, Topic: t.ID, Rule: v.Value("rule")}
	fresh := l.Rule == ""
	if fresh {
		l.Rule = "own-" + strings.ToLower(rand.Text()[:8])
	}
	retire, err := p.typed(v, t, &l)
	if err != nil {
		return nil, err
	}
	w := language[v.Language.Code]
	if !retire && l.Text["sv"] == "" && (len(l.Text) > 0 || fresh) {
		return p.rulesWith(v, w.SwedishFirst, http.StatusUnprocessableEntity)
	}
	edit := register.Edit{Kind: pack.RuleKind, ID: l.Branch + "/" + l.Rule, On: on}
	if retire && on == 0 {
		return said("/content/rules", p.rulesAt(v, l), "saved"), nil // it is as by default already
	}
	if retire {
		err = p.Register.Retire(v.Context(), who, edit)
	} else {
		edit.Body = ruleRecord(l).Body
		err = p.Register.Put(v.Context(), who, edit)
	}
	if what := mishap(err); what != "" {
		return p.rulesWith(v, w.saids[what], http.StatusConflict)
	}
	if err != nil {
		return nil, notFound(err)
	}
	v.Note("content.rule", edit.ID)
	return said("/content/rules", p.rulesAt(v, l), "saved"), nil
}

func (p *pages) rulesAt(v *frame.Visit, l kiosk.LocalRule) url.Values {
	return url.Values{"branch": {l.Branch}, "topic": {l.Topic}, "beside": {beside(v)}}
}

// typed takes what the row's form says, over the texts that the library has in
// languages which the form does not show; it tells whether the row is to be as by
// default.
func (p *pages) typed(v *frame.Visit, t kiosk.Topic, l *kiosk.LocalRule) (retire bool, err error) {
	standing, err := p.Register.Store.Record(v.Context(), pack.RuleKind, l.Branch+"/"+l.Rule)
	if err != nil {
		return false, err
	}
	var was kiosk.LocalRule
	if !standing.Gone() {
		if err := json.Unmarshal(standing.Body, &was); err != nil {
			return false, err
		}
	}
	l.Text = kiosk.Words{}
	for tag, words := range was.Text {
		l.Text[tag] = words
	}
	for tag, name := range map[string]string{"sv": "own", beside(v): "own-beside"} {
		delete(l.Text, tag)
		if words := clean(v.Value(name)); words != "" {
			l.Text[tag] = words
		}
	}
	side, known := defaultSide(t, l.Rule)
	l.May = side
	switch v.Value("stands") {
	case staffMay:
		l.May = true
	case staffNot:
		l.May = false
	case notHere:
		l.Hidden = true
	case asDefault:
		if !known { // a row of the library's own goes
			return true, nil
		}
		return len(l.Text) == 0, nil
	default:
		return false, frame.ErrNotFound
	}
	return false, nil
}

// defaultSide tells on which side the topic has the rule, and whether it does.
func defaultSide(t kiosk.Topic, rule string) (may, known bool) {
	for _, r := range t.May {
		if r.ID == rule {
			return true, true
		}
	}
	for _, r := range t.MayNot {
		if r.ID == rule {
			return false, true
		}
	}
	return false, false
}
