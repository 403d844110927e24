package transfer_test

import (
	"bytes"
	"flag"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"medborgarkiosk/kiosk"
	"medborgarkiosk/kiosk/central/directory/transfer"
	"medborgarkiosk/kiosk/pack"
)

// schemaFile may be the whole schema of Open Referral instead, which is too large
// to keep here: schema/compiled/service_package.json of the branch 3.0 at
// https://github.com/openreferral/specification.
var schemaFile = flag.String("hsds", "testdata/hsds-3.0-subset.schema.json", "the JSON Schema of a list of HSDS services")

func TestHSDSFits(t *testing.T) {
	t.Parallel()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	schema, err := compiler.Compile(*schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	offices, err := pack.EmbeddedOffices()
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(written(t, transfer.HSDS, append(offices, office("whole")))))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(value); err != nil {
		t.Error(err)
	}
}

// TestHSDSOfOthers reads a page of another directory's services, which has more
// and less than ours.
func TestHSDSOfOthers(t *testing.T) {
	t.Parallel()
	raw := `{"total_items": 1, "contents": [{
		"id": "ac148810-d857-441c-9679-408f346de14b", "name": "Rådgivning", "status": "active", "fees": "0",
		"url": "https://example.se", "assured_date": "2026-01-02",
		"organization": {"id": "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610", "name": "Föreningen", "description": ""},
		"service_at_locations": [{
			"id": "e94c9f38-1e8f-4564-91d4-d53501ab1765",
			"phones": [{"id": "1554f2e2-a373-45db-a3fa-9fc48a61c15e", "number": "08-12"}],
			"schedules": [
				{"id": "48102e86-bb50-41c4-8f1e-e269368c41d1", "freq": "WEEKLY", "byday": "MO,TU,WE", "opens_at": "10:00:00", "closes_at": "12:00+01:00"},
				{"id": "48102e86-bb50-41c4-8f1e-e269368c41d2", "freq": "WEEKLY", "byday": "MO", "opens_at": "13:00", "closes_at": "16:00"}],
			"location": {
				"id": "3a19ff88-4620-4d17-9830-ac1d859eb5d5", "location_type": "physical", "name": "Huset",
				"latitude": 59.3, "longitude": 18.1,
				"attributes": [
					{"id": "x", "link_type": "kind", "value": "citizen_office"},
					{"id": "y", "link_type": "municipality_code", "value": "0180"},
					{"id": "z", "link_type": "colour", "value": "blue"}]}}]}]}`
	in := read(t, []byte(raw))
	if in.Refused() {
		t.Fatal(in.Faults[0].In("en"))
	}
	o := in.Offices[0]
	if o.ID != "3a19ff88-4620-4d17-9830-ac1d859eb5d5" || o.Name != "Huset" || o.Operator != "Föreningen" || o.Phone != "08-12" ||
		o.Hours != "Mo 10:00-12:00,13:00-16:00; Tu-We 10:00-12:00" || o.CheckedOn != kiosk.Date("2026-01-02") {
		t.Errorf("got %+v", o)
	}
}
