package content

import (
	"fmt"
	"strings"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/central/web/frame"
	"medborgarkiosk/kiosk/pack"
)

// looksDays is over how many days looks are counted.
const looksDays = 90

// mostTasks is how many of the tasks are shown; the most urgent come first.
const mostTasks = 100

// workView is what needs the editor.
type workView struct {
	base
	Remarks []remarkView
	Counts  []countView
	Tasks   []taskView
	More    string
}

type countView struct {
	Class, Name string
	N           int
}

type taskView struct {
	Link, Name, Kind, Need, Class, Until string
	Looks                                int
}

// remarkView is what patrons say is wrong with a record.
type remarkView struct {
	Kind, ID, Link, Name, What, Times string
	Remark                            kiosk.Remark
	Total                             int
}

func (p *pages) showWork(v *frame.Visit) (frame.Answer, error) {
	who, err := p.editor(v)
	if err != nil {
		return nil, err
	}
	w := language[v.Language.Code]
	looks, open, err := p.counts(v)
	if err != nil {
		return nil, err
	}
	all, err := p.Register.Records(v.Context(), "")
	if err != nil {
		return nil, err
	}
	mine, names := all[:0:0], map[string]string{}
	for _, r := range all {
		if who.May(r.Record) {
			mine = append(mine, r)
			names[register.Name(r.Kind, r.ID)] = register.Title(r.Record, v.Language.Code)
		}
	}
	view := workView{base: newBase(v, who, "")}
	for _, o := range open {
		if name, ok := names[o.Record]; ok {
			one := w.remark(o)
			one.Name = name
			view.Remarks = append(view.Remarks, one)
		}
	}
	tasks := register.Work(mine, looks, p.Register.Today())
	view.Counts = w.countTasks(tasks, len(view.Remarks))
	for i, task := range tasks {
		if i == mostTasks {
			view.More = fmt.Sprintf(w.MoreTasks, len(tasks)-mostTasks)
			break
		}
		view.Tasks = append(view.Tasks, taskView{
			Link: address(task.Kind, task.ID), Name: register.Title(task.Record.Record, v.Language.Code), Kind: w.kind(task.Kind),
			Need: w.needs[task.Need], Class: string(task.Need), Until: string(task.Facts.ValidUntil), Looks: task.Looks,
		})
	}
	news := ""
	if n := len(view.Remarks); n > 0 {
		news = fmt.Sprintf(w.RemarkNews, n)
	}
	return frame.Page{Template: p.work, Title: w.Work, Tab: tab, News: news, Body: view}, nil
}

// counts gives how often each record was looked at lately, and what patrons say is
// wrong and nobody has seen to.
func (p *pages) counts(v *frame.Visit) (map[string]int, []register.OpenRemark, error) {
	tomorrow := p.Register.Now().In(p.Register.Zone).AddDate(0, 0, 2) // a kiosk's clock may be ahead
	lately, err := p.Looks(v.Context(), kiosk.DateOf(tomorrow.AddDate(0, 0, -looksDays)), kiosk.DateOf(tomorrow))
	if err != nil {
		return nil, nil, err
	}
	ever, err := p.Looks(v.Context(), "1970-01-01", kiosk.DateOf(tomorrow))
	if err != nil {
		return nil, nil, err
	}
	marks, err := p.Register.Store.Handled(v.Context())
	if err != nil {
		return nil, nil, err
	}
	looks := map[string]int{}
	for _, c := range lately {
		looks[c.Record] = c.Looks
	}
	return looks, register.OpenRemarks(ever, marks), nil
}

func (w *words) countTasks(tasks []register.Task, remarks int) []countView {
	sums := map[register.Need]int{}
	for _, task := range tasks {
		sums[task.Need]++
	}
	all := []countView{{"remarks", w.Remarks, remarks}}
	for _, need := range []register.Need{register.Expired, register.Soon, register.Unchecked, register.Unsourced} {
		all = append(all, countView{string(need), w.needs[need], sums[need]})
	}
	return all
}

func (w *words) remark(o register.OpenRemark) remarkView {
	kind, id, _ := strings.Cut(o.Record, "/")
	return remarkView{
		Kind: kind, ID: id, Link: address(pack.Kind(kind), id), Name: id, What: w.remarks[o.Remark], Remark: o.Remark,
		Times: fmt.Sprintf(w.Times, o.Count), Total: o.Total,
	}
}
