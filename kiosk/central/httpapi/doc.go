// Package httpapi is where kiosks reach central: version 1 of package api over
// HTTP. It lets in kiosks with a key, checks what they say, and asks for rest
// when it has too much to do.
//
// It must not know of HTML, SQL, or anybody but kiosks.
package httpapi
