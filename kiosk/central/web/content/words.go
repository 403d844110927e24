package content

import (
	"fmt"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central"
	"medborgarkiosk/kiosk/central/directory/register"
	"medborgarkiosk/kiosk/pack"
)

// words are what these pages say in one language.
type words struct {
	code string

	Parts, Work, Records, Rules, Files, Save, Show, New string

	Remarks, NoRemarks, RemarkNews, Handled, Mark            string
	Once, Times                                              string
	Tasks, NoTasks, MoreTasks, Need, LooksHead, UntilHead    string
	Search, Kind, Municipality, Standing, All                string
	OneRecord, RecordCount                                   string
	Name, Earlier, Later, Theirs, Nothing                    string
	Beside, Swedish, Look, ID, IDHint, IDTaken, NoID, NoForm string
	ReadOnly, Required, Ahead, Perhaps, Shut                 string
	Needed, NoDate, NoWeb, NoNumber, NoArea                  string
	StaleBy, Field, Before, After, WhatChanged               string
	Confirm, ConfirmHint, Until, LooksOf                     string
	CloseOffice, CloseHint, Since, SinceHint, Source, GoTo   string
	GoToHint, NoSince, NoSuchOffice, ClosedSince             string
	Retire, RetireHint, Gone, History, Undo, Program         string

	RulesHint, Branch, Topic, May, MayNot, Default, Own          string
	StaffMay, StaffNot, AsDefault, NotHere, OwnRow, Changed      string
	AddRow, NoTopics, SwedishFirst, Stands                       string
	Import, ImportHint, File, FileHint, ReadFile                 string
	RowCount, FaultCount, ImportCounts, Faults, Notes            string
	Added, ChangedOnes, Retired, Foreign, Apply, SameAll         string
	Export, ExportHint, Imports, NoImports, UndoImport, IsUndone string
	When, Who                                                    string

	labels, hints, options map[string]string
	kinds                  map[pack.Kind]string
	standings              map[kiosk.Standing]string
	standingTexts          map[kiosk.Standing]string
	needs                  map[register.Need]string
	remarks                map[kiosk.Remark]string
	actions                map[register.Action]string
	refusals               map[string]string
	saids                  map[string]string
}

var language = map[string]*words{"sv": &swedish, "en": &english}

// staleBy says who was quicker.
func (w *words) staleBy(c register.Change) string {
	return fmt.Sprintf(w.StaleBy, w.who(c), c.At.In(central.Sweden).Format("15.04"))
}

// deeds are the names of what these pages do, in Swedish and English, for the
// staff's log.
var deeds = map[string][2]string{
	"content.save":        {"ändrade en post", "changed a record"},
	"content.confirm":     {"bekräftade en post", "confirmed a record"},
	"content.retire":      {"tog bort en post", "retired a record"},
	"content.close":       {"stängde ett kontor för gott", "closed an office for good"},
	"content.undo":        {"ångrade en ändring", "undid a change"},
	"content.handled":     {"tog hand om en anmärkning", "saw to a remark"},
	"content.rule":        {"ändrade en egen regel", "changed a rule of the library's own"},
	"content.import":      {"läste in en fil med kontor", "imported a file of offices"},
	"content.import-undo": {"ångrade en inläsning", "undid an import"},
}
