package content

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/pack"
)

// sentRule is a row's form as it came.
type sentRule struct {
	kiosk.LocalRule
	on        int64 // the revision of the library's rule that the editor saw; 0 for none
	fresh     bool  // a new row of the library's own
	asDefault bool  // the row is to be as by default: it is the library's no longer
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
	s, err := p.readRule(v, here.ID)
	if err != nil {
		return nil, err
	}
	w := language[v.Language.Code]
	if !s.asDefault && s.Text["sv"] == "" && (len(s.Text) > 0 || s.fresh) {
		return p.rulesWith(v, w.SwedishFirst, http.StatusUnprocessableEntity)
	}
	err = p.putRule(v, who, s)
	if what := mishap(err); what != "" {
		return p.rulesWith(v, w.saids[what], http.StatusConflict)
	}
	if err != nil {
		return nil, notFound(err)
	}
	return said("/content/rules", url.Values{"branch": {s.Branch}, "topic": {s.Topic}, "beside": {beside(v)}}, "saved"), nil
}

// putRule keeps the row, or lets it be as by default.
func (p *pages) putRule(v *frame.Visit, who register.Editor, s sentRule) error {
	r := ruleRecord(s.LocalRule)
	edit := register.Edit{Kind: r.Kind, ID: r.ID, On: s.on, Body: r.Body}
	var err error
	switch {
	case s.asDefault && s.on == 0: // it is already
		return nil
	case s.asDefault:
		err = p.Register.Retire(v.Context(), who, edit)
	default:
		err = p.Register.Put(v.Context(), who, edit)
	}
	if err == nil {
		v.Note("content.rule", r.ID)
	}
	return err
}

// readRule reads the form over the texts that the library has in languages which
// the form does not show.
func (p *pages) readRule(v *frame.Visit, branch string) (s sentRule, err error) {
	var topic kiosk.Topic
	if err := p.standing(v, pack.TopicKind, v.Value("topic"), &topic); err != nil || topic.ID == "" {
		return s, errors.Join(frame.ErrNotFound, err)
	}
	if s.on, err = strconv.ParseInt("0"+v.Value("on"), 10, 64); err != nil {
		return s, frame.ErrNotFound
	}
	rule := v.Value("rule")
	if s.fresh = rule == ""; s.fresh {
		rule = "own-" + strings.ToLower(rand.Text()[:8])
	}
	if err := p.standing(v, pack.RuleKind, branch+"/"+rule, &s.LocalRule); err != nil {
		return s, err
	}
	text := kiosk.Words{}
	maps.Copy(text, s.Text)
	for tag, name := range map[string]string{"sv": "own", beside(v): "own-beside"} {
		delete(text, tag)
		if words := clean(v.Value(name)); words != "" {
			text[tag] = words
		}
	}
	side, known := defaultSide(topic, rule)
	s.LocalRule = kiosk.LocalRule{Branch: branch, Topic: topic.ID, Rule: rule, May: side, Text: text}
	switch v.Value("stands") {
	case staffMay:
		s.May = true
	case staffNot:
		s.May = false
	case notHere:
		s.Hidden = true
	case asDefault: // a row of the library's own goes
		s.asDefault = !known || len(text) == 0
	default:
		return s, frame.ErrNotFound
	}
	return s, nil
}

// standing reads the body of a record into its type; nothing when none stands.
func (p *pages) standing(v *frame.Visit, kind pack.Kind, id string, into any) error {
	r, err := p.Register.Store.Record(v.Context(), kind, id)
	if err != nil || r.Gone() {
		return err
	}
	return json.Unmarshal(r.Body, into)
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
