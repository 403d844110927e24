// Command worker is a program that is nothing but a document worker.
package main

import (
	"os"

	"medborgarkiosk/kiosk/document"
)

func main() { document.WorkerMain(os.Args[2:]) }
