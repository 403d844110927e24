package ticket

import "strings"

// Contact is who a patron takes along in the phone's address book.
type Contact struct {
	Name, Phone, Web string
	Address          string // street, postcode and place in one line
	Note             string
}

// Card gives a contact as a vCard 3.0 (RFC 2426): phones' cameras know it, and it
// needs no network.
func Card(c Contact) string {
	lines := []string{"BEGIN:VCARD", "VERSION:3.0", "N:" + escape(c.Name) + ";;;;", "FN:" + escape(c.Name)}
	for _, field := range []struct{ name, value string }{
		{"TEL", c.Phone}, {"URL", c.Web}, {"ADR", c.Address}, {"NOTE", c.Note},
	} {
		switch {
		case field.value == "":
		case field.name == "ADR":
			lines = append(lines, "ADR:;;"+escape(field.value)+";;;;")
		case field.name == "URL":
			lines = append(lines, "URL:"+field.value)
		default:
			lines = append(lines, field.name+":"+escape(field.value))
		}
	}
	var out strings.Builder
	for _, line := range append(lines, "END:VCARD") {
		out.WriteString(fold(line) + "\r\n")
	}
	return out.String()
}
