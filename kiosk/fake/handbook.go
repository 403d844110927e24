package fake

import (
	"encoding/json"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/handbook"
	"medborgarkiosk/kiosk/pack"
)

// Stand is where the handbook's kiosk stands: by Handen's library.
var Stand = handbook.Stand{Branch: "handen", Place: &kiosk.Place{Lat: 59.1681, Lon: 18.1375}, Municipality: "0136"}

// Offices are made up: what is said of them is not true, and is nowhere shown to a
// patron. They stand for each way in which a record can be good or lacking.
func Offices() []kiosk.Office {
	checked := kiosk.Facts{Source: "made up", CheckedOn: "2026-11-10", ValidUntil: "2099-12-31"}
	expired := kiosk.Facts{Source: "made up", CheckedOn: "2025-10-02", ValidUntil: "2026-04-02"}
	unchecked := kiosk.Facts{Source: "made up"}
	four := []string{"Skatteverket", "Försäkringskassan", "Pensionsmyndigheten", "Arbetsförmedlingen"}
	return []kiosk.Office{
		{
			ID: "contact", Kind: kiosk.ContactCentre, Name: "Kommunens kontaktcenter", Municipality: "0136",
			Street: "Rudsjöterrassen 2", Postcode: "136 81", City: "Handen", Place: &kiosk.Place{Lat: 59.1693, Lon: 18.1402},
			Phone: "08-555 00 01", Web: "https://kontaktcenter.example/", Hours: "Mo-Fr 08:00-17:00; PH off; Dec 24 off",
			Languages: []string{"sv", "en", "ar"}, Services: []string{"guidance", "municipal information"}, Wheelchair: kiosk.Accessible, Facts: checked,
		},
		{
			ID: "service", Kind: kiosk.StateServiceOffice, Name: "Servicekontor, Statens servicecenter", Municipality: "0136",
			Street: "Handens stationsväg 9", City: "Handen", Place: &kiosk.Place{Lat: 59.1716, Lon: 18.1292}, Phone: "08-555 00 02",
			Web: "https://servicekontor.example/", Hours: "Mo-Fr 10:00-16:00; PH off", Authorities: four,
			Services: []string{"self-service computers"}, Wheelchair: kiosk.PartlyAccess, Facts: checked,
		},
		{
			ID: "citizens", Kind: kiosk.CitizenOffice, Name: "Medborgarkontor Jordbro", Municipality: "0136", Street: "Jordbro centrum",
			Place: &kiosk.Place{Lat: 59.1467, Lon: 18.1266, Approximate: true}, Hours: "Tu-Th 10:00-15:00",
			Languages: []string{"sv", "so"}, Services: []string{"help with forms and applications"}, Facts: checked,
		},
		{
			ID: "digital", Kind: kiosk.DigidelCentre, Name: "DigidelCenter Haninge", Municipality: "0136", Phone: "08-555 00 04",
			Services: []string{"digital help", "e-service help"}, Facts: unchecked,
		},
		{
			ID: "south", Kind: kiosk.CitizenOffice, Name: "Medborgarkontor Västerhaninge", Municipality: "0136", Street: "Centrumvägen 1",
			City: "Västerhaninge", Place: &kiosk.Place{Lat: 59.1205, Lon: 18.0840}, Phone: "08-555 00 05", Hours: "Mo-Fr 09:00-12:00", Facts: expired,
		},
		{
			ID: "east", Kind: kiosk.StateServiceOffice, Name: "Servicekontor Brandbergen", Municipality: "0136", Street: "Jungfruns gata 1",
			Place: &kiosk.Place{Lat: 59.1760, Lon: 18.1680}, Authorities: four,
			Closed: &kiosk.Closing{Since: "2025-05-30", GoTo: []string{"service"}}, Facts: checked,
		},
		{
			ID: "far", Kind: kiosk.StateServiceOffice, Name: "Servicekontor Tyresö", Municipality: "0138", Street: "Bollmoravägen 3",
			Place: &kiosk.Place{Lat: 59.2440, Lon: 18.2280}, Authorities: four[:2], Hours: "Mo-Fr 10:00-16:00", Facts: checked,
		},
		{ID: "elsewhere", Kind: kiosk.LibraryHelp, Name: "Hjälp i ett annat bibliotek", Municipality: "0180", Facts: unchecked},
	}
}

// Handbook makes a book of offices for a kiosk that stands there.
func Handbook(stand handbook.Stand, offices ...kiosk.Office) *handbook.Book {
	var records []pack.Record
	for _, o := range offices {
		body, err := json.Marshal(o)
		if err != nil {
			panic("a fake office: " + err.Error())
		}
		records = append(records, pack.Record{Kind: pack.OfficeKind, ID: o.ID, Body: body})
	}
	book, _, err := handbook.New(pack.NewContent(1, records), stand)
	if err != nil {
		panic("a fake handbook: " + err.Error())
	}
	return book
}
