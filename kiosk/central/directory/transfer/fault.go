package transfer

import "fmt"

// Fault is what is wrong in a file, or, among an Import's notes, what was put
// right in it: said to the person who brought the file.
type Fault struct {
	Row    int    // from 1 as a spreadsheet shows it, the headings being 1; in JSON the office's number; 0 for the whole file
	Column string // its heading; "" for the whole row
	Value  string // what stands there, shortened

	why    reason
	args   []any
	within interface{ In(language string) string } // what is wrong inside the value
}

// Error tells it in English.
func (f *Fault) Error() string { return f.In("en") }

// In tells it in the language, "sv" or else English, with where it is.
func (f *Fault) In(language string) string {
	row, column, text := "Row %d", "column %s", f.why.en
	if language == "sv" {
		row, column, text = "Rad %d", "kolumn %s", f.why.sv
	}
	args := f.args
	if f.within != nil {
		args = []any{f.within.In(language)}
	}
	text = fmt.Sprintf(text, args...)
	where := ""
	if f.Row > 0 {
		where = fmt.Sprintf(row, f.Row)
	}
	if f.Column != "" {
		if where != "" {
			where += ", "
		}
		where += fmt.Sprintf(column, f.Column)
	}
	if f.Value != "" {
		where += " (" + f.Value + ")"
	}
	if where == "" {
		return text
	}
	return where + ": " + text
}

// shortened is as much of a value as is shown with a fault.
func shortened(value string) string {
	const most = 40
	if runes := []rune(value); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return value
}

// reason is a text in both languages, a format for a fault's args.
type reason struct{ sv, en string }

// What can be wrong with a whole file.
var (
	faultLarge   = reason{"filen är större än %d MB. Dela upp den.", "the file is larger than %d MB. Divide it."}
	faultMany    = reason{"filen har fler än %d rader. Dela upp den.", "the file has more than %d rows. Divide it."}
	faultUnknown = reason{
		"filen är varken CSV, GeoJSON eller HSDS 3.",
		"the file is neither CSV, GeoJSON nor HSDS 3.",
	}
	faultEmpty = reason{"filen är tom.", "the file is empty."}
	faultJSON  = reason{"filen är avbruten, eller trasig efter %d byte.", "the file is cut off, or broken after %d bytes."}
	faultCSV   = reason{
		"raden går inte att dela upp i celler: ett citattecken står fel eller avslutas aldrig.",
		"the row can't be divided into cells: a quotation mark is in a wrong place, or never closed.",
	}
	faultMissing = reason{"kolumnerna saknas: %s.", "these columns are missing: %s."}
	faultHeading = reason{"rubriken finns två gånger.", "the heading is there twice."}
)

// What can be wrong with a row or a cell.
var (
	faultCells   = reason{"raden har %d celler, men rubrikraden %d.", "the row has %d cells, but the headings are %d."}
	faultTwice   = reason{"samma id finns på rad %d.", "the same id is on row %d."}
	faultNeeded  = reason{"här saknas ett värde.", "a value is missing here."}
	faultLong    = reason{"texten är längre än %d tecken.", "the text is longer than %d characters."}
	faultItems   = reason{"fler än %d värden i listan.", "more than %d values in the list."}
	faultControl = reason{"texten har styrtecken som inte syns.", "the text has control characters, which can't be seen."}
	faultFormula = reason{
		"cellen är en formel. Skriv text, eller en apostrof först.",
		"the cell is a formula. Write a text, or an apostrophe first.",
	}
	faultNoText       = reason{"värdet är varken text, tal eller lista.", "the value is no text, number or list."}
	faultID           = reason{"ett id är 2 till 64 tecken: a-z, 0-9 och bindestreck.", "an id is 2 to 64 of a-z, 0-9 and hyphens."}
	faultKind         = reason{"det finns ingen sådan sort. Skriv en av: %s.", "there is no such kind. Write one of: %s."}
	faultMunicipality = reason{"skriv kommunens kod med fyra siffror, till exempel 0136.", "write the municipality's code of four digits, say 0136."}
	faultEmail        = reason{"det här är ingen e-postadress.", "this is no e-mail address."}
	faultWeb          = reason{"skriv hela adressen, med https:// först.", "write the whole address, from https:// on."}
	faultLanguage     = reason{"%q är ingen språkkod. Skriv till exempel sv eller ar.", "%q is no language code. Write, say, sv or ar."}
	faultWheelchair   = reason{"skriv yes, limited eller no.", "write yes, limited or no."}
	faultDate         = reason{"skriv ett datum som 2026-11-24.", "write a date such as 2026-11-24."}
	faultPart         = reason{"skriv år, månad eller datum: 2026, 2026-11 eller 2026-11-24.", "write a year, a month or a date: 2026, 2026-11 or 2026-11-24."}
	faultClosed       = reason{"skriv sedan när: closed 2025-05-30.", "write since when: closed 2025-05-30."}
	faultHours        = reason{"%s", "%s"}
	faultNumber       = reason{"det här är inget tal.", "this is no number."}
	faultHalfPlace    = reason{"lat och lon skrivs båda eller inte alls.", "lat and lon are written both or not at all."}
	faultAbroad       = reason{"platsen ligger inte i Sverige.", "the place is not in Sweden."}
	faultRT90         = reason{
		"koordinaterna är i RT 90. Räkna om dem till SWEREF 99 TM eller grader.",
		"the coordinates are in RT 90. Convert them to SWEREF 99 TM or degrees.",
	}
	faultGeometry = reason{"platsen är ingen punkt.", "the place is no point."}
	faultOffice   = reason{"kontoret kan inte stämma: %s", "the office can't be so: %s"}
)

// What was put right, or left out.
var (
	noteLatin      = reason{"filen lästes som Windows-1252.", "the file was read as Windows-1252."}
	noteUTF16      = reason{"filen lästes som UTF-16.", "the file was read as UTF-16."}
	noteUnknown    = reason{"kolumnen är okänd och läses inte.", "the column is not known, and not read."}
	noteNotKept    = reason{"kolumnen hör inte till registret och läses inte.", "the column is not part of the register, and not read."}
	noteAbsent     = reason{"kolumnerna saknas i filen: %s. Det som redan står i dem ändras inte.", "these columns are not in the file: %s. What already stands in them is not changed."}
	noteSwapped    = reason{"latitud och longitud hade bytt plats.", "latitude and longitude had changed places."}
	noteSweref     = reason{"räknades om från SWEREF 99 TM till %s.", "was converted from SWEREF 99 TM to %s."}
	noteZero       = reason{"kommunkoden hade tappat sin nolla: %s.", "the municipality's code had lost its zero: %s."}
	noteLines      = reason{"radbrytningar blev mellanslag.", "line breaks became spaces."}
	noteStatus     = reason{"bara closed med datum läses här.", "only closed with a date is read here."}
	noteBasis      = reason{"bara approximate läses här.", "only approximate is read here."}
	noteFromMemory = reason{"värdet är ur minnet, utan källa, och läses inte.", "the value is from memory, without a source, and not read."}
	noteSchedule   = reason{"ett schema gick inte att läsa som öppettider.", "a schedule could not be read as opening hours."}
)
